/** Refuses texts that are longer than anybody would want them or are no text, and keys that are empty, by the name of their field. */
import { isOneLine, notOneLine } from '../agency/checked-line.ts'
import { InvalidInput } from '../graphql/results.ts'

export const longestRuleText = 500_000

const longest: Readonly<Record<string, number>> = {
  reference: 200,
  idempotencyKey: 200,
  words: 20_000,
  reasons: 20_000,
  text: longestRuleText,
}
const longestName = 200

/** Looks through every text of an input, however deep; the first that is wrong is named by its field. */
export function faultOfTexts(input: object): InvalidInput | null {
  for (const [field, value] of Object.entries(input)) {
    for (const text of textsIn(value)) {
      const fault = faultOf(text, longest[field] ?? longestName)
      if (fault !== null) return new InvalidInput(field, fault)
      if (field === 'reference' && !isOneLine(text.trim())) return new InvalidInput(field, notOneLine)
    }
  }
  if ('idempotencyKey' in input && String(input.idempotencyKey).trim() === '')
    return new InvalidInput('idempotencyKey', 'Give a key of your own, the same when you send the same again.')
  return null
}

function faultOf(text: string, most: number): string | null {
  if (text.length > most) return `This is ${text.length} characters long; the most is ${most}.`
  // PostgreSQL holds neither. Of a request this is known already, but not of texts within its texts.
  return text.includes('\u0000') || !text.isWellFormed() ? 'This holds characters that are no text.' : null
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
