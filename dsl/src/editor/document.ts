/** Turns a rule text into an open document: what was compiled from it once, for every service an editor asks for. */
import { type Compiled, compileParsed, type Library, type RuleText } from '../compile.ts'
import { type Parsed, parse } from '../syntax/parse.ts'
import type { Diagnostic } from '../text/diagnostics.ts'
import { sourceOf } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { RuleFile } from '../tree/nodes.ts'
import { type Mention, mentionsIn } from './mentions.ts'

/** A value: editing it gives another one. */
export interface Document {
  readonly name: string
  readonly text: string
  readonly library: Library
  /** What its colours and names are read from. */
  readonly parsed: Parsed
  /** Compiled when it is first asked for: not every keystroke asks. */
  readonly compiled: Compiled
}

/** What is typed in place of a span. */
export interface DocumentChange {
  readonly span: Span
  readonly text: string
}

// A whole file of 500 lines compiles in a third of the time that a keystroke has, so nothing is patched line by line.
export function openDocument({ name, text }: RuleText, library: Library): Document {
  const source = sourceOf(text, name)
  const parsed = parse(source)
  let compiled: Compiled | undefined
  return {
    name,
    text,
    library,
    parsed,
    get compiled() {
      compiled ??= compileParsed(source, parsed, library)
      return compiled
    },
  }
}

export function edit(document: Document, { span, text }: DocumentChange): Document {
  const changed = document.text.slice(0, span.start) + text + document.text.slice(span.end)
  return openDocument({ name: document.name, text: changed }, document.library)
}

/** What is wrong, doubtful or worth knowing, in the order of the text. */
export function diagnosticsOf({ compiled }: Document): readonly Diagnostic[] {
  return compiled.diagnostics
}

/** Every name in the document, in the order of the text. */
export function mentionsOf({ parsed: { tree } }: Document): readonly Mention[] {
  return kept(mentions, tree, () => mentionsIn(tree))
}

/** Every name in the base it extends; none where it has no base. */
export function baseMentionsOf(document: Document): readonly Mention[] {
  return kept(baseMentions, document.parsed.tree, () => {
    const text = baseTextOf(document)
    return text === null ? [] : mentionsIn(parse(text.text).tree)
  })
}

export function baseTextOf({ parsed, library }: Document): RuleText | null {
  // The model of a merged ruleset has the base's head where the local one says less, so the line itself is asked.
  const head = parsed.tree.lines.map(({ statement }) => statement).find(({ kind }) => kind === 'ruleset')
  if (head?.kind !== 'ruleset' || head.base === null) return null
  return library.base(head.base.name.text, head.base.of?.on ?? null)
}

const mentions = new WeakMap<RuleFile, readonly Mention[]>()
const baseMentions = new WeakMap<RuleFile, readonly Mention[]>()

function kept(
  known: WeakMap<RuleFile, readonly Mention[]>,
  tree: RuleFile,
  find: () => readonly Mention[],
): readonly Mention[] {
  const found = known.get(tree) ?? find()
  known.set(tree, found)
  return found
}
