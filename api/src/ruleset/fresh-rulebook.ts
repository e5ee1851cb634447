/** Brings the rulebook up to date before it is asked: another process may have published. */
import type { Context } from '../graphql/context.ts'
import type { Rulebook } from './rulebook.ts'

export async function freshRulebook({ read, rulebook }: Pick<Context, 'read' | 'rulebook'>): Promise<Rulebook> {
  await read(async (tx) => {
    const [row] = await tx.query<{ published: number }>('select count(*)::int as published from edition')
    await rulebook.catchUp(row!.published, tx)
  })
  return rulebook
}
