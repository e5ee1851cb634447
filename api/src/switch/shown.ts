/** Turns a case before and after a switch into what a preview shows of it, deadline by deadline, and what that comes to. */
import { hash } from 'node:crypto'
import { type Instance, isoDate, type Machine } from '@casewright/dsl'
import type { CaseRun } from '../case/case-run.ts'
import { isOpen } from '../deadline/deadline-row.ts'

/** How a deadline stands: as its row says. */
export interface Stand {
  readonly state: string
  readonly duty: string | null
  readonly dueOn: string | null
  /** Epoch milliseconds. */
  readonly dueAt: number | null
}

export type Turn = 'same' | 'earlier' | 'later' | 'withdrawn' | 'added'

export interface ShownDeadline {
  readonly clock: string
  readonly occurrence: number
  readonly text: string
  readonly before: Stand | null
  readonly after: Stand | null
  readonly turn: Turn
  /** Late by the switch, and not before. */
  readonly becomesOverdue: boolean
}

export interface Shown {
  readonly deadlines: readonly ShownDeadline[]
  readonly digest: string
}

/** Of a case that has just come to other rules: what ran and what runs; what had ended is as it was. */
export function shownOf({ machine, snapshot, left }: CaseRun): Shown {
  const before = standsIn(left!.machine, left!.snapshot.instances.filter(isOpen))
  const after = standsIn(machine, snapshot.instances)
  const deadlines = [...new Set([...before.keys(), ...after.keys()])].sort().map((key): ShownDeadline => {
    const [was, is] = [before.get(key), after.get(key)]
    const { clock, occurrence, text } = (is ?? was)!
    const stands = { before: was?.stand ?? null, after: is?.stand ?? null }
    return { clock, occurrence, text, ...stands, turn: turnOf(stands), becomesOverdue: isLateNow(stands) }
  })
  return { deadlines, digest: hash('sha256', JSON.stringify(deadlines), 'base64url') }
}

function standsIn(machine: Machine, instances: readonly Instance[]) {
  return new Map(
    instances.map(({ clock: index, nth: occurrence, state, duty, dueOn, dueAt }) => {
      const { id: clock, text } = machine.clocks[index]!
      const stand: Stand = { state, duty, dueOn: dueOn === null ? null : isoDate(dueOn), dueAt }
      return [`${clock}#${occurrence}`, { clock, occurrence, text, stand }] as const
    }),
  )
}

interface Stands {
  readonly before: Stand | null
  readonly after: Stand | null
}

function turnOf({ before, after }: Stands): Turn {
  if (after === null) return 'withdrawn'
  if (before === null) return 'added'
  if (before.dueAt === after.dueAt) return 'same'
  // What has no time limit is due later than anything.
  return (after.dueAt ?? Number.POSITIVE_INFINITY) < (before.dueAt ?? Number.POSITIVE_INFINITY) ? 'earlier' : 'later'
}

function isLateNow({ before, after }: Stands): boolean {
  return after?.state === 'overdue' && before?.state !== 'overdue'
}
