/** Turns the text of a source document into words that quotes can be found among, however they were copied. */

export interface DocumentWords {
  /** White space and quotation marks made plain. */
  readonly text: string
  /** The source's own words where a quote has the same letters and digits, in any case and with any marks between. */
  readonly sameLetters: (quote: string) => string | null
}

export function wordsOfDocument(document: string): DocumentWords {
  const text = plainWords(document)
  let letters: { readonly text: string; readonly at: readonly number[] } | null = null
  return {
    text,
    sameLetters: (quote) => {
      letters ??= lettersOf(text)
      const sought = lettersOf(plainWords(quote)).text
      const found = sought === '' ? -1 : letters.text.indexOf(sought)
      if (found < 0) return null
      const last = letters.at[found + sought.length - 1]!
      return text.slice(letters.at[found]!, last + 1)
    },
  }
}

/** White space and quotation marks are as the copy happened to have them. */
export function plainWords(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Quotes that stand under each other are looked for as far as they run on in the text: the end of a line is words found anywhere. */
export function runsIn(text: string, quotes: readonly string[]): readonly string[] {
  const runs: string[] = []
  for (const quote of quotes) {
    const longer = `${runs.at(-1)} ${quote}`
    if (runs.length > 0 && text.includes(longer)) runs[runs.length - 1] = longer
    else runs.push(quote)
  }
  return runs
}

function lettersOf(text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = []
  let letters = ''
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += letter.toLowerCase().slice(0, 1)
    at.push(index)
  }
  return { text: letters, at }
}
