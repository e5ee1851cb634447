/** What went wrong between the portal and the server, as a message key that says what happened and what next. */
import { isAnythingTyped } from '../form/typed.ts'
import type { MessageKey } from '../messages/use-words.ts'

export class Problem extends Error {
  constructor(
    readonly key: MessageKey,
    /** The server's own words, where it gave any. */
    readonly detail: string | null = null,
    /** What react-admin's sign-in check reads. */
    readonly status: number | null = null,
  ) {
    super(detail ?? key)
    this.name = 'Problem'
  }
}

export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('problem.unexpected', error ? String(error) : null)
}

/** What stands in place of a page; nothing takes away one on which something is typed, for it may be well again in a moment. */
export function inPlaceOf<Failed>(data: unknown, error: Failed): Failed | null {
  return data !== undefined && isAnythingTyped() ? null : error
}
