/** Turns the running clocks of a snapshot into rows that can be listed, and two snapshots into the rows that differ. */
import { type Instance, isoDate, type Machine, ownerOf, type Snapshot } from '@casewright/dsl'
import type { CaseRun } from '../case/case-run.ts'

export interface DeadlineRow {
  readonly case_id: string
  readonly clock: string
  readonly occurrence: number
  readonly clock_index: number
  readonly kind: string
  readonly text: string
  readonly strength: string
  readonly stage: string | null
  readonly owner_role: string | null
  readonly holder_id: string | null
  readonly state: string
  readonly duty: string | null
  readonly started_on: string
  /** Epoch milliseconds, as is `due_at`. */
  readonly started_at: number | null
  readonly due_on: string | null
  readonly due_at: number | null
  readonly met_on: string | null
  readonly provisional: boolean
  readonly recorded_late: boolean
  /** What made it past was not time itself: a correction, a switch or a new holiday. */
  readonly late_on_arrival: boolean
}

/** The rows to write after a run: new ones, and those that no longer say what they said. */
export function changedRows(run: CaseRun): readonly DeadlineRow[] {
  const { machine, before, snapshot } = run
  const earlier = new Map(before.instances.map((instance) => [keyOf(instance), instance]))
  const rows = snapshot.instances.flatMap((instance) => {
    const was = earlier.get(keyOf(instance))
    earlier.delete(keyOf(instance))
    if (was === undefined) return [rowOf(run.caseId, machine, snapshot, instance)]
    // What has ended keeps the owner and the holder it had: it is not the next stage's.
    if (!isOpen(was) && !isOpen(instance) && JSON.stringify(was) === JSON.stringify(instance)) return []
    const [old, row] = [rowOf(run.caseId, machine, before, was), rowOf(run.caseId, machine, snapshot, instance)]
    const kept = isOpen(instance)
      ? row
      : { ...row, owner_role: old.owner_role, holder_id: old.holder_id ?? row.holder_id }
    return JSON.stringify(old) === JSON.stringify(kept) ? [] : [kept]
  })
  // What a case brought back no longer runs is not erased: its row says so.
  for (const gone of earlier.values()) {
    const duty = gone.duty === null ? null : 'cancelled'
    rows.push(rowOf(run.caseId, machine, before, { ...gone, state: 'withdrawn', duty }))
  }
  return rows
}

/** Running, stopped or overdue, or owed: the same words as the generated column of the table. */
export function isOpen({ state, duty }: Pick<Instance, 'state' | 'duty'>): boolean {
  return state === 'running' || state === 'stopped' || state === 'overdue' || duty === 'owed'
}

function keyOf({ clock, nth }: Instance): string {
  return `${clock}#${nth}`
}

/** One running of a clock as its row. */
export function rowOf(caseId: string, machine: Machine, snapshot: Snapshot, instance: Instance): DeadlineRow {
  const clock = machine.clocks[instance.clock]!
  const owner = ownerOf(machine, snapshot, clock)
  return {
    case_id: caseId,
    clock: clock.id,
    occurrence: instance.nth,
    clock_index: clock.index,
    kind: clock.kind,
    text: clock.text,
    strength: clock.strength,
    stage: clock.stage === null ? null : machine.stages[clock.stage]!.name,
    owner_role: owner,
    holder_id: owner === null ? null : (snapshot.holders[owner] ?? null),
    state: instance.state,
    duty: instance.duty,
    started_on: isoDate(instance.start.on),
    started_at: instance.start.at,
    due_on: instance.dueOn === null ? null : isoDate(instance.dueOn),
    due_at: instance.dueAt,
    met_on: instance.metOn === null ? null : isoDate(instance.metOn),
    provisional: instance.provisional,
    recorded_late: instance.recordedLate,
    late_on_arrival: instance.waits,
  }
}
