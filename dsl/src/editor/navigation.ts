/** Turns a place in a document into where the name there is declared, and everywhere it is mentioned. */

import { positionsIn } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { baseMentionsOf, baseTextOf, type Document, mentionsOf } from './document.ts'
import { keyOf, type Mention, mentionAt } from './mentions.ts'

/** A span of a file: the document itself, or its base. */
export interface Location {
  readonly file: string
  readonly span: Span
}

/** What declares the name at the offset; null where there is no name, or only the language knows it. */
export function definitionAt(document: Document, offset: number): Location | null {
  const mention = mentionAt(mentionsOf(document), offset)
  if (mention === null) return null
  const declares = (each: Mention) => each.declares && keyOf(each) === keyOf(mention)
  const own = mentionsOf(document).find(declares) ?? null
  if (own !== null) return { file: document.name, span: own.span }
  const base = baseMentionsOf(document).find(declares)
  if (base !== undefined) return { file: baseTextOf(document)!.name, span: base.span }
  return ruleNamed(document, mention)
}

/** Every mention of what the name at the offset names, its declaration and its other name included. */
export function referencesAt(document: Document, offset: number): readonly Location[] {
  const mentions = mentionsOf(document)
  const mention = mentionAt(mentions, offset)
  if (mention === null) return []
  const keys = new Set(namesOfOne(document, mention).map((text) => keyOf({ ...mention, text })))
  return mentions.filter((each) => keys.has(keyOf(each))).map(({ span }) => ({ file: document.name, span }))
}

/** A role may go by two names. */
function namesOfOne({ compiled }: Document, { kind, text }: Mention): readonly string[] {
  const role = compiled.model.roles.find((each) => each.name === text || each.alias === text)
  return kind === 'role' && role !== undefined ? [role.name, role.alias ?? role.name] : [text]
}

/** A duty or a limit that is known by its own words, or else the first rule to speak of an event. */
function ruleNamed(document: Document, { kind, text }: Mention): Location | null {
  if (kind !== 'event' && kind !== 'standard') return null
  const { machines, source } = document.compiled
  const named = ({ id, metBy }: { id: string; metBy: string | null }) =>
    id.replaceAll(' ', '_') === text || metBy === text
  const clause = machines.flatMap(({ clocks, clauses }) =>
    clocks.filter(named).map((clock) => clauses[clock.clause]!),
  )[0]
  if (clause !== undefined && clause.file === document.name) {
    const lineOf = positionsIn(source)
    const rule = spansOfLines(document).find((span) => lineOf(span.start).line === clause.line)
    if (rule !== undefined) return { file: document.name, span: rule }
  }
  const first = mentionsOf(document).find((each) => each.kind === kind && each.text === text)
  return first === undefined ? null : { file: document.name, span: first.span }
}

function spansOfLines({ parsed }: Document): readonly Span[] {
  const spans: Span[] = []
  const add = (lines: typeof parsed.tree.lines) => {
    for (const { span, under } of lines) {
      spans.push(span)
      add(under)
    }
  }
  add(parsed.tree.lines)
  return spans
}
