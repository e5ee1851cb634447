/** Answers each change as a request of its own: with who listens and what they may at that moment. */
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql'
import { isPassing } from '../database/passing.ts'
import type { Context } from '../graphql/context.ts'
import type { Refused } from '../graphql/fair-share.ts'
import type { FormatError } from '../graphql/format-error.ts'
import type { Farewell } from './hang-up.ts'
import type { Wakes } from './wakes.ts'

export interface Answering {
  readonly contextNow: () => Promise<Context>
  readonly wakes: Wakes
  readonly format: FormatError
  /** Counts one more answer; null: they may have it. */
  readonly pays: () => Promise<Refused | null>
  /** Waits until nothing else of theirs is worked on. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Ends the connection: an error that is sent ends a subscription for good, and whoever should listen anew would not. */
  readonly hangUp: (why: Farewell) => void
}

/** Ends, with the reason, for who is signed out or may no longer look. */
export async function answerEach(
  args: ExecutionArgs,
  { contextNow, wakes, format, pays, inTurn, hangUp }: Answering,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await inTurn(async () => {
    const first = await contextNow()
    const readApart: Context['readApart'] = (verb) => inTurn(() => first.readApart(verb))
    const contextValue = { ...first, readApart, wakes }
    return createSourceEventStream({ ...args, contextValue }).finally(first.finish)
  })
  if (!(Symbol.asyncIterator in source)) return told(orThrown(source), format)
  const values = source[Symbol.asyncIterator]()
  const answers: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      try {
        const { done, value } = await values.next()
        if (done) return over
        if ((await pays()) === null) return { done: false, value: await inTurn(() => answer(value)) }
        hangUp('too many')
      } catch (error) {
        if (isOf(error, 'UNAUTHENTICATED')) hangUp('signed out')
        else if (isPassing(error)) {
          format({ message: '' }, error)
          hangUp('away')
        } else throw error
      }
      return over
    },
    async return() {
      await values.return?.()
      return over
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
      const refused = result.errors?.find((error) => isOf(error, 'UNAUTHENTICATED') || isOf(error, 'FORBIDDEN'))
      if (refused) throw refused
      return told(orThrown(result), format)
    } finally {
      await contextValue.finish()
    }
  }
}

const over = { done: true, value: undefined } as const

/** What will pass by itself is no answer. */
function orThrown(result: ExecutionResult): ExecutionResult {
  const passing = result.errors?.find(({ originalError }) => isPassing(originalError))
  if (passing) throw passing.originalError
  return result
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

function isOf(error: unknown, code: string): boolean {
  return error instanceof GraphQLError && error.extensions.code === code
}
