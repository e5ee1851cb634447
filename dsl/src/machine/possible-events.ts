/** What may be recorded next on a case: what a person would look for on a form, in the order of the rules. */

import { formatPeriod } from '../calendar/period.ts'
import { sentence, words } from '../text/words.ts'
import { mayBeExpectedLate, openDecisions } from './about.ts'
import { openInstance } from './clocks.ts'
import { holds } from './condition.ts'
import { happenings, inScope } from './draft.ts'
import { needsTimeOfDay } from './hours.ts'
import { clockLabel, labelOf, thingLabel } from './label.ts'
import type { Clock, Machine } from './machine.ts'
import type { Instance, Snapshot } from './snapshot.ts'
import { supporterChoices } from './supporters.ts'

export type PossibleKind =
  | 'event'
  | 'duty'
  | 'request'
  | 'decision'
  | 'extension'
  | 'expected_late'
  | 'answer'
  | 'move'
  | 'appointment'
  | 'supporter'
  | 'grade'
  | 'resolved'
  | 'not_resolved'

export interface PossibleEvent {
  readonly name: string
  /** What it is about, where that must be said. */
  readonly about: string | null
  readonly label: string
  readonly kind: PossibleKind
  readonly needsTime: boolean
  readonly needsReasons: boolean
  readonly needsWriting: boolean
  /** What is counted: `rings`. */
  readonly needsNumberOf: string | null
  /** Roles to be filled by an appointment. */
  readonly needsPeople: readonly string[]
  /** The role whose agreement it needs. */
  readonly needsAgreementOf: string | null
  /** The answers to choose from: of a decision, the grades of a framework, what a supporter is, the stages to move to. */
  readonly choices: readonly string[]
  /** What may be shown of an area that is graded. */
  readonly criteria: readonly PossibleCriterion[]
  /** What an area that is graded is looked at for. */
  readonly evidence: readonly RequiredEvidence[]
}

export interface RequiredEvidence {
  readonly name: string
  /** The words it stands on, as the source has them. */
  readonly words: readonly string[]
}

export interface PossibleCriterion {
  readonly name: string
  /** The grade that it describes. */
  readonly grade: string
  /** The words it stands on, as the source has them. */
  readonly words: readonly string[]
}

export function possibleEvents(machine: Machine, snapshot: Snapshot): readonly PossibleEvent[] {
  if (snapshot.length === 0) return machine.startsWhen.map((name) => possible(machine, name, 'event'))
  return [
    ...decisions(machine, snapshot),
    ...endings(machine, snapshot),
    ...appointments(machine, snapshot),
    ...supporters(machine, snapshot),
    ...gradings(machine, snapshot),
    ...duties(machine, snapshot),
    ...events(machine, snapshot),
    ...requests(machine, snapshot),
    ...extensions(machine, snapshot),
    ...answers(machine, snapshot),
    ...movesByHand(machine, snapshot),
  ]
}

function possible(
  machine: Machine,
  name: string,
  kind: PossibleKind,
  more: Partial<PossibleEvent> = {},
): PossibleEvent {
  const measured = machine.clocks.find((clock) => clock.measure !== null && clock.metBy === name)
  return {
    name,
    about: null,
    label: labelOf(machine, name, more.about ?? undefined),
    kind,
    needsTime: needsTimeOfDay(machine, name, more.about),
    needsReasons: false,
    needsWriting: false,
    needsNumberOf: measured?.measure?.noun ?? null,
    needsPeople: [],
    needsAgreementOf: null,
    choices: [],
    criteria: [],
    evidence: [],
    ...more,
  }
}

function decisions(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  return openDecisions(machine, snapshot).map(({ id, text, form }) =>
    possible(machine, 'decided', 'decision', {
      about: id,
      label: sentence(`decide ${text}`),
      choices: ['yes', 'no'],
      needsReasons: form.withReasons,
      needsWriting: form.inWriting,
    }),
  )
}

