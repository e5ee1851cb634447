/** Dates as YYYY-MM-DD text and instants as epoch milliseconds, in and out of GraphQL. */
import 'reflect-metadata'
import { epochDay } from '@casewright/dsl'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** Inside, a date stays the text it came as: dates have no zone, and a Date object would give them one. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
})

/** Inside, an instant is a number of milliseconds since 1970. */
export const DateTimeScalar = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'An instant, RFC 3339, in UTC.',
  serialize: (value) => new Date(Number(value)).toISOString(),
  parseValue: (value) => readInstant(value),
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
})

function readDate(value: unknown): string {
  // The first year of the database's calendar is 1.
  if (typeof value === 'string' && epochDay(value) !== null && value >= '0001') return value
  throw badInput('A date is written YYYY-MM-DD and must exist.')
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/

/** In epoch milliseconds; null where it is no such text. */
export function instantOf(value: unknown): number | null {
  const text = typeof value === 'string' && rfc3339.test(value) ? value.toUpperCase() : null
  const instant = text === null ? Number.NaN : Date.parse(text)
  return text !== null && !Number.isNaN(instant) && epochDay(text.slice(0, 10)) !== null ? instant : null
}

function readInstant(value: unknown): number {
  const instant = instantOf(value)
  if (instant !== null) return instant
  throw badInput('An instant is written as in RFC 3339, 2026-01-05T09:30:00Z, with its offset.')
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}
