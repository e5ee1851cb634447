/** Tells what entries that still count set off once and, with the log as corrected, do no longer: a stage, a duty, a telling. */
import { isDeepStrictEqual } from 'node:util'
import { blankSnapshot, type Corrected } from '@casewright/dsl'
import { type CaseRun, differences, type EffectPlace, type StoredEffect } from './case-run.ts'
import { rulesAt } from './rules-of.ts'
import type { StoredEntry } from './stored-log.ts'

export function goneEffects(
  run: CaseRun,
  stored: readonly StoredEntry[],
  { asCorrected: { effects, snapshots }, passedOver }: Corrected,
): readonly EffectPlace[] {
  const switches = stored.map(({ event }) => event.details.switched)
  const present = { edition: run.editionKey, calendar: run.calendarNumber }
  const now = stored.map((_, place): readonly unknown[] => {
    const { machine } = run.find(rulesAt(switches, place + 1, present))
    const before = snapshots[place - 1] ?? blankSnapshot
    return [...differences(machine, before, snapshots[place]!), ...(effects[place] ?? [])]
  })
  return stored.flatMap(({ event, effects }, place) => {
    // A switch is counted between two rules, not by the step: what it brought is left as it was told.
    if (event.details.switched !== undefined || passedOver.includes(place + 1)) return []
    // What an earlier correction brought about is set off by the entries themselves now, if at all.
    const still = event.details.corrects === undefined ? now[place]! : now.flat()
    return effects.flatMap((each, effect) =>
      isTellable(each) && !still.some((other) => isDeepStrictEqual(each, other)) ? [{ seq: place + 1, effect }] : [],
    )
  })
}

/** People are told of these one by one; of the rest otherwise or not at all. */
function isTellable({ kind }: StoredEffect): boolean {
  return kind === 'entered' || kind === 'owed' || kind === 'tell'
}
