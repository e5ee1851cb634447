/** Turns a line that could not be read into the one diagnostic that helps most. */
import type { IToken, TokenType } from 'chevrotain'
import { type Diagnostic, type Fix, replaceBy, report } from '../text/diagnostics.ts'
import { nearest } from '../text/nearest.ts'
import { expectedAfter } from './expected.ts'
import {
  actForms,
  afterForm,
  againForm,
  changeForms,
  forms,
  givenForms,
  ifForms,
  innerForms,
  roleForms,
  roundForm,
} from './forms.ts'
import { spanOf, withWord } from './lines.ts'
import { closed, imagesOf, isRead, quoted, reads } from './mended-text.ts'
import { asIsoDate } from './mended-time.ts'
import { nameInParts } from './name-in-parts.ts'
import { firstMisfit } from './network.ts'
import { opensNothing, placedOtherwise, saidOtherwise } from './said-otherwise.ts'
import * as t from './tokens.ts'

/** `at`: the token that does not fit, or null where the line ends too soon; `lineEnd`: where it ends with what is remarked on it. */
export function whyUnread(tokens: readonly IToken[], at: number | null, lineEnd: number): Diagnostic {
  const open = tokens.find((token) => token.tokenType === t.OpenText)
  if (open !== undefined) return report('unterminatedText', spanOf(open), {}, closed(tokens, open))
  const odd = tokens.find((token) => token.tokenType === t.OddDate)
  if (odd !== undefined) return report('dateForm', spanOf(odd), { written: odd.image }, asIsoDate(odd))
  const oddName = tokens.find((token) => token.tokenType === t.OddName)
  if (oddName !== undefined) return opensWithNoLetter(tokens, oddName)

  const failed = at === null ? null : tokens[at]!
  const read = at === null ? tokens : tokens.slice(0, at)
  const opening = openingOf(tokens)
  const form = failed?.tokenType === t.K.every && meansModal(opening[1]) ? roundForm : formOf(opening)
  // A first word that is no keyword was taken for a role; if what follows does not fit, it was probably a keyword misspelt.
  const first = opening[0]
  const from = first === undefined ? 0 : tokens.indexOf(first)
  const opensOddly = first?.tokenType === t.Word && from >= read.length - 1 && !meansModal(opening[1])
  const meant = opensOddly ? nearest(first.image, forms.keys()) : null
  const misfit = at ?? tokens.length
  const otherwise =
    tokens.length > farEnough ? null : (saidOtherwise(tokens, from, misfit) ?? placedOtherwise(tokens, misfit, lineEnd))
  // A word is not taken for another that is near when what is said in its place reads to the end.
  const isNear = meant !== null && (otherwise?.fix === undefined || reads(withWord(tokens, from, meant)))
  if (first !== undefined && isNear) return misspelt(first, meant, forms.get(meant)!)
  if (otherwise !== null) return otherwise
  const { types, keywords, mayEnd } = expectedAfter(read.slice(0, farEnough))
  if (failed !== null && failed.tokenType === t.Word) {
    const said = synonyms.get(failed.image.toLowerCase())
    const meant = said !== undefined && keywords.includes(said) ? said : nearest(failed.image, keywords)
    if (meant !== null) return misspelt(failed, meant, form)
  }
  const before = misspeltBefore(tokens, read, form)
  if (before !== null) return before
  const joined = at === null || tokens.length > farEnough ? null : nameInParts(tokens, at)
  if (joined !== null) return joined
  const last = tokens[tokens.length - 1]!
  const span = failed === null ? { start: spanOf(last).end, end: spanOf(last).end } : spanOf(failed)
  const found = failed === null ? null : inQuotes(failed)
  if (opensOddly && first !== undefined && at === from + 1) return opensNothing(first)
  const another = at === null || tokens.length > farEnough ? null : anotherWord(tokens, at, form)
  if (another !== null) return another
  const fix = at !== null && tokens.length <= farEnough && types.includes(t.Text) ? quoted(tokens, at) : undefined
  return report('unread', span, { found, expected: labelsOf(types, mayEnd && failed !== null), form }, fix)
}

function opensWithNoLetter(tokens: readonly IToken[], name: IToken): Diagnostic {
  const letters = fromFirstLetter(name)
  const why = `A name opens with a letter, and ${inQuotes(name)} does not.`
  const instead = `Write: ${letters === '' ? 'letter_sent' : shortened(letters)}`
  return report('saidOtherwise', spanOf(name), { why, instead }, withLettersFirst(tokens))
}

