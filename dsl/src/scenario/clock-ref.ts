/** Finds the clock that a scenario speaks of, by its rule's words, by the event that ends it or by what it is. */
import { openInstance } from '../machine/clocks.ts'
import { askedFor } from '../machine/draft.ts'
import type { Clock, Machine } from '../machine/machine.ts'
import type { Instance, Snapshot } from '../machine/snapshot.ts'
import type { Edit } from '../text/diagnostics.ts'
import { nearest } from '../text/nearest.ts'
import { slug } from '../text/words.ts'
import type { ClockRef } from '../tree/scenario-nodes.ts'

type Standing = Pick<Snapshot, 'instances'>

/** Where several rules have the same words, the one that is owed now. */
export function clockOf(machine: Machine, snapshot: Standing, ref: ClockRef): Clock | null {
  const clocks = clocksOf(machine, ref)
  return clocks.find((each) => openInstance(machine, snapshot, each.index) !== null) ?? clocks[0] ?? null
}

/**
 * The latest running: one that is recorded late stands in the list behind those it came before. Where several rules wait for
 * the same, it is of one that is owed now, or else of one that was met.
 */
export function latestOf(machine: Machine, snapshot: Standing, ref: ClockRef): Instance | null {
  const clocks = clocksOf(machine, ref).map(({ index }) => index)
  const owed = clocks.filter((index) => openInstance(machine, snapshot, index) !== null)
  const met = clocks.filter((index) => snapshot.instances.some(({ clock, metOn }) => clock === index && metOn !== null))
  const meant = [owed, met, clocks].find(({ length }) => length > 0)
  return snapshot.instances
    .filter(({ clock }) => meant?.includes(clock))
    .reduce<Instance | null>((last, each) => (last !== null && each.start.on < last.start.on ? last : each), null)
}

/** What is said where no rule is named or worded so, and what of it was probably meant; null: some rule is. */
export function noSuchClock(
  machine: Machine,
  ref: ClockRef,
): { readonly told: string; readonly instead: Edit | null } | null {
  if ((ref.kind !== 'named' && ref.kind !== 'worded') || clocksOf(machine, ref).length > 0) return null
  if (ref.kind === 'named') {
    const { text, span } = ref.name
    const names = machine.clocks.flatMap(({ id, metBy }) => [metBy ?? id, id]).filter((name) => !name.includes(' '))
    const meant = nearest(text, names)
    if (meant === null) return { told: `no rule that waits for "${text}"`, instead: null }
    return { told: `no rule that waits for "${text}", but one for "${meant}"`, instead: { span, text: meant } }
  }
  const { value, span } = ref.text
  const texts = [...machine.decisions, ...machine.clocks].map(({ text }) => text)
  // Whoever quotes what someone is told may leave out that they are told it.
  const meant = texts.find((text) => wordsOf(text).endsWith(`_${wordsOf(value)}`)) ?? nearest(value, texts)
  if (meant === null) return { told: `no rule in the words "${value}"`, instead: null }
  return { told: `no rule in the words "${value}", but one in "${meant}"`, instead: { span, text: `"${meant}"` } }
}

/** The decision whose question is in these words. */
export function decisionIn(machine: Machine, words: string): string {
  return machine.decisions.find(({ text }) => sameWords(text, words))?.id ?? slug(words)
}

function clocksOf(machine: Machine, ref: ClockRef): readonly Clock[] {
  return machine.clocks.filter((clock) => fits(machine, clock, ref))
}

function fits(machine: Machine, clock: Clock, ref: ClockRef): boolean {
  switch (ref.kind) {
    case 'named':
      return clock.metBy === ref.name.text || clock.id === ref.name.text
    case 'worded': {
      const decided = machine.decisions.find((decision) => decision.clock === clock.index)
      return sameWords(decided?.text ?? clock.text, ref.text.value)
    }
    case 'stage':
      return clock.kind === 'stage' && machine.stages[clock.stage ?? -1]?.name === ref.stage.text
    case 'case':
      return clock.kind === 'whole' && clock.strength === ref.strength
    case 'window':
      return clock.kind === 'window' && clock.metBy === askedFor(thingOf(ref))
    case 'wait': {
      const { start, period } = clock
      const { count, unit } = ref.period
      const starts = clock.kind === 'wait' && start.kind === 'event' && start.event === ref.event.text
      return starts && period?.count === count && period.unit === (unit === 'calendar_day' ? 'day' : unit)
    }
    case 'records':
      return clock.kind === 'retention'
  }
}

function thingOf({ stage, thing }: Extract<ClockRef, { kind: 'window' }>): string {
  return stage === null ? (thing?.text ?? '') : `stage ${stage.text}`
}

/** Letter case and marks do not matter: a role's name has no apostrophe, and the words for it do. */
function sameWords(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(text: string): string {
  return slug(text.replace(/['\u2019]/g, ''))
}
