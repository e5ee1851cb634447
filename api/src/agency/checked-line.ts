/** Looks at one line of text that people are shown. */
import { InvalidInput } from '../graphql/results.ts'

export function checkedLine(field: string, text: string, longest = 200): string | InvalidInput {
  const line = text.trim()
  if (line === '') return new InvalidInput(field, 'Something has to stand here.')
  if (line.length > longest) return new InvalidInput(field, `At most ${longest} characters.`)
  if (!isOneLine(line)) return new InvalidInput(field, notOneLine)
  return line
}

/** Beside control characters, Unicode has line breaks of its own: where this is shown or written on, they begin a line too. */
export function isOneLine(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(text)
}

export const notOneLine = 'One line, with no control characters.'
