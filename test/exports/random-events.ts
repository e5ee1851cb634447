/** Turns a seed into events for a case: likely ones, late and early ones, and some that no rule allows. */
import {
  type CaseEvent,
  type EventDetails,
  isoDate,
  type Machine,
  possibleEvents,
  type Snapshot,
} from '@casewright/dsl'
import type { Random } from '../calendar/random.ts'

export const dayMs = 86_400_000

/** The day number in UTC; sequences are recorded at noon, so that it is the date in London as well. */
export const dayOf = (instantMs: number): number => Math.floor(instantMs / dayMs)

/** An event recorded at an instant, on a case that stands so. */
export function randomEvent(machine: Machine, snapshot: Snapshot, recordedAt: number, random: Random): CaseEvent {
  const one = random.between(1, 100)
  const chosen = one <= 60 ? likely(machine, snapshot, random) : { name: anyName(machine, random), about: undefined }
  // A decision on taking a case is dated the day it is recorded: one dated before it was owed stays owed after all.
  const isAcceptance = snapshot.status === 'waiting' && chosen.name === 'decided'
  const daysAgo = isAcceptance ? 0 : one % 4 === 0 ? random.between(0, 8) : one % 25 === 1 ? -1 : 0
  const on = dayOf(recordedAt) - daysAgo
  const at = random.between(1, 4) === 1 ? null : recordedAt - daysAgo * dayMs - random.between(0, 3) * 3_600_000
  const by = random.between(1, 3) === 1 ? null : `person ${random.between(1, 6)}`
  return { name: chosen.name, on, at, recordedAt, by, details: detailsFor(machine, chosen.name, chosen.about, random) }
}

interface Chosen {
  readonly name: string
  readonly about: string | undefined
}

function likely(machine: Machine, snapshot: Snapshot, random: Random): Chosen {
  const possible = possibleEvents(machine, snapshot)
  if (possible.length === 0) return { name: anyName(machine, random), about: undefined }
  const { name, about } = random.oneOf(possible)
  return { name, about: about ?? undefined }
}

const byHand = [
  'asked',
  'decided',
  'extended',
  'expected_late',
  'answered',
  'appointed',
  'supporter_named',
  'moved',
  'resolved',
  'not_resolved',
]

function anyName(machine: Machine, random: Random): string {
  return random.between(1, 3) === 1 ? random.oneOf([...byHand, 'no_such_event']) : random.oneOf(machine.events)
}

function detailsFor(machine: Machine, name: string, about: string | undefined, random: Random): EventDetails {
  const mostly = () => random.between(1, 8) !== 1
  const form = { inWriting: mostly(), withReasons: mostly() }
  const facts = name === 'answered' || random.between(1, 12) === 1 ? { facts: randomFacts(machine, random) } : {}
  const number = mostly() ? { number: random.between(1, 8) } : {}
  const meant = about ?? randomAbout(machine, name, random)
  const subject = meant === undefined ? {} : { about: meant }
  switch (name) {
    case 'decided':
      return { ...facts, ...subject, ...form, ...(mostly() ? { decision: random.oneOf(['yes', 'no'] as const) } : {}) }
    case 'asked':
    case 'moved':
      return { ...facts, ...subject, ...form }
    case 'extended': {
      const { extension } = machine.clocks.find(({ id, extension }) => extension !== null && id === meant) ?? {}
      const to = extension?.to ?? { count: 9, unit: 'working_day' as const, rolls: false }
      const extendedTo = { ...to, count: random.between(Math.max(1, to.count - 8), to.count + 2) }
      return { ...facts, ...subject, extendedTo, ...(mostly() ? { agreedBy: extension?.agreedBy ?? 'nobody' } : {}) }
    }
    case 'appointed': {
      const { members = [] } = machine.appointments.find(({ appointee }) => appointee === meant) ?? {}
      const people = members.map(({ role }) => ({
        role,
        person: `person ${random.between(1, 9)}`,
        ...(mostly() ? {} : { ofAgency: random.oneOf([true, false]) }),
      }))
      return { ...facts, ...subject, people: mostly() ? people : people.slice(1) }
    }
    case 'graded': {
      const area = machine.framework?.areas.find((each) => each.name === meant)
      const criteria = (area?.criteria ?? []).filter(mostly).map((each) => each.name)
      return { ...facts, ...subject, ...form, grade: random.oneOf(machine.framework?.grades ?? ['good']), criteria }
    }
    case 'expected_late':
    case 'supporter_named':
      return { ...facts, ...subject }
    default:
      return { ...facts, ...number }
  }
}

function randomAbout(machine: Machine, name: string, random: Random): string | undefined {
  const choices: Record<string, readonly string[]> = {
    decided: machine.decisions.map(({ id }) => id),
    asked: machine.requests.map((request) => request.for),
    moved: machine.stages.flatMap((stage) => [stage.name, `stage ${stage.name}`]),
    extended: machine.clocks.filter(({ extension }) => extension !== null).map(({ id }) => id),
    expected_late: machine.clocks.filter(({ ifLate }) => ifLate !== null).map(({ id }) => id),
    graded: machine.framework?.areas.map(({ name }) => name) ?? [],
    supporter_named: [...machine.supporters.flatMap(({ not }) => not), 'someone_else'],
    appointed: machine.appointments.map(({ appointee }) => appointee),
  }
  return random.oneOf([...(choices[name] ?? []), 'nothing', undefined])
}

function randomFacts(machine: Machine, random: Random): Record<string, string> {
  const facts: Record<string, string> = {}
  for (const { name, answer } of machine.questions) {
    if (random.between(1, 3) === 1) continue
    if (answer === 'date') facts[name] = isoDate(random.between(20_000, 20_500))
    else facts[name] = random.oneOf(answer === 'yes_no' ? ['yes', 'no'] : answer)
  }
  if (random.between(1, 15) === 1) facts.no_such_question = 'yes'
  return facts
}
