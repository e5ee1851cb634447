/** Turns a type, an agency and a key into one opaque id, and back where it is of that type and agency. */
import { fromGlobalId } from 'graphql-relay'

export type TenantType =
  | 'Case'
  | 'Person'
  | 'Deadline'
  | 'Draft'
  | 'Notice'
  | 'CalendarFeed'
  | 'Webhook'
  | 'SwitchPreview'
  | 'CaseImport'
export type SharedType = 'Agency' | 'Edition'

/** Has an id, and is found only in its own list. */
export type ListedType = 'ApiToken' | 'Session'

export function globalIdOf(
  type: TenantType | ListedType,
  agencyId: string,
  ...key: readonly (string | number)[]
): string {
  return idOf(type, [agencyId, ...key].join(':'))
}

export function sharedIdOf(type: SharedType, id: string): string {
  return idOf(type, id)
}

// As graphql-relay makes one, whose own way takes several times as long: a page of a list has a hundred.
function idOf(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64')
}

/** The key inside the id; null where it is no such id or names another agency, which are not told apart. */
export function keyOf(type: TenantType | ListedType, agencyId: string, globalId: string): string | null {
  const read = fromGlobalId(globalId)
  const prefix = `${agencyId}:`
  if (read.type !== type || !read.id.startsWith(prefix)) return null
  const key = read.id.slice(prefix.length)
  return type === 'Deadline' || uuid.test(key) ? key : null
}

export function sharedKeyOf(type: SharedType, globalId: string): string | null {
  const read = fromGlobalId(globalId)
  return read.type === type && uuid.test(read.id) ? read.id : null
}

/** What an id is about, whosever it is: its key, and of a deadline that of its case. */
export function subjectOf(globalId: string): { readonly type: string; readonly key: string } {
  const { type, id } = fromGlobalId(globalId)
  const [first = '', key = first] = id.split(':')
  return { type: type === 'Deadline' ? 'Case' : type, key }
}

/** The name of the type it says it is of; an empty text where it is no id. */
export function typeOf(globalId: string): string {
  return fromGlobalId(globalId).type
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
