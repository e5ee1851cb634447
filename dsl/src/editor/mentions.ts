/** Turns the tree of a file into every name it mentions: what kind of thing each names, and where it is declared. */
import type { Span } from '../text/span.ts'
import type { Line, RuleFile } from '../tree/nodes.ts'
import type { NameKind } from './name-kind.ts'
import { namesIn } from './names-in.ts'

export interface Mention {
  readonly kind: NameKind
  /** Lower-cased. */
  readonly text: string
  readonly span: Span
  /** Whether it is declared here: `role R`, `stage S`, `done when E`. */
  readonly declares: boolean
  /** The procedure of a stage, the question of an answer; else empty. */
  readonly scope: string
}

/** In the order of the file. */
export function mentionsIn({ lines }: Pick<RuleFile, 'lines'>): readonly Mention[] {
  const mentions: Mention[] = []
  walk(lines, '', openingsIn(lines), mentions)
  const textsOf = (kind: NameKind) => new Set(mentions.flatMap((each) => (each.kind === kind ? [each.text] : [])))
  const [questions, events, grades] = [textsOf('question'), textsOf('event'), textsOf('grade')]
  // Some names are told apart only by what else bears them: a scenario gives a date as if it were an event.
  const kindOf = ({ kind, text }: Mention): NameKind => {
    if (kind === 'event' && questions.has(text)) return 'question'
    if (kind === 'standard' && events.has(text)) return 'event'
    return kind === 'criterion' && grades.has(text) ? 'grade' : kind
  }
  return mentions.map((mention) => ({ ...mention, kind: kindOf(mention) })).sort((a, b) => a.span.start - b.span.start)
}

/** Two mentions of one thing have one key. */
export function keyOf({ kind, text, scope }: Pick<Mention, 'kind' | 'text' | 'scope'>): string {
  return `${kind} ${scope} ${text}`
}

function walk(
  lines: readonly Line[],
  procedure: string,
  openings: ReadonlyMap<string, string>,
  mentions: Mention[],
): void {
  for (const { statement, under } of lines) {
    for (const { kind, name, declares, of } of namesIn(statement)) {
      const scope = of?.text ?? (kind === 'stage' ? procedure : '')
      mentions.push({ kind, text: name.text, span: name.span, declares, scope })
    }
    const inside = statement.kind === 'scenario' ? triedIn(under, openings) : null
    walk(under, statement.kind === 'procedure' ? statement.name.text : (inside ?? procedure), openings, mentions)
  }
}

/** By the event that opens a case of it: the procedure. */
function openingsIn(lines: readonly Line[]): ReadonlyMap<string, string> {
  const openings = new Map<string, string>()
  const add = (among: readonly Line[], procedure: string) => {
    for (const { statement, under } of among) {
      if (statement.kind === 'starts')
        for (const { text } of statement.events) if (!openings.has(text)) openings.set(text, procedure)
      add(under, statement.kind === 'procedure' ? statement.name.text : procedure)
    }
  }
  add(lines, '')
  return openings
}

/** A scenario speaks of the procedure that the first opening event given belongs to, wherever it stands. */
function triedIn(lines: readonly Line[], openings: ReadonlyMap<string, string>): string | null {
  const given = lines.flatMap(({ statement }) =>
    statement.kind === 'given' && statement.given.kind === 'event' ? [statement.given.event.text] : [],
  )
  return given.flatMap((event) => openings.get(event) ?? [])[0] ?? null
}

/** The name at an offset; at the end of one it is still that one. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | null {
  return mentions.find(({ span }) => span.start <= offset && offset <= span.end) ?? null
}
