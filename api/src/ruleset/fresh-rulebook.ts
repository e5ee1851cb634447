/** The rulebook with every edition there is: each reading transaction brings it up to date as it begins. */
import type { Context } from '../graphql/context.ts'
import type { Rulebook } from './rulebook.ts'

export async function freshRulebook({ nowMs, rulebook }: Pick<Context, 'nowMs' | 'rulebook'>): Promise<Rulebook> {
  await nowMs()
  return rulebook
}
