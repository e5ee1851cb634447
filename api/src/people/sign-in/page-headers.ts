/** Reads what a page of the portal says of a request: for whom it was opened, and whether it asks by itself. */
import type { IncomingHttpHeaders } from 'node:http'
import { keyOf } from '../../graphql/global-id.ts'
import type { SignedIn } from '../permit.ts'

/** Whoever leaves a page open does not use it by what it asks meanwhile: the session ends as if it were shut. */
export function isUnasked(headers: IncomingHttpHeaders): boolean {
  return headers['casewright-unasked'] === 'true'
}

/** Whether the page was opened for somebody else, beside whom this person has signed in since: they did not ask for this. */
export function isOfAnother(headers: IncomingHttpHeaders, { agencyId, personId }: SignedIn): boolean {
  const openedFor = headers['casewright-person']
  return typeof openedFor === 'string' && keyOf('Person', agencyId, openedFor) !== personId
}