/** All such names of the line as one, where that is what keeps it from being read. */
function withLettersFirst(tokens: readonly IToken[]): Fix | undefined {
  const mended = tokens.map((token) =>
    token.tokenType === t.OddName ? { ...token, image: fromFirstLetter(token) } : token,
  )
  if (!isRead(imagesOf(mended))) return undefined
  const edits = mended.flatMap((token, at) =>
    token === tokens[at] ? [] : [{ span: spanOf(tokens[at]!), text: token.image }],
  )
  return { title: `Write ${[...new Set(edits.map(({ text }) => text))].join(' and ')}`, edits }
}

function fromFirstLetter({ image }: IToken): string {
  return image.replace(/^[_\d]+|_+$/g, '')
}

/** Where a name may stand a misspelt word is taken for one, and only the next does not fit; with it mended the line is read further. */
function misspeltBefore(tokens: readonly IToken[], read: readonly IToken[], form: string | null): Diagnostic | null {
  const token = read[read.length - 1]
  if (token?.tokenType !== t.Word || read.length > farEnough) return null
  const expected = expectedAfter(read.slice(0, -1)).keywords
  // Any word may name a role, so what a role does is not expected after every one.
  const keywords = read.length === 2 ? [...expected, ...modals] : expected
  const said = synonyms.get(token.image.toLowerCase())
  const meant = said !== undefined && keywords.includes(said) ? said : nearest(token.image, keywords)
  if (meant === null) return null
  const misfit = firstMisfit(withWord(tokens, read.length - 1, meant))
  // "owner shall reply" owes something, whatever else is wrong with it.
  const goesOn = said === meant && modals.has(meant) ? read.length : read.length + 1
  return misfit === null || misfit >= goesOn ? misspelt(token, meant, form) : null
}

/** `by 5 working days`, `until answered`: a word of the language, where it has another one; or only the next word does not fit. */
function anotherWord(tokens: readonly IToken[], at: number, form: string | null): Diagnostic | null {
  for (const place of [at, at - 1]) {
    const meant = synonyms.get(wordOf(tokens[place]))
    if (meant === undefined || !reads(withWord(tokens, place, meant))) continue
    const span = spanOf(tokens[place]!)
    const found = inQuotes(tokens[place]!)
    return report('unread', span, { found, expected: [`"${meant}"`], form }, replaceBy(meant, span))
  }
  return null
}

function misspelt(token: IToken, meant: string, form: string | null): Diagnostic {
  const span = spanOf(token)
  return report('unknownKeyword', span, { word: token.image, nearest: meant, form }, replaceBy(meant, span))
}

const modals: ReadonlySet<string> = new Set(roleForms.keys())

function meansModal(token: IToken | undefined): boolean {
  const word = token?.image.toLowerCase() ?? ''
  return modals.has(synonyms.get(word) ?? word)
}

/** What sources say where the language has one word for it. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['shall', 'must'],
  ['will', 'must'],
  ['can', 'may'],
  ['until', 'to'],
  ['by', 'within'],
  ['in', 'within'],
  ['where', 'if'],
  ['since', 'because'],
  ['business', 'working'],
])

/** A longer beginning than any statement has; past it only the example helps. */
const farEnough = 200

/** The tokens from the word that says what kind of statement this is. */
function openingOf(tokens: readonly IToken[]): readonly IToken[] {
  return tokens[1]?.tokenType === t.Colon ? tokens.slice(2) : tokens
}

function formOf(opening: readonly IToken[]): string | null {
  const [first, second, third] = opening
  if (first === undefined) return null
  const modal = roleForms.get(synonyms.get(wordOf(second)) ?? wordOf(second))
  if (modal !== undefined && wordOf(first) !== 'if') return actForms.get(wordOf(third)) ?? modal
  if (first.tokenType === t.Numeral || first.tokenType === t.NumberWord) return afterForm
  const opens = wordOf(first)
  if (opens === 'starts' && wordOf(second) === 'again') return againForm
  const special =
    opens === 'given'
      ? (givenForms.get(wordOf(third)) ?? givenForms.get(wordOf(second)))
      : opens === 'if'
        ? ifForms.get(wordOf(second))
        : null
  return special ?? forms.get(opens) ?? innerForms.get(opens) ?? changeForms.get(opens) ?? null
}

function wordOf(token: IToken | undefined): string {
  return token?.image.toLowerCase() ?? ''
}

/** What was expected, in words; a long list helps nobody, so the example stands for it. */
function labelsOf(types: readonly TokenType[], mayEnd: boolean): string[] {
  const labels = [...new Set(types.filter((type) => type !== t.Comma).map((type) => type.LABEL ?? type.name))]
  if (mayEnd) labels.push('the end of the line')
  return labels.length > mostListed ? [] : labels
}

const mostListed = 8

/** A text has quotation marks of its own. */
function inQuotes({ image, tokenType }: IToken): string {
  return tokenType === t.Text ? shortened(image) : `"${shortened(image)}"`
}

function shortened(image: string): string {
  return image.length > 40 ? `${image.slice(0, 39)}…` : image
}
