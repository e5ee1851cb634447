/** Quotes that are not what the source says, and sentences of the source to which nothing answers. */
import { type Diagnostic, type Fix, replaceBy, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import { nearest } from '../../text/nearest.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import type { Line, RuleFile } from '../../tree/nodes.ts'
import { wordsLeftOut } from '../below-dropped.ts'
import type { Block } from '../blocks.ts'
import { type DocumentWords, plainWords, runsIn, wordsOfDocument } from './document.ts'

/** The text of a source by the name rules give it, and the names there are. */
export interface Documents {
  readonly names: readonly string[]
  readonly text: (name: string) => string | null
  /** The file that lists them by name, as an author finds it; left out where authors have no such file. */
  readonly listedIn?: string
}

/** `local`: the file alone, without its base. */
export function quotes(tree: RuleFile, local: Block, documents: Documents): readonly Diagnostic[] {
  const { source } = local
  const lines = everyLine(tree.lines)
  const named = lines.filter(({ statement }) => statement.kind === 'source')
  if (named.length === 0) return []
  const found: Diagnostic[] = []
  const texts = named.flatMap((line) => {
    if (line.statement.kind !== 'source') return []
    const { value, span } = line.statement.document
    const text = documents.text(value)
    if (text !== null) return [{ line, words: wordsOfDocument(text) }]
    const meant = nearest(value, documents.names)
    const fix = replaceBy(meant === null ? null : `"${meant}"`, span)
    found.push(
      report('unknownDocument', span, { document: value, nearest: meant, listedIn: documents.listedIn ?? null }, fix),
    )
    return []
  })
  // Where the words of one source are not at hand, a quote may be from that one.
  if (texts.length < named.length) return found
  const quoted = lines.flatMap(({ statement, span }) =>
    statement.kind === 'quote' ? [{ words: plainWords(statement.words), written: statement.words, span }] : [],
  )
  for (const { words, span } of quoted) {
    if (texts.some((each) => each.words.text.includes(words))) continue
    found.push(
      notThere(
        words,
        span,
        source,
        texts.map((each) => each.words),
      ),
    )
  }
  // What is left out answers to nothing, whatever it quotes.
  const leftOutToo = wordsLeftOut(local)
  const said = quoted.filter(({ written }) => !leftOutToo.has(written)).map((each) => each.words)
  for (const { line, words } of texts) {
    // What is taken from a source in part says so: source "…" assumed because "only what asks for action".
    if (line.assumed !== null || line.statement.kind !== 'source') continue
    const [first, ...others] = leftOut(words.text, runsIn(words.text, said))
    if (first === undefined) continue
    const fix = keptVisible(first, source)
    found.push(report('sentenceLeftOut', line.statement.document.span, { sentence: first, others: others.length }, fix))
  }
  return found
}

/** At the end of the file, where its author will move it; a quote alone would be taken for answered. */
function keptVisible(sentence: string, { text }: Source): Fix {
  const at = text.trimEnd().length
  const words = sentence.replaceAll('"', "'")
  const lines = `\n\n> ${sentence}\nnot encoded "${words}" because "no rule is written for it yet"`
  return write('Quote it at the end, as not encoded yet', { start: at, end: at }, lines)
}

function everyLine(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => [line, ...everyLine(line.under)])
}

function notThere(quote: string, span: Span, source: Source, texts: readonly DocumentWords[]): Diagnostic {
  for (const { sameLetters } of texts) {
    const said = sameLetters(quote)
    if (said === null) continue
    const fix = write('Write what the source says', span, `> ${said}`)
    return report('notInSource', span, { said, goesOn: null }, fix)
  }
  const words = [...source.text.slice(span.start, span.end).matchAll(/[^\s>]\S*/g)]
  let best = { count: 0, goesOn: '' }
  for (const { text } of texts) {
    for (let count = best.count + 1; count < words.length; count++) {
      const start = plainWords(
        words
          .slice(0, count)
          .map(([word]) => word)
          .join(' '),
      )
      const at = text.indexOf(start)
      if (at < 0) break
      best = { count, goesOn: text.slice(at + start.length).trim() }
    }
  }
  // A few common words are the beginning of anything.
  if (best.count < 4) return report('notInSource', span, { said: null, goesOn: null })
  const from = span.start + words[best.count]!.index
  const place = { start: from, end: span.end }
  // The sentence that goes astray is mended; what the author quotes after it is looked at for itself.
  const written = source.text.slice(from, span.end)
  const said = firstSentence(best.goesOn)
  const astray = { start: from, end: from + firstSentence(written).length }
  const fix = said === '' ? undefined : write('Write what the source says', astray, said)
  return report('notInSource', place, { said: null, goesOn: best.goesOn }, fix)
}

function firstSentence(text: string): string {
  return /^.*?[.!?:;](?=\s|$)/.exec(text)?.[0] ?? text
}

/** The sentences of a text in which something is not quoted. */
function leftOut(text: string, quoted: readonly string[]): readonly string[] {
  const covered = new Uint8Array(text.length)
  for (const words of quoted) {
    if (words === '') continue
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) covered.fill(1, at, at + words.length)
  }
  const sentences = text.matchAll(/.+?(?:[.!?:;](?=\s|$)|$)/g)
  return Array.from(sentences).flatMap(({ 0: sentence, index }) => {
    const open = Array.from(sentence).some((letter, at) => covered[index + at] === 0 && /[\p{L}\p{N}]/u.test(letter))
    return open ? [sentence.trim()] : []
  })
}
