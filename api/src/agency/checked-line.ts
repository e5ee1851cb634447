/** Looks at one line of text that people are shown. */
import { InvalidInput } from '../graphql/results.ts'

export function checkedLine(field: string, text: string, longest = 200): string | InvalidInput {
  const line = text.trim()
  if (line === '') return new InvalidInput(field, 'Something has to stand here.')
  if (line.length > longest) return new InvalidInput(field, `At most ${longest} characters.`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(line)) return new InvalidInput(field, 'One line, with no control characters.')
  return line
}
