/** Tells which clocks of a case a step bears on: those are counted anew, and the others stand as they stood. */
import type { Draft } from './draft.ts'
import type { Clock, Machine } from './machine.ts'

/**
 * By index, the clocks that stand otherwise, or may, for what the step has done so far; with each those that hang on it.
 * Rules and calendar are those of the step before: a case comes to others by a switch alone, which counts every clock.
 */
export function touchedClocks(draft: Draft): readonly boolean[] {
  const { machine, before } = draft
  const { ofEvent, ofFacts, hangingOn } = bearingsOf(machine)
  if (draft.heldOn !== before.heldOn) return machine.clocks.map(() => true)
  const touched: boolean[] = []
  const touch = (clock: number) => {
    if (touched[clock]) return
    touched[clock] = true
    hangingOn[clock]?.forEach(touch)
  }
  for (const name in draft.happened)
    if (draft.happened[name] !== before.happened[name]) ofEvent.get(name)?.forEach(touch)
  if (draft.facts !== before.facts) ofFacts.forEach(touch)
  const { instances } = draft
  for (let place = 0; place < instances.length; place++) {
    const instance = instances[place]!
    // A date that is not certain yet may have become so, by a list of holidays that came with a newer version.
    if (instance !== before.instances[place] || instance.provisional) touch(instance.clock)
  }
  return touched
}

/** Whether anything in a machine comes round again. */
export function hasSeries(machine: Machine): boolean {
  return bearingsOf(machine).hasSeries
}

interface Bearings {
  /** The clocks that an event meets, stops, starts again or ends. */
  readonly ofEvent: ReadonlyMap<string, readonly number[]>
  /** Those that are counted back from an answer. */
  readonly ofFacts: readonly number[]
  /** By clock, what is owed because it is late. */
  readonly hangingOn: readonly (readonly number[])[]
  readonly hasSeries: boolean
}

const known = new WeakMap<Machine, Bearings>()

function bearingsOf(machine: Machine): Bearings {
  const found = known.get(machine)
  if (found !== undefined) return found
  const { clocks } = machine
  const ofEvent = new Map<string, number[]>()
  for (const clock of clocks)
    for (const name of new Set(eventsOf(clock))) ofEvent.set(name, [...(ofEvent.get(name) ?? []), clock.index])
  const bearings: Bearings = {
    ofEvent,
    ofFacts: clocks.filter(({ before }) => before !== undefined).map(({ index }) => index),
    hangingOn: clocks.map(({ index }) =>
      clocks.filter(({ start }) => start.kind === 'late' && start.clock === index).map((each) => each.index),
    ),
    hasSeries: clocks.some(({ series }) => series !== null),
  }
  known.set(machine, bearings)
  return bearings
}

function eventsOf({ metBy, unless, series, stops, startsAgain }: Clock): readonly string[] {
  const pauses = [...stops, ...startsAgain].flatMap(({ from, to }) => [from, to])
  return [metBy, unless, series?.until ?? null, ...pauses].filter((name) => name !== null)
}
