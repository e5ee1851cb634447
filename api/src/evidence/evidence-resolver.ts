/** Evidence over GraphQL: what was kept and what was not, by standard and month. */
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'
import { Evidence, StandardEvidence } from './evidence.ts'
import { readEvidence } from './read-evidence.ts'

@Resolver(() => StandardEvidence)
export class EvidenceResolver {
  @May('evidence')
  @Query(() => Evidence, {
    description:
      'On-time rates and how long things took, by standard and month. A rate counts what fell due by time alone, as two numbers.',
  })
  async evidence(
    @Arg('from', () => DateScalar, { description: 'The first day of the period.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day of the period; at most ten years later.' }) to: string,
    @Arg('procedure', () => String, { nullable: true, description: 'Of this kind of case alone.' })
    procedure: string | null,
    @Ctx() { read, rulebook, nowMs }: Context,
  ): Promise<Evidence> {
    const now = await nowMs()
    return read((tx) => readEvidence(tx, rulebook, now, { from, to }, procedure))
  }
}
