/** Reads and sets the date from which a rule text is in force. */

const line = /^(\s*in\s+force\s+from\s+)(\d{4}-\d{2}-\d{2})/im

/** Null where the text does not say. */
export function inForceOf(text: string): string | null {
  return line.exec(text)?.[2] ?? null
}

/** The text with that date; where it had none, below its head. */
export function withInForce(text: string, from: string): string {
  if (line.test(text)) return text.replace(line, `$1${from}`)
  return text.replace(/^(\s*(?:ruleset|framework) .*)$/m, `$1\nin force from ${from}`)
}
