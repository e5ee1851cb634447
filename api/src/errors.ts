/** What may go wrong, as one plain sentence for whoever starts the program, and as a code for whoever calls the API. */

/** Something is wrong with the surroundings, not the program: its sentence is printed alone, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

export type DomainErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SIGN_IN_AGAIN' | 'NOT_FOUND' | 'BAD_USER_INPUT'

/** A caller's mistake for which no typed result exists; GraphQL shows its message and, from `extensions`, its code. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly extensions: { readonly code: DomainErrorCode }

  constructor(code: DomainErrorCode, message: string) {
    super(message)
    this.extensions = { code }
  }
}

/** The line to print for an error that ended the program: a sentence for the surroundings, the stack for a programmer's mistake. */
export function describeError(error: unknown): string {
  if (error instanceof StartError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
