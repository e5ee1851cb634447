/** Leaves out what is said only because a line could not be read, or a name is misspelt: one mistake is one error. */
import { forms, roleForms } from './syntax/forms.ts'
import { type Diagnostic, type DiagnosticKey, mayFollow } from './text/diagnostics.ts'
import { countUpTo, lineEnd, type Source } from './text/source.ts'
import type { Opening } from './text/table/entry.ts'
import type { Line, Meant, RuleFile } from './tree/nodes.ts'

/** `found`: beside what the parser says, which is all true. */
export function withoutFollowOns(all: readonly Diagnostic[], tree: RuleFile, source: Source): readonly Diagnostic[] {
  const found = usedAsMeant(all, source)
  const unread = unreadIn(tree.lines)
  if (unread.length === 0) return found
  const words = unread.map(({ span }) => wordsOf(source.text.slice(span.start, span.end)))
  const named = new Set(words.flat())
  // A line that is no more than its first word has lost the name it gave.
  const lostName = words.some(({ length }) => length < 2)
  const openings = firstOpenings(unread, source)
  // A word that opens no line may be any other misspelt.
  const lacks = ({ span }: Diagnostic, { opening, above }: Opening) =>
    [null, ...opening].some((word) => {
      const start = openings.get(word)
      return start !== undefined && (!above || start < span.start)
    })
  const follows = (from: NonNullable<ReturnType<typeof mayFollow>>, diagnostic: Diagnostic) => {
    if (from === 'any') return true
    const { start, end } = diagnostic.span
    const name = source.text.slice(start, end).toLowerCase()
    if (from === 'naming') return lostName || named.has(name)
    const opening = from === 'unplaced' ? headers : typeof from === 'function' ? from(name) : from
    return opening !== null && lacks(diagnostic, opening)
  }
  const starts = unread.map(({ span }) => span.start)
  const ends = starts.map((start) => lineEnd(source.text, start))
  return found.filter((diagnostic) => {
    const { start } = diagnostic.span
    const end = ends[countUpTo(starts, start) - 1]
    if (end !== undefined && start < end) return false
    const from = mayFollow(diagnostic.key)
    return from === undefined || !follows(from, diagnostic)
  })
}

/** What a misspelt name was meant for is used. */
function usedAsMeant(found: readonly Diagnostic[], { text }: Source): readonly Diagnostic[] {
  const meant = new Set(
    found.flatMap(({ key, fix }) => (unknown.has(key) && fix ? fix.edits.map((edit) => edit.text) : [])),
  )
  return found.filter(
    ({ key, span }) => key !== 'unusedName' || !meant.has(text.slice(span.start, span.end).toLowerCase()),
  )
}

const unknown = new Set<DiagnosticKey>(['unknownRole', 'unknownQuestion', 'unknownContact'])

/** Whether it is so whatever a base that cannot be found may have said. */
export function isOfTheFileAlone({ key }: Diagnostic): boolean {
  const from = mayFollow(key)
  return key === 'unknownCalendar' || (key !== 'bareDays' && (from === undefined || from === 'unplaced'))
}

const headers: Opening = { opening: ['procedure', 'stage', 'area', 'scenario'], above: true }

/** Where the first line stands that opened with a word, and nobody can tell what it was meant to say; null for no such word. */
function firstOpenings(unread: readonly Line[], { text }: Source): ReadonlyMap<string | null, number> {
  const found = new Map<string | null, number>()
  for (const { statement, span } of unread) {
    const start = statement.kind === 'unread' ? unreadFrom(statement.meant, span.start) : null
    const left = start === null ? '' : text.slice(start, span.end)
    if (left.trim() === '') continue
    const word = openingOf(left)
    if (!found.has(word)) found.set(word, span.start)
  }
  return found
}

/**
 * Of a stage's header the rule that it carries may be lost alone, and a ruleset's may have lost what it extends; null
 * where what the whole line was meant to say is known.
 */
function unreadFrom(meant: Meant | null, start: number): number | null {
  if (meant === null) return start
  const { statement } = meant
  if (statement.kind === 'ruleset' && statement.base === null) return start
  return statement.kind === 'stage' && !statement.carries ? (statement.title ?? statement.name).span.end : null
}

/** The word by which a line is of a kind, where that is plain: what a role must do is known by its second. */
function openingOf(text: string): string | null {
  const [first = '', second = ''] = wordsOf(text.replace(/^(?:unchanged|changed|added|dropped)\s*:/i, ''))
  if (roleForms.has(second)) return second
  return forms.has(first) ? first : null
}

/** In the order of the file. */
function unreadIn(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => [...(line.statement.kind === 'unread' ? [line] : []), ...unreadIn(line.under)])
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
}
