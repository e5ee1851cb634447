/** Says what a signed-in person may do, or refuses. */
import { DomainError } from '../errors.ts'
import type { Access } from './person.ts'

export interface SignedIn {
  readonly agencyId: string
  readonly personId: string
}

export type Permission = 'read' | 'record'

const permissions: Readonly<Record<Access, readonly Permission[]>> = {
  administrator: ['read', 'record'],
  worker: ['read', 'record'],
  reader: ['read'],
}

export function requireSignedIn(person: SignedIn | null): SignedIn {
  if (person !== null) return person
  throw new DomainError('UNAUTHENTICATED', 'Sign in first: send "Authorization: Bearer <token>".')
}

/** The token may outlive the person's place in the agency, so what is permitted is read afresh: null where they have gone. */
export function permit(access: Access | null, permission: Permission): void {
  if (access === null) throw new DomainError('UNAUTHENTICATED', 'The person of this token is no longer known here.')
  if (permissions[access].includes(permission)) return
  throw new DomainError('FORBIDDEN', 'You may look at the records here, and not change them.')
}
