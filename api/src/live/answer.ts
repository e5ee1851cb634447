/** Answers each change as a request of its own: with who listens and what they may at that moment. */
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, type GraphQLError } from 'graphql'
import type { Context } from '../graphql/context.ts'
import type { FormatError } from '../graphql/format-error.ts'
import type { Wakes } from './wakes.ts'

export interface Answering {
  readonly contextNow: () => Promise<Context>
  readonly wakes: Wakes
  readonly format: FormatError
}

/** Ends, with the reason, for who is signed out or may no longer look. */
export async function answerEach(
  args: ExecutionArgs,
  { contextNow, wakes, format }: Answering,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const first = await contextNow()
  const source = await createSourceEventStream({ ...args, contextValue: { ...first, wakes } })
  await first.finish()
  if (!(Symbol.asyncIterator in source)) return told(source, format)
  const values = source[Symbol.asyncIterator]()
  const answers: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const { done, value } = await values.next()
      return done ? { done, value: undefined } : { done: false, value: await answer(value) }
    },
    async return() {
      await values.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return answers
    },
  }
  return answers

  async function answer(rootValue: unknown): Promise<ExecutionResult> {
    const contextValue = await contextNow()
    try {
      const result = await execute({ ...args, rootValue, contextValue })
      const refused = result.errors?.find(isRefusal)
      if (refused) throw refused
      return told(result, format)
    } finally {
      await contextValue.finish()
    }
  }
}

/** As a request over HTTP would be told. */
export function toldError(error: GraphQLError, format: FormatError) {
  return format(error.toJSON(), error.originalError ?? error)
}

function told({ errors, ...result }: ExecutionResult, format: FormatError): ExecutionResult {
  if (errors === undefined) return result
  return { ...result, errors: errors.map((error) => withJson(error, format)) }
}

/** What is sent is what its toJSON says. */
function withJson(error: GraphQLError, format: FormatError): GraphQLError {
  const formatted = toldError(error, format)
  return Object.assign(Object.create(error), { toJSON: () => formatted }) as GraphQLError
}

function isRefusal({ extensions }: GraphQLError): boolean {
  return extensions.code === 'UNAUTHENTICATED' || extensions.code === 'FORBIDDEN'
}
