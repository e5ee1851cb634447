/** One diagnostic of the table, and how its sentences name what they found. */

export interface Entry<A> {
  readonly code: `CW${number}`
  readonly severity: 'error' | 'warning' | 'hint'
  /**
   * From which lines that could not be read it may follow, and is then not said: from any, as one may hold what lacks
   * here; from one naming what is not known here; from one above that may be a header, so that what stands below it may
   * stand elsewhere; or from one that may have opened with one of these words, which may depend on the name it is said of.
   */
  readonly mayFollow?: 'any' | 'naming' | 'unplaced' | Opening | ((name: string) => Opening | null)
  readonly text: (args: A) => string
  readonly help: string | ((args: A) => string)
}

/** The words that a line opens with whose lack may show so, and whether only from above. */
export interface Opening {
  readonly opening: readonly string[]
  readonly above: boolean
}

export type Nothing = Record<never, never>

export function entry<A>(of: Entry<A>): Entry<A> {
  return of
}

export function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean "${nearest}"?`
}

export function oneOf(answers: readonly string[]): string {
  return answers.length < 2 ? answers.join('') : `${answers.slice(0, -1).join(', ')} or ${answers.at(-1)}`
}

export function orElse(expected: readonly string[]): string {
  if (expected.length === 0) return '.'
  if (expected.length === 1) return `; expected ${expected[0]}.`
  return `; expected ${expected.slice(0, -1).join(', ')} or ${expected.at(-1)}.`
}

/** A message names what it found, never a whole pasted page. */
export function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