function endings(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const stage = machine.clocks.find((clock) => clock.kind === 'stage' && clock.stage === snapshot.stage)
  // What time closed opens again where it turns out to have been resolved before.
  if (!(snapshot.status === 'open' || snapshot.closedByTime)) return []
  if (!machine.clocks.some((clock) => clock.kind === 'stage')) return []
  const resolved = possible(machine, 'resolved', 'resolved')
  return snapshot.closedByTime || stage === undefined
    ? [resolved]
    : [resolved, possible(machine, 'not_resolved', 'not_resolved')]
}

function appointments(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  return machine.appointments
    .filter((each) => openInstance(machine, snapshot, each.clock) !== null)
    .map(({ appointee, members }) =>
      possible(machine, 'appointed', 'appointment', {
        about: appointee,
        label: `Appoint the ${words(appointee)}`,
        needsPeople: members.map((member) => member.role),
      }),
    )
}

/** One button, whatever the rules say of whom. */
function supporters(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const right = machine.supporters.find(({ stage }) => inScope(snapshot, stage))
  if (right === undefined || snapshot.status !== 'open') return []
  const label = sentence(`name who supports the ${words(right.role)}`)
  return [possible(machine, 'supporter_named', 'supporter', { label, choices: supporterChoices(machine) })]
}

function gradings({ framework, ...machine }: Machine, snapshot: Snapshot): PossibleEvent[] {
  if (framework === null || snapshot.status !== 'open') return []
  return framework.areas.map(({ name, title, criteria, evidence }) =>
    possible({ ...machine, framework }, 'graded', 'grade', {
      about: name,
      label: `Grade: ${title}`,
      choices: framework.grades,
      criteria: criteria.map((each) => ({
        name: each.name,
        grade: each.grade,
        words: machine.clauses[each.clause]!.words,
      })),
      evidence: evidence.map((each) => ({ name: each.name, words: machine.clauses[each.clause]!.words })),
      needsReasons: framework.form.withReasons,
      needsWriting: framework.form.inWriting,
    }),
  )
}

/** What a role owes and nobody has recorded; of a closed case also what closing left undone, which is done where it is recorded late. */
function duties(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const names = new Set<string>()
  for (const instance of snapshot.instances) {
    const clock = machine.clocks[instance.clock]!
    const wanted = instance.duty === 'owed' || (snapshot.status === 'closed' && instance.duty === 'left_undone')
    if (wanted && clock.metBy !== null && machine.events.includes(clock.metBy)) names.add(clock.metBy)
  }
  return [...names].map((name) => possible(machine, name, 'duty'))
}

/** Other events the rules name that have a part to play now: where the case stands, and for what runs. */
function events(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  if (snapshot.status === 'waiting') return closings(machine, snapshot)
  const owed = new Set(duties(machine, snapshot).map((each) => each.name))
  const names = [...(snapshot.status === 'closed' ? [] : happenHere(machine, snapshot)), ...bearOn(machine, snapshot)]
  return [...new Set(names)]
    .filter((name) => machine.events.includes(name) && !owed.has(name) && allowed(machine, snapshot, name))
    .map((name) => possible(machine, name, 'event'))
}

/** What sets something off here, in the stage and in the whole procedure. */
function happenHere(machine: Machine, snapshot: Snapshot): readonly string[] {
  const isHere = ({ stage }: { readonly stage: number | null }) => inScope(snapshot, stage)
  return [
    ...machine.triggers.filter(isHere).map(({ on }) => on),
    ...machine.gates.filter(isHere).flatMap(({ before, requires }) => [...requires, before]),
    ...machine.clocks.filter(isHere).flatMap(({ start }) => {
      const mayStart = start.kind === 'event' && (start.each || happenings(snapshot, start.event).length === 0)
      return mayStart ? [start.event] : []
    }),
    ...machine.requests.filter(isHere).flatMap(({ once }) => (once === null ? [] : [once])),
  ]
}

