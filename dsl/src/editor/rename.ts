/** Turns a new name for what stands at a place into every edit it takes, or into the reason why it may not be called that. */
import { ownEvents, waitedFor } from '../model/own-events.ts'
import { parse } from '../syntax/parse.ts'
import { wordTypes } from '../syntax/tokens.ts'
import type { Edit } from '../text/diagnostics.ts'
import { words } from '../text/words.ts'
import type { Line } from '../tree/nodes.ts'
import { baseMentionsOf, type Document, mentionsOf, openDocument } from './document.ts'
import { namesOf } from './known-names.ts'
import { keyOf, type Mention, mentionAt, mentionsIn } from './mentions.ts'
import type { NameKind } from './name-kind.ts'

export type Rename =
  | { readonly kind: 'renamed'; readonly edits: readonly Edit[] }
  | { readonly kind: 'refused'; readonly reason: string }

/** The edits are in the order of the text; letter case does not matter to the language, so the new name is written small. */
export function renameAt(document: Document, offset: number, newName: string): Rename {
  const mentions = mentionsOf(document)
  const mention = mentionAt(mentions, offset)
  if (mention === null) return refused('There is no name here.')
  const name = newName.trim().toLowerCase()
  if (name === mention.text) return { kind: 'renamed', edits: [] }
  const reason = fixedName(document, mention) ?? badName(mention, name) ?? takenName(document, mention, name)
  if (reason !== null) return refused(reason)
  const edits = mentions.flatMap((each) => {
    const becomes = renamedBy(mention, name, each)
    return becomes === null ? [] : [{ span: each.span, text: spaced(document.text, each.span.start, becomes) }]
  })
  const all = [...edits, ...inWords(document, mention, name)].sort((a, b) => a.span.start - b.span.start)
  if (!saysTheSame(document, mention, name, all))
    return refused(`A rule that names "${name}" there could be read in another way.`)
  const wrong = wrongBy(document, all)
  return wrong === null
    ? { kind: 'renamed', edits: all }
    : refused(`Something speaks of "${mention.text}" in words that a rename does not reach: ${wrong}`)
}

/** What a mention becomes; null where it is of another thing. Opened instead of another, a procedure ends that one by its name. */
function renamedBy(mention: Mention, name: string, each: Mention): string | null {
  if (keyOf(each) === keyOf(mention)) return name
  const ends = mention.kind === 'procedure' && each.kind === 'outcome' && each.text === `${mention.text}_instead`
  return ends ? `${name}_instead` : null
}

/** Scenarios speak of what has no name of one word in the words of its rule, and those say whom it is owed to. */
function inWords({ text, parsed: { tree } }: Document, mention: Mention, name: string): readonly Edit[] {
  if (mention.kind !== 'role') return []
  // People write "children's" where the name has "childrens".
  const letters = [...words(mention.text)].map((letter) => (letter === ' ' ? '\\s+' : `${letter}['\u2019]?`)).join('')
  const said = new RegExp(`(["\u201c]\\s*(?:tell|give|appoint) the )(${letters})(?![\\p{L}\\p{N}_])`, 'giu')
  return scenarioLines(tree.lines).flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(said)].map(({ index, 1: lead, 2: role }) => {
      const start = span.start + index + lead!.length
      return { span: { start, end: start + role!.length }, text: words(name) }
    }),
  )
}

function scenarioLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap(({ statement, under }) => (statement.kind === 'scenario' ? under : scenarioLines(under)))
}

/** The first error, or outcome that nothing gives any more, that there was not before. */
function wrongBy(document: Document, edits: readonly Edit[]): string | null {
  const grave = ({ compiled: { diagnostics } }: Document) =>
    diagnostics.filter(({ severity, key }) => severity === 'error' || key === 'outcomeNeverGiven')
  const [before, after] = [
    grave(document),
    grave(openDocument({ name: document.name, text: applyEdits(document.text, edits) }, document.library)),
  ]
  if (after.length <= before.length) return null
  const known = new Set(before.map(({ message }) => message))
  return (after.find(({ message }) => !known.has(message)) ?? after[0]!).message
}

