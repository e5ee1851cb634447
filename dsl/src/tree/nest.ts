/**
 * Turns a flat list of lines into the tree: what belongs to a block or to a clock goes under it.
 *
 * A line's place follows from what it says, never from how it is indented. (The parser's actions build statements
 * directly, so this is all that is left between syntax and tree.)
 */
import { type Diagnostic, report } from '../text/diagnostics.ts'
import { asMeant } from './as-meant.ts'
import { limitsOn, owedOn } from './limits.ts'
import type { Line, Statement } from './nodes.ts'

type Kind = Statement['kind']

export interface Nested {
  readonly lines: readonly Line[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `flat` in file order, each with nothing under it. */
export function nest(flat: readonly Line[]): Nested {
  const diagnostics: Diagnostic[] = []
  const root: Line[] = []
  // The open blocks from the outside in, and within the innermost the line that lines under a clock belong to.
  let blocks: Block[] = [{ kind: null, lines: root }]
  let hosts: Line[] = []
  // Comments, blanks and quotes wait until it is known whether the next line goes under the one before.
  let waiting: Line[] = []

  const innermost = () => blocks[blocks.length - 1]!
  const settle = (into: Line[]) => {
    into.push(...waiting)
    waiting = []
  }

  for (const line of flat) {
    const { kind } = asMeant(line).statement
    if (trivia.has(kind)) {
      waiting.push(line)
      continue
    }
    const belonging = belongings.get(kind)
    if (belonging !== undefined) {
      const host = hosts.findLastIndex((candidate) => belonging.hosts(asMeant(candidate).statement))
      if (host >= 0) {
        hosts = hosts.slice(0, host + 1)
        const limits = limitsOn(asMeant(hosts[host]!).statement).length
        if (belonging.ofClock && limits > 1) diagnostics.push(report('whichLimit', line.span, { ...belonging, limits }))
        settle(underOf(hosts[host]!))
        underOf(hosts[host]!).push(line)
        if (canHost.has(kind)) hosts.push(line)
        continue
      }
      diagnostics.push(report('misplaced', line.span, belonging))
      settle(innermost().lines)
      innermost().lines.push(line)
      continue
    }
    const depth = blockDepth.get(kind)
    if (depth !== undefined) {
      // Not into a waiting list's old block: comments before a header belong to what follows, but stay in file order.
      blocks = blocks.filter((block) => block.kind === null || blockDepth.get(block.kind)! < depth)
      settle(innermost().lines)
      innermost().lines.push(line)
      blocks.push({ kind, lines: underOf(line) })
      hosts = []
      continue
    }
    const outsideScenario =
      innermost().kind === 'scenario' && kind !== 'given' && kind !== 'expect' && kind !== 'unread'
    const outside = innermost().kind !== 'scenario' && (kind === 'given' || kind === 'expect')
    if (outside) diagnostics.push(report('misplaced', line.span, { what: 'This line', belongs: 'to a scenario' }))
    if (outsideScenario) {
      if (declarations.has(kind)) blocks = blocks.filter((block) => block.kind !== 'scenario')
      else diagnostics.push(report('ruleInScenario', line.span, {}))
    }
    settle(innermost().lines)
    innermost().lines.push(line)
    hosts = [line]
  }
  settle(innermost().lines)
  return { lines: root, diagnostics }
}

interface Block {
  readonly kind: Kind | null
  readonly lines: Line[]
}

// The tree is built here and read-only to everyone else.
function underOf(line: Line): Line[] {
  return line.under as Line[]
}

const trivia = new Set<Kind>(['blank', 'comment', 'quote'])

/** A header closes the blocks that are as deep or deeper. */
const blockDepth = new Map<Kind, number>([
  ['procedure', 1],
  ['area', 1],
  ['stage', 2],
  ['scenario', 2],
])

/** What is said for the whole file, wherever it stands. */
export const declarations: ReadonlySet<Kind> = new Set<Kind>([
  'ruleset',
  'framework',
  'calendar',
  'hours',
  'inForce',
  'source',
  'daysAre',
  'role',
  'question',
  'contact',
  'pledge',
  'noRule',
  'notEncoded',
  'move',
  'grades',
])

const ruleless = new Set<Kind>([...declarations, 'given', 'expect'])

interface Belonging {
  readonly what: string
  readonly belongs: string
  readonly hosts: (statement: Statement) => boolean
  /** Whether it is said of one time limit. */
  readonly ofClock?: boolean
}

const underClock = (what: string): Belonging => ({
  what,
  belongs: 'under a rule with a time limit',
  hosts: hasClock,
  ofClock: true,
})
const isRule = ({ kind }: Statement) => !ruleless.has(kind) && !canHost.has(kind)

const belongings = new Map<Kind, Belonging>([
  ['extension', underClock('An extension')],
  ['stops', underClock('What stops a clock')],
  ['startsAgain', underClock('What starts a clock again')],
  ['series', underClock('What comes next')],
  ['ifLate', underClock('What is owed when late')],
  ['repeats', underClock('How often it is repeated')],
  ['countedFrom', underClock('Where it is counted from')],
  ['shows', { what: 'What a rule shows', belongs: 'under a rule that makes something owed', hosts: canBeKept }],
  ['minimum', { what: 'A minimum', belongs: 'under a rule', hosts: isRule }],
  [
    'ifAnswer',
    {
      what: 'An answer',
      belongs: 'under a decision',
      hosts: ({ kind }) => kind === 'decide' || kind === 'otherwise' || kind === 'unread',
    },
  ],
  [
    'ifNobodyAsks',
    {
      what: 'What happens when nobody asks',
      belongs: 'under a request',
      hosts: ({ kind }) => kind === 'mayAsk' || kind === 'unread',
    },
  ],
])

/** Lines under another that may have lines under themselves: what an answer owes can have a clock. */
const canHost = new Set<Kind>(['ifAnswer', 'ifNobodyAsks'])

const kept = new Set<Kind>([
  'duty',
  'decide',
  'otherwise',
  'resolve',
  'closedWithin',
  'after',
  'appoint',
  'appointPanel',
])

/** Whether there is something that can be kept or missed, and so be evidence. */
function canBeKept(statement: Statement): boolean {
  const { kind } = statement
  if (kind === 'mayAsk') return statement.within !== null || statement.stage === null
  return kind === 'unread' || kept.has(kind) || owedOn(statement).length > 0
}

// A line that was not read may have been anything, so whatever follows may belong to it: one error a line.
function hasClock(statement: Statement): boolean {
  return statement.kind === 'unread' || limitsOn(statement).length > 0
}
