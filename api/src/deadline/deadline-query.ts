/** Turns what a caller asks for into a query of keys inside the agency. */
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { holdersAsked } from '../people/holders-asked.ts'
import type { DeadlineFilter } from './deadline.ts'
import type { DeadlineQuery } from './deadline-conditions.ts'

export async function queryFrom(
  context: Context,
  filter: DeadlineFilter | null,
  asked: Pick<DeadlineQuery, 'first' | 'after' | 'order'>,
): Promise<DeadlineQuery> {
  const { caseId, holderId, mine, team, ...rest } = filter ?? {}
  const caseKey = caseId ? keyOf('Case', context.signedIn().agencyId, caseId) : null
  if (caseId && caseKey === null) throw new DomainError('BAD_USER_INPUT', 'This is not the id of a case here.')
  return { ...rest, ...asked, caseKey, holderKeys: await holdersAsked(context, { holderId, mine, team }) }
}
