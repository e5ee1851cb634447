/** Reads what the checker says of Berkshire's changes to the national standards. */
import type { Answer } from '../api/support.ts'
import type { Story } from './story.ts'

/** What the checker says of the edition in force, rule by rule. */
export async function saidOf({ ask }: Pick<Story, 'ask'>): Promise<readonly string[]> {
  const query = `query { procedures(on: "2026-01-05") { name edition { report { diagnostics { message } } } } }`
  const { procedures } = await ask(query)
  const adoption = procedures.find(({ name }: Answer) => name === 'adoption')
  return adoption.edition.report.diagnostics.map(({ message }: Answer) => message)
}