/** The text with the edits made; they do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const last = [...edits].sort((a, b) => b.span.start - a.span.start)
  return last.reduce((edited, { span, text }) => edited.slice(0, span.start) + text + edited.slice(span.end), text)
}

function refused(reason: string): Rename {
  return { kind: 'refused', reason }
}

/** Why the name cannot be another at all. */
function fixedName(document: Document, mention: Mention): string | null {
  const { kind, text } = mention
  const ofBase = baseMentionsOf(document).some((each) => keyOf(each) === keyOf(mention))
  if (ofBase) return `"${text}" is a name of the base; rename it there.`
  if (
    kind === 'word' ||
    kind === 'calendar' ||
    languages.has(`${kind} ${text}`) ||
    (kind === 'event' && waitedFor.has(text))
  )
    return `"${text}" is a word of the language.`
  const declared = mentionsOf(document).some((each) => each.declares && keyOf(each) === keyOf(mention))
  if (kind === 'ruleset' || kind === 'framework') return `"${text}" is how other files know it.`
  if (!declared && elsewhere.has(kind)) return `"${text}" is declared elsewhere.`
  if (kind === 'standard' || (!declared && endsDuty(document, text)))
    return `"${text}" comes from the words of its rule; change those, or end the rule with "done when".`
  return null
}

const languages = new Set(['role owner', 'answer yes', 'answer no'])
const elsewhere = new Set<NameKind>(['procedure', 'outcome', 'grade', 'area', 'criterion'])

function endsDuty({ compiled }: Document, event: string): boolean {
  return compiled.machines.some(({ clocks }) => clocks.some(({ id, metBy }) => id === event && metBy === event))
}

const identifier = /^[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*$/
const number = /^\d+(?:\.\d+)?$/

function badName({ kind }: Mention, name: string): string | null {
  const mayBeNumber = kind === 'stage' || kind === 'area'
  // Where the grammar takes it for a name too, people would still read it as the language's.
  if (wordTypes.has(name))
    return `"${name}" is a word of the language; take another name, or make it longer with a word of your own: ${name}_here.`
  if (givenAlike.has(kind) && ownEvents.has(name))
    return `"${name}" is an event of the language's own; take another name.`
  if (identifier.test(name) || (mayBeNumber && number.test(name))) return null
  return `"${name}" is no name: a name is one word of letters, digits and _, and opens with a letter.`
}

/** A scenario gives answers and events in the same way, so the two share their names. */
const givenAlike: ReadonlySet<NameKind> = new Set(['event', 'question'])

function takenName(document: Document, { kind, scope }: Mention, name: string): string | null {
  const kinds: readonly NameKind[] = givenAlike.has(kind) ? [...givenAlike, 'standard'] : [kind]
  // Nobody could tell such a name from a word that names nothing, as in "4 rings".
  const taken = [...kinds, 'word' as const].some((each) =>
    namesOf(document, each, each === kind ? scope : '').includes(name),
  )
  return taken ? `"${name}" is taken.` : null
}

/** `stage1` holds its number close; a word needs a space. */
function spaced(text: string, start: number, name: string): string {
  return /\w/.test(text[start - 1] ?? '') && !/^\d/.test(name) ? ` ${name}` : name
}

/** Whether every name still names what it did; a keyword may be read otherwise than as a name. */
function saysTheSame(document: Document, mention: Mention, name: string, edits: readonly Edit[]): boolean {
  const after = mentionsIn(parse(applyEdits(document.text, edits)).tree)
  const before = mentionsOf(document)
  const { kind, text } = mention
  const renamed = (each: Mention) => {
    const becomes = renamedBy(mention, name, each)
    const isWithin = each.scope === text && scopes.get(each.kind) === kind
    return keyOf({ ...each, text: becomes ?? each.text, scope: isWithin ? name : each.scope })
  }
  return after.length === before.length && after.every((each, index) => keyOf(each) === renamed(before[index]!))
}

/** What the scope of a name is. */
const scopes: ReadonlyMap<NameKind, NameKind> = new Map([
  ['stage', 'procedure'],
  ['answer', 'question'],
])
