/** How much one request may ask for: the numbers, in one place, and how a refusal says them. */
import { GraphQLError } from 'graphql'

export interface Limits {
  /** Fields within fields, fragments unfolded. */
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Of one field, or one fragment, in the same selection. */
  readonly repeats: number
  /** Words and signs of the query's text. */
  readonly tokens: number
  /** See cost.ts. */
  readonly cost: number
  /** Items of any list that is sent in. */
  readonly listItems: number
  /** Requests in one batch, where batches are taken at all. */
  readonly batch: number
  /** Of one request's body. */
  readonly bodyBytes: number
}

export const limits: Limits = {
  depth: 15,
  aliases: 60,
  directives: 30,
  repeats: 10,
  tokens: 5000,
  cost: 50_000,
  listItems: 200,
  batch: 10,
  bodyBytes: 1024 * 1024,
}

/** What a caller is told who asked for too much: the limit, what was asked, and what to do instead. */
export function tooMuch(
  what: keyof Limits | 'subscriptions',
  limit: number,
  asked: number | null,
  sentence: string,
  more: { readonly path?: readonly (string | number)[] } = {},
): GraphQLError {
  return new GraphQLError(sentence, {
    ...more,
    extensions: { code: 'LIMIT_EXCEEDED', limit: { of: what, most: limit, asked }, http: { status: 400 } },
  })
}
