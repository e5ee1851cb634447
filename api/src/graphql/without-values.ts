/** Turns what GraphQL says is wrong with a request into the same without the values that were sent: those may be a child's words. */

/**
 * Keeps variables, paths, types, names of the schema and what was meant. `causes` are the messages of the errors that it was
 * made of: where one ends begins what was sent, which nothing in the message itself tells for certain.
 */
export function withoutValues(message: string, causes: readonly string[]): string {
  const variable = /^Variable "\$\w+" got invalid value/.exec(message)?.[0]
  if (variable === undefined) return cut(message)
  const cause = causes.find((each) => message.endsWith(`; ${each}`))
  if (cause === undefined) return `${variable}.`
  const path = / at "[\w.[\]]+"$/.exec(message.slice(0, -`; ${cause}`.length))?.[0] ?? ''
  return `${variable}${path}; ${cut(cause)}`
}

function cut(message: string): string {
  const [, suggestion = ''] = suggested.exec(message) ?? []
  for (const [quoting, told] of quotes)
    if (quoting.test(message)) return `${message.replace(quoting, told)}${suggestion}`
  return message
}

/** Names of the schema alone are ever suggested. */
export const suggested = /( Did you mean [a-z ]*"\w+(?: \{ \.\.\. \})?"(?:,? (?:or )?"\w+")*\?)$/

/** Every message of graphql 16 and of Apollo that quotes a value, and what is left of it; the last are of its parser. */
const quotes: readonly (readonly [quoting: RegExp, told: string])[] = [
  [/^((?:\w+|Enum "\w+") cannot represent [^:]*): .*$/s, '$1.'],
  [/^Value ".*" does not exist in ("\w+" enum)\..*$/s, 'This value does not exist in $1.'],
  [/^(Expected value of type "[^"]*"), found (?!null\.$).*$/s, '$1.'],
  [/^(Expected type "\w+"\.) .*$/s, '$1'],
  [/^(Argument "\w+" has invalid value) .*$/s, '$1.'],
  // A name is told as any name of a document is; what is none may be anything.
  [/^Field "(?!\w+" is not).*" is not defined by (type "\w+")\..*$/s, 'A field is not defined by $1.'],
  [/^Unknown operation named .*$/s, 'The document has no operation of the name that is asked for.'],
  [/^(Syntax Error: (?:Expected .*?, found|Unexpected) (?:Name|Int|Float|String|BlockString)) ".*$/s, '$1.'],
  [/^(Syntax Error: Invalid .*?escape sequence): .*$/s, '$1.'],
]
