/** Turns whatever was thrown into an error that a caller may see: with a code, whether to try again, and nothing of what is inside. */
import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isPassing } from '../database/passing.ts'
import { DomainError } from '../errors.ts'
import type { Log } from '../log.ts'
import { type Limits, tooMuch } from './limits.ts'
import { suggested, withoutValues } from './without-values.ts'

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

export interface Telling {
  readonly limits: Limits
  /** Whether the schema may be asked for; what a wrong name is near to is told there alone. */
  readonly introspection: boolean
}

/** What a caller did wrong is told, without what they sent; what went wrong here is logged under an id, and the id is told. */
export function formatErrorsWith(log: Log, { limits, introspection }: Telling): FormatError {
  return (formatted, error) => {
    const original = unwrapResolverError(error)
    if (original instanceof DomainError)
      return typed({ ...formatted, message: original.message, extensions: original.extensions })
    if (formatted.extensions?.code === 'GRAPHQL_PARSE_FAILED' && isTokenLimit(formatted))
      return typed(tokenLimit(limits.tokens).toJSON())
    if (original instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR')
      return typed({ ...formatted, message: wordsOf(formatted, causesOf(error)) })
    const id = randomUUID()
    // What goes wrong before anything is run comes wrapped.
    const cause = original instanceof GraphQLError ? (original.originalError ?? original) : original
    const code = isPassing(cause) ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR'
    const path = formatted.path?.filter((part) => typeof part === 'string')
    log.error({ err: cause, id, path }, 'a request failed')
    return typed({
      ...(formatted.path ? { path: formatted.path } : {}),
      message:
        code === 'UNAVAILABLE'
          ? `The database does not answer just now. Try again in a moment; it has been logged as ${id}.`
          : `Something went wrong here. It has been logged as ${id}.`,
      extensions: { code, id },
    })
  }

  function wordsOf({ message, extensions }: GraphQLFormattedError, causes: readonly string[]): string {
    if (extensions?.validationErrorCode === 'INTROSPECTION_DISABLED') return schemaUntold
    const words = withoutValues(message, causes)
    return introspection ? words : words.replace(suggested, '')
  }
}

const schemaUntold =
  'The schema cannot be asked for here. Whoever runs this server may allow it, with GRAPHQL_INTROSPECTION=on.'

function causesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return [error.message, ...causesOf((error as { originalError?: unknown }).originalError)]
}

function typed(error: GraphQLFormattedError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions ?? {}
  // Apollo calls whatever a validation rule says a failed validation.
  const isLimit = 'limit' in extensions || extensions.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED'
  const code = isLimit ? 'LIMIT_EXCEEDED' : String(extensions.code ?? 'BAD_REQUEST')
  return { ...error, extensions: { ...extensions, code, retryable: extensions.retryable ?? worthRepeating.has(code) } }
}

/** The same request may succeed later, with nothing changed about it. */
const worthRepeating: ReadonlySet<string> = new Set(['UNAVAILABLE', 'RATE_LIMITED'])

export function isTokenLimit({ message }: Pick<GraphQLFormattedError, 'message'>): boolean {
  return /more tha[tn] \d+ tokens/.test(message)
}

export function tokenLimit(most: number): GraphQLError {
  const sentence = `This query is longer than ${most} words and signs. Send what varies as variables, and several requests for several things.`
  return tooMuch('tokens', most, null, sentence)
}
