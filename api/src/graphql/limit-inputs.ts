/** Refuses arguments that hold texts or lists longer than anything here is, or texts that are no text, before a resolver sees them. */
import { type GraphQLFieldConfig, type GraphQLSchema, isObjectType } from 'graphql'
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

function check(value: unknown, path: readonly (string | number)[], limits: Limits): void {
  if (typeof value === 'string') return checkText(value, path)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) && value.length > limits.listItems) {
    const sentence = `"${path.join('.')}" has ${value.length} items; the most is ${limits.listItems}. Send several requests.`
    throw tooMuch('listItems', limits.listItems, value.length, sentence)
  }
  for (const [name, each] of Object.entries(value)) check(each, [...path, name], limits)
}

function checkText(text: string, path: readonly (string | number)[]): void {
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
