/** Turns the running clocks of a snapshot into rows that can be listed, and two snapshots into the rows that differ. */
import { type Instance, isoDate, type Machine, ownerOf, type Settled, type Snapshot } from '@casewright/dsl'
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
  /** The edition it ended under, where the case has left that for another; null: the case's. */
  readonly edition_id: string | null
}

/** The rows to write after a run: new ones, and those that no longer say what they said. */
export function changedRows(run: CaseRun): readonly DeadlineRow[] {
  return [...(run.left === null ? changedRunning(run) : everyRunning(run)), ...changedSettled(run)]
}

function changedRunning({ caseId, machine, before, snapshot }: CaseRun): readonly DeadlineRow[] {
  const settled = new Set(shownSettled(snapshot).map(nameOf))
  const earlier = new Map(before.instances.map((instance) => [keyOf(instance), instance]))
  const isTheirs = before.stage === snapshot.stage && before.holders === snapshot.holders
  const rows = snapshot.instances.flatMap((instance) => {
    const key = keyOf(instance)
    const was = earlier.get(key)
    earlier.delete(key)
    // A step hands on what it leaves as it was; then only its owner and its holder can be others.
    if (was === instance && isTheirs) return []
    if (was === undefined) return [rowOf(caseId, machine, snapshot, instance)]
    // What has ended keeps the owner and the holder it had: it is not the next stage's.
    if (!isOpen(was) && !isOpen(instance) && JSON.stringify(was) === JSON.stringify(instance)) return []
    const [old, row] = [rowOf(caseId, machine, before, was), rowOf(caseId, machine, snapshot, instance)]
    const kept = isOpen(instance)
      ? row
      : { ...row, owner_role: old.owner_role, holder_id: old.holder_id ?? row.holder_id }
    return JSON.stringify(old) === JSON.stringify(kept) ? [] : [kept]
  })
  // What a case brought back no longer runs is not erased: its row says so, but where it turns out to have ended before.
  const gone = [...earlier.values()].filter((each) => !settled.has(nameIn(machine, each)))
  return [...rows, ...gone.map((each) => rowOf(caseId, machine, before, withdrawn(each)))]
}

/** Under other rules every row says something else: its place in the machine, at the least. */
function everyRunning({ caseId, machine, snapshot }: CaseRun): readonly DeadlineRow[] {
  return snapshot.instances.map((instance) => rowOf(caseId, machine, snapshot, instance))
}

/** What ended under rules that were left: by this run, or by a correction otherwise than before. */
function changedSettled({ caseId, machine, before, snapshot, left, find }: CaseRun): readonly DeadlineRow[] {
  const [was, is] = [shownSettled(before), shownSettled(snapshot)]
  const known = new Set(was.map((each) => JSON.stringify(each)))
  const row = ({ under, instance }: Settled) =>
    rowOf(caseId, find(under).machine, left?.snapshot ?? { ...snapshot, stage: null }, instance, under.edition)
  // By a correction what had ended may turn out to run still.
  const names = new Set([...is.map(nameOf), ...snapshot.instances.map((each) => nameIn(machine, each))])
  const isGone = (each: Settled) => left === null && !names.has(nameOf(each)) && each.instance.state !== 'withdrawn'
  const gone = was.filter(isGone).map((each) => ({ ...each, instance: withdrawn(each.instance) }))
  return [...is.filter((each) => !known.has(JSON.stringify(each))), ...gone].map(row)
}

function shownSettled({ settled = [] }: Snapshot): readonly Settled[] {
  return settled.filter(({ hidden }) => !hidden)
}

/** The same under all rules, as in the table. */
function nameOf({ clock, instance }: Settled): string {
  return `${clock}#${instance.nth}`
}

function nameIn(machine: Machine, { clock, nth }: Instance): string {
  return `${machine.clocks[clock]!.id}#${nth}`
}

function withdrawn(instance: Instance): Instance {
  return { ...instance, state: 'withdrawn', duty: instance.duty === null ? null : 'cancelled' }
}

/** Running, stopped or overdue, or owed: the same words as the generated column of the table. */
export function isOpen({ state, duty }: Pick<Instance, 'state' | 'duty'>): boolean {
  return state === 'running' || state === 'stopped' || state === 'overdue' || duty === 'owed'
}

function keyOf({ clock, nth }: Instance): string {
  return `${clock}#${nth}`
}

/** One running of a clock as its row. */
export function rowOf(
  caseId: string,
  machine: Machine,
  snapshot: Snapshot,
  instance: Instance,
  editionKey: string | null = null,
): DeadlineRow {
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
    edition_id: editionKey,
  }
}
