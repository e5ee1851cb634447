/** The words and marks of the language, as token types. */
import { createToken, Lexer, type TokenType } from 'chevrotain'

/** Any word: a name, or a keyword used as one, which the grammar allows wherever it reads unambiguously. */
export const Word = createToken({
  name: 'Word',
  pattern: /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*/,
  label: 'a name',
})

// biome-ignore format: one group of words a line
const keywords = [
  'unchanged', 'changed', 'added', 'dropped', 'assumed', 'because',
  'ruleset', 'framework', 'extends', 'of', 'calendar', 'hours', 'in', 'force', 'from', 'source', 'days', 'are', 'working',
  'role', 'also', 'called', 'who', 'manages', 'outside', 'the', 'agency', 'question', 'contact', 'pledge', 'rule', 'needed', 'encoded',
  'procedure', 'stage', 'scenario', 'starts', 'owner', 'accept', 'otherwise', 'instead', 'keep', 'records', 'for', 'at', 'least', 'closing',
  'time', 'limit', 'copy', 'everything', 'resolve', 'then', 'resolved', 'must', 'should', 'may', 'be', 'closed', 'within',
  'done', 'when', 'each', 'after', 'if', 'unless', 'is', 'not', 'and', 'or', 'yes', 'no', 'a', 'an', 'date', 'to', 'with',
  'go', 'escalate', 'open', 'close', 'as', 'tell', 'give', 'details', 'decide', 'writing', 'reasons',
  'ask', 'once', 'nobody', 'asks', 'before', 'require', 'bring', 'supporter', 'see', 'appoint', 'panel', 'never', 'involved',
  'matter', 'move', 'extended', 'agreement', 'stops', 'again', 'next', 'every', 'until', 'late', 'expected', 'counts',
  'counted', 'this', 'minimum', 'grades', 'grade', 'graded', 'area', 'evidence', 'criterion', 'only', 'shown', 'any', 'assess',
  'given', 'extension', 'agreed', 'asked', 'decided', 'today', 'on', 'expect', 'due', 'told', 'by', 'end', 'over', 'kept', 'case', 'target',
  'answered', 'appointed', 'line', 'above', 'refused', 'was', 'still', 'left', 'undone', 'missed', 'off', 'yet', 'required', 'started', 'running',
  'stopped', 'ended', 'its', 'owed',
  'hour', 'day', 'week', 'weeks', 'month', 'months', 'year', 'years',
] as const
export type Keyword = (typeof keywords)[number]

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** `one` to `twelve`, which are names too. */
export const NumberWord = createToken({ name: 'NumberWord', pattern: Lexer.NA, categories: [Word], label: 'a number' })

/** A keyword's token type, by the keyword. */
export const K = Object.fromEntries(
  keywords.map((word) => [
    word,
    createToken({ name: `Word_${word}`, pattern: Lexer.NA, categories: [Word], label: `"${word}"` }),
  ]),
) as Record<Keyword, TokenType>

/** What may stand before a name and is no part of it. */
export const articles: ReadonlySet<TokenType> = new Set([K.the, K.a, K.an])

/** What a lower-cased word is, if it is more than a name. */
export const wordTypes: ReadonlyMap<string, TokenType> = new Map([
  ...keywords.map((word) => [word, K[word]] as const),
  ...numberWords.map((word) => [word, NumberWord] as const),
])

export const numberOf: ReadonlyMap<string, number> = new Map(numberWords.map((word, index) => [word, index + 1]))

export const Newline = createToken({ name: 'Newline', pattern: /\r\n|[\r\n]/ })
export const Space = createToken({ name: 'Space', pattern: /[ \t]+/, group: Lexer.SKIPPED })
export const Comment = createToken({ name: 'Comment', pattern: /#[^\r\n]*/ })
export const Quote = createToken({ name: 'Quote', pattern: />[^\r\n]*/, label: 'a quote' })

// Curly pairs within straight marks are the author's own; a pair of which a word processor turned only one is a pair too.
export const Text = createToken({
  name: 'Text',
  pattern:
    /"(?:[^"\u201c\u201d\r\n]|\u201c[^"\u201c\u201d\r\n]*\u201d)*["\u201d]|[\u201c\u201d\u201e][^"\u201c\u201d\r\n]*["\u201c\u201d]/,
  label: 'a text in quotation marks',
})
export const OpenText = createToken({ name: 'OpenText', pattern: /["\u201c\u201d\u201e][^\r\n]*/ })
export const DateMark = createToken({
  name: 'DateMark',
  pattern: /\d{4}-\d{1,2}-\d{1,2}/,
  label: 'a date such as 2026-01-31',
})
/** A name opens with a letter. */
export const OddName = createToken({ name: 'OddName', pattern: /_[\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*/ })
export const OddDate = createToken({ name: 'OddDate', pattern: /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/ })
export const TimeMark = createToken({ name: 'TimeMark', pattern: /\d{1,2}:\d{2}/, label: 'a time such as 09:00' })
export const SectionNumber = createToken({ name: 'SectionNumber', pattern: /\d+\.\d+/, label: 'a number such as 5.1' })
export const Numeral = createToken({ name: 'Numeral', pattern: /\d+/, label: 'a number' })
export const Comma = createToken({ name: 'Comma', pattern: /,/, label: 'a comma' })
export const Colon = createToken({ name: 'Colon', pattern: /:/, label: 'a colon' })
/** Whatever else stands in a file: the lexer never fails, the grammar does, once a line. */
export const Other = createToken({
  name: 'Other',
  pattern: /[^ \t\r\n]/,
  start_chars_hint: anyCharacter(),
  label: 'a mark',
})

// The lexer sorts its patterns by first character: each of the first 256, and above them in groups of 255.
function anyCharacter(): number[] {
  return [
    ...Array.from({ length: 256 }, (_, code) => code),
    ...Array.from({ length: 257 }, (_, group) => 256 + group * 255),
  ]
}

/** In the order they are tried. */
export const marks: TokenType[] = [
  Space,
  Newline,
  Word,
  OddName,
  Text,
  OpenText,
  Comma,
  Quote,
  Comment,
  DateMark,
  OddDate,
  TimeMark,
  SectionNumber,
  Numeral,
  Colon,
  Other,
]
export const vocabulary: TokenType[] = [...marks, NumberWord, ...Object.values(K)]
