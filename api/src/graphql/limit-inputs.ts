/** Refuses arguments that hold texts or lists longer than anything here is, or texts that are no text, before a resolver sees them. */
import { type GraphQLError, type GraphQLFieldConfig, type GraphQLSchema, isObjectType } from 'graphql'
import { DomainError } from '../errors.ts'
import { type Limits, tooMuch } from './limits.ts'

/** Changes the schema it is given. What a verb takes is less, and said by it in a typed result. */
export function limitInputs(schema: GraphQLSchema, limits: Limits): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue
      field.resolve = checked(field.resolve, limits)
      field.subscribe = checked(field.subscribe, limits)
    }
  }
  return schema
}

type Path = readonly (string | number)[]
type Resolve = GraphQLFieldConfig<unknown, unknown>['resolve']

function checked(resolve: Resolve, limits: Limits): Resolve {
  return (
    resolve &&
    ((source, args, context, info) => {
      check(args, [], limits)
      return resolve(source, args, context, info)
    })
  )
}

function check(value: unknown, path: Path, limits: Limits): void {
  if (typeof value === 'string') return checkText(value, path)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) && value.length > limits.listItems) throw tooMany(path, value.length, limits.listItems)
  for (const [name, each] of Object.entries(value)) check(each, [...path, name], limits)
}

/** The first list in what is given that is longer than this; for variables that nobody has looked at yet. */
export function longListIn(value: unknown, most: number, path: Path = []): { path: Path; items: number } | null {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value) && value.length > most) return { path, items: value.length }
  for (const [name, each] of Object.entries(value)) {
    const found = longListIn(each, most, [...path, name])
    if (found !== null) return found
  }
  return null
}

export function tooMany(path: Path, items: number, most: number): GraphQLError {
  const sentence = `"${path.join('.')}" has ${items} items; the most is ${most}. Send several requests.`
  return tooMuch('listItems', most, items, sentence)
}

function checkText(text: string, path: Path): void {
  const most = longest[path.at(-1)!] ?? (path.length === 1 ? longestArgument : longestField)
  const name = `"${path.join('.')}"`
  if (text.length > most)
    throw new DomainError('BAD_USER_INPUT', `${name} is ${text.length} characters long; the most is ${most}.`)
  // PostgreSQL holds neither, and what cannot be written must be refused before it is begun.
  if (text.includes('\u0000') || !text.isWellFormed())
    throw new DomainError('BAD_USER_INPUT', `${name} holds characters that are no text.`)
}

/** Ids, cursors, names. */
const longestArgument = 1000
/** A little more than the longest that a verb takes, so that the verb can say so itself. */
const longestField = 25_000
/** By name: rule texts are as long as a request may be. */
const longest: Readonly<Record<string | number, number>> = { text: 1_000_000 }
