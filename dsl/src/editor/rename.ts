/** Turns a new name for what stands at a place into every edit it takes, or into the reason why it may not be called that. */
import { parse } from '../syntax/parse.ts'
import type { Edit } from '../text/diagnostics.ts'
import { baseMentionsOf, type Document, mentionsOf } from './document.ts'
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
  const same = mentions.filter((each) => keyOf(each) === keyOf(mention))
  const edits = same.map(({ span }) => ({ span, text: spaced(document.text, span.start, name) }))
  return saysTheSame(document, mention, name, edits)
    ? { kind: 'renamed', edits }
    : refused(`A rule that names "${name}" there could be read in another way.`)
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
  if (kind === 'word' || kind === 'calendar' || languages.has(`${kind} ${text}`))
    return `"${text}" is a word of the language.`
  const declared = mentionsOf(document).some((each) => each.declares && keyOf(each) === keyOf(mention))
  if (kind === 'ruleset' || kind === 'framework') return `"${text}" is how other files know it.`
  if (!declared && elsewhere.has(kind)) return `"${text}" is declared elsewhere.`
  if (kind === 'standard' || (!declared && endsDuty(document, text)))
    return `"${text}" comes from the words of its rule; change those, or end the rule with "done when".`
  return null
}

const languages = new Set([
  'role owner',
  'event closed',
  'event resolved',
  'event not_resolved',
  'answer yes',
  'answer no',
])
const elsewhere = new Set<NameKind>(['procedure', 'outcome', 'grade', 'area', 'criterion'])

function endsDuty({ compiled }: Document, event: string): boolean {
  return compiled.machines.some(({ clocks }) => clocks.some(({ id, metBy }) => id === event && metBy === event))
}

const identifier = /^[a-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f][\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]*$/
const number = /^\d+(?:\.\d+)?$/

function badName({ kind }: Mention, name: string): string | null {
  const mayBeNumber = kind === 'stage' || kind === 'area'
  if (identifier.test(name) || (mayBeNumber && number.test(name))) return null
  return `"${name}" is no name: a name is one word of letters, digits and _, and opens with no digit.`
}

function takenName(document: Document, { kind, scope }: Mention, name: string): string | null {
  // A scenario gives answers and events in the same way, so the two share their names.
  const kinds: NameKind[] = kind === 'event' || kind === 'question' ? ['event', 'question', 'standard'] : [kind]
  const taken = kinds.some((each) => namesOf(document, each, each === kind ? scope : '').includes(name))
  return taken ? `"${name}" is taken.` : null
}

/** `stage1` holds its number close; a word needs a space. */
function spaced(text: string, start: number, name: string): string {
  return /\w/.test(text[start - 1] ?? '') && !/^\d/.test(name) ? ` ${name}` : name
}

/** Whether every name still names what it did; a keyword may be read otherwise than as a name. */
function saysTheSame(
  document: Document,
  { kind, text, scope }: Mention,
  name: string,
  edits: readonly Edit[],
): boolean {
  const after = mentionsIn(parse(applyEdits(document.text, edits)).tree)
  const before = mentionsOf(document)
  const renamed = (each: Mention) => {
    const isIt = keyOf(each) === keyOf({ kind, text, scope })
    const isWithin = each.scope === text && scopes.get(each.kind) === kind
    return keyOf({ ...each, text: isIt ? name : each.text, scope: isWithin ? name : each.scope })
  }
  return after.length === before.length && after.every((each, index) => keyOf(each) === renamed(before[index]!))
}

/** What the scope of a name is. */
const scopes: ReadonlyMap<NameKind, NameKind> = new Map([
  ['stage', 'procedure'],
  ['answer', 'question'],
])
