/** Says what a signed-in person may do, or refuses. */
import { DomainError } from '../errors.ts'
import type { Access } from './person.ts'

export interface SignedIn {
  readonly agencyId: string
  readonly personId: string
}

export type Permission = 'read' | 'record' | 'draft' | 'publish' | 'adopt' | 'repair'

const permissions: Readonly<Record<Access, readonly Permission[]>> = {
  administrator: ['read', 'record', 'adopt', 'repair'],
  policy_lead: ['read', 'record', 'draft'],
  publisher: ['read', 'record', 'publish'],
  worker: ['read', 'record'],
  reader: ['read'],
}

const refusals: Readonly<Record<Permission, string>> = {
  read: 'You may not look at the records here.',
  record: 'You may look at the records here, and not change them.',
  draft: 'Rules are drafted by policy leads, and you are none here.',
  publish: 'Rules are approved and published by publishers, and you are none here.',
  adopt: 'Which rules an agency works by is for its administrators, and you are none here.',
  repair: 'Cases that were set aside are for administrators to bring back, and you are none here.',
}

export function permissionsOf(access: Access): readonly Permission[] {
  return permissions[access]
}

export function requireSignedIn(person: SignedIn | null): SignedIn {
  if (person !== null) return person
  throw new DomainError('UNAUTHENTICATED', 'Sign in first: send "Authorization: Bearer <token>".')
}

/** The token may outlive the person's place in the agency, so what is permitted is read afresh: null where they have gone. */
export function permit(access: Access | null, permission: Permission): void {
  if (access === null) throw new DomainError('UNAUTHENTICATED', 'The person of this token is no longer known here.')
  if (permissions[access].includes(permission)) return
  throw new DomainError('FORBIDDEN', refusals[permission])
}
