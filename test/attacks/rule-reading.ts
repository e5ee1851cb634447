/** What becomes of a rule text that is tried out over the API. */
import type { Answer } from '../api/support.ts'
import { send } from './asking.ts'

/** Found fault with, taken as it is, given up on, or the process itself spoilt by it. */
export type RuleReading = 'faulted' | 'taken' | 'given up' | 'spoilt'

const query = 'query($text: String!) { checkRules(text: $text) { diagnostics { severity } } }'

export async function readingOf(address: string, token: string, text: string): Promise<RuleReading> {
  const told = await send(address, { query, variables: { text } }, { authorization: `Bearer ${token}` })
  // The server runs in this very process.
  if (Object.keys(Object.prototype).length > 0) return 'spoilt'
  if (told.errors) return told.errors[0].extensions.code === 'INTERNAL_SERVER_ERROR' ? 'given up' : 'faulted'
  return told.data.checkRules.diagnostics.some(({ severity }: Answer) => severity === 'ERROR') ? 'faulted' : 'taken'
}