/** What stops what runs, or starts it again, or makes it fall away or come round no more; what has ended is borne on by nothing. */
function bearOn(machine: Machine, snapshot: Snapshot): readonly string[] {
  return machine.clocks.flatMap((clock) => {
    const open = openInstance(machine, snapshot, clock.index)
    const isOver = snapshot.status === 'closed' || !inScope(snapshot, clock.stage)
    // What is owed beside a move, or by the closing, runs on where the case has gone.
    if (open === null || (isOver && open.endedOn !== null)) return []
    const { stops, startsAgain, unless, series } = clock
    const ends = [unless, series?.until ?? null].filter((name) => name !== null)
    return [...[...stops, ...startsAgain].flatMap(({ from, to }) => [from, to]), ...ends]
  })
}

/** What ends a case in any stage ends it before it is taken, too. */
function closings(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const names = machine.triggers
    .filter(({ stage, instead, actions }) => stage === null && !instead && actions.some(({ kind }) => kind === 'close'))
    .map(({ on }) => on)
  return [...new Set(names)]
    .filter((name) => machine.events.includes(name) && allowed(machine, snapshot, name))
    .map((name) => possible(machine, name, 'event'))
}

/** Not held by a gate, and not an opening that has been. */
function allowed(machine: Machine, snapshot: Snapshot, name: string): boolean {
  if (machine.startsWhen.includes(name)) return false
  return machine.gates.every(
    (gate) =>
      gate.before !== name ||
      !inScope(snapshot, gate.stage) ||
      gate.requires.every((required) => happenings(snapshot, required).length > 0),
  )
}

function requests(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const found = new Map<string, PossibleEvent>()
  for (const request of machine.requests) {
    if (!inScope(snapshot, request.stage)) continue
    if (snapshot.status !== 'open' && request.window === null) continue
    if (request.once !== null && happenings(snapshot, request.once).length === 0) continue
    if (holds(request.condition, snapshot.facts) !== 'yes') continue
    const label = sentence(`${words(request.role)} asks for ${thingLabel(machine, request.for)}`)
    const { withReasons, inWriting } = request.form
    // Two ways to the same thing are one button, in the form that asks for less.
    const before = found.get(request.for)
    const needsReasons = withReasons && before?.needsReasons !== false
    const needsWriting = inWriting && before?.needsWriting !== false
    found.set(
      request.for,
      possible(machine, 'asked', 'request', { about: request.for, label, needsReasons, needsWriting }),
    )
  }
  return [...found.values()]
}

function extensions(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const found: PossibleEvent[] = []
  for (const clock of machine.clocks) {
    const about = clock.id
    const label = clockLabel(machine, about)
    if (clock.extension !== null && snapshot.instances.some((each) => mayGrow(clock, each)))
      found.push(
        possible(machine, 'extended', 'extension', {
          about,
          label: `Agree more time: ${label}`,
          needsAgreementOf: clock.extension.agreedBy,
        }),
      )
    const instance = openInstance(machine, snapshot, clock.index)
    if (instance === null || instance.dueOn === null) continue
    if (mayBeExpectedLate(machine, clock) && openInstance(machine, snapshot, clock.ifLate!) === null)
      found.push(possible(machine, 'expected_late', 'expected_late', { about, label: `Will be late: ${label}` }))
  }
  return found
}

/** Whether its time is not over and not as long as it may become. */
function mayGrow({ index, extension }: Clock, { clock, state, period, extendedTo, endedOn }: Instance): boolean {
  if (clock !== index || period === null || endedOn !== null || !(state === 'running' || state === 'stopped'))
    return false
  return formatPeriod(extendedTo ?? period) !== formatPeriod(extension!.to)
}

/** What was answered may turn out to be otherwise, so questions stay open as long as the case is. */
function answers(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  return machine.questions.length > 0 && snapshot.status !== 'closed'
    ? [possible(machine, 'answered', 'answer', { label: 'Answer a question' })]
    : []
}

/** For what no rule foresaw. */
function movesByHand(machine: Machine, snapshot: Snapshot): PossibleEvent[] {
  const others = machine.stages.filter((_, place) => place !== snapshot.stage)
  if (snapshot.status !== 'open' || others.length === 0) return []
  const choices = others.map(({ name }) => name)
  const label = 'Move the case to another stage'
  return [possible(machine, 'moved', 'move', { label, choices, needsReasons: true })]
}
