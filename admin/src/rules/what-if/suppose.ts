/** Turns what somebody supposes has happened into where a case would stand, and each deadline with its count. */
import {
  advance,
  blankSnapshot,
  type CaseEvent,
  type CaseStatus,
  type ClockState,
  clockLabel,
  type EventDetails,
  type Explanation,
  epochDay,
  explainDue,
  formatPeriod,
  isoDate,
  type Machine,
  type PossibleEvent,
  possibleEvents,
  type Snapshot,
  sentence,
  startOf,
  step,
  type WorkingCalendar,
  words,
} from '@casewright/dsl'

/** Something that happens, or that only time passes. */
export interface Supposed {
  /** YYYY-MM-DD */
  readonly on: string
  readonly happens: Happening | null
}

export interface Happening {
  readonly name: string
  readonly label: string
  readonly details: EventDetails
}

export interface Outcome {
  /** What came of each, and what time did on the way, in order. */
  readonly story: readonly Told[]
  readonly status: CaseStatus | 'not_opened'
  /** The date it began, YYYY-MM-DD; null: no case is open yet. */
  readonly openedOn: string | null
  /** Index of the stage it stands in. */
  readonly stage: number | null
  readonly deadlines: readonly SupposedDeadline[]
  /** What may happen next. */
  readonly next: readonly PossibleEvent[]
}

export type Told =
  | { readonly kind: 'happened'; readonly on: string; readonly label: string }
  /** Time ran out. */
  | { readonly kind: 'timeOut'; readonly on: string; readonly label: string }
  | { readonly kind: 'refused'; readonly on: string; readonly label: string; readonly why: string }
  | { readonly kind: 'passed'; readonly on: string }

export interface SupposedDeadline {
  readonly key: string
  readonly text: string
  readonly strength: 'must' | 'should'
  readonly role: string | null
  readonly state: ClockState
  readonly dueOn: string | null
  /** Null where nothing is counted. */
  readonly count: Explanation | null
}

const hourMs = 3_600_000
/** Where the rules count in hours, it happened in the middle of the day. */
const happensAtHour = 12

export function suppose(machine: Machine, calendar: WorkingCalendar, supposed: readonly Supposed[]): Outcome {
  const story: Told[] = []
  let snapshot: Snapshot = blankSnapshot
  const passTime = (until: number) => {
    if (snapshot.length === 0) return
    for (const { event, outcome } of advance(machine, snapshot, until, until, calendar)) {
      story.push({ kind: 'timeOut', on: isoDate(event.on), label: clockLabel(machine, event.details.about ?? '') })
      snapshot = outcome.snapshot
    }
  }
  let facts: EventDetails['facts'] = {}
  let lastOn: string | null = null
  for (const each of supposed) {
    const { happens } = each
    // The date of an answer is no day on which it is given: it is given with what happened last.
    const on: string = isDated(each) ? (lastOn ?? each.on) : each.on
    const day = epochDay(on)
    if (day === null || epochDay(each.on) === null) continue
    if (!isDated(each)) lastOn = on
    const at = startOf(calendar, day) + happensAtHour * hourMs
    const answered = happens?.details.facts && datedFacts(happens.details.facts, each.on)
    if (snapshot.length === 0 && answered) {
      // What is known before a case is opened is given with its opening.
      facts = { ...facts, ...answered }
      story.push({ kind: 'happened', on, label: happens.label })
      continue
    }
    passTime(at)
    if (happens === null) {
      story.push({ kind: 'passed', on })
      continue
    }
    const { name, label } = happens
    const given = answered ? { ...happens.details, facts: answered } : happens.details
    const details = snapshot.length === 0 ? { ...given, facts } : given
    // What is dated back is recorded now, as on a real case.
    const recordedAt = Math.max(at, snapshot.recordedAt)
    const event: CaseEvent = { name, on: day, at, recordedAt, by: null, details }
    const outcome = step(machine, snapshot, event, calendar)
    if (outcome.kind === 'stepped') {
      snapshot = outcome.snapshot
      story.push({ kind: 'happened', on, label })
    } else if (outcome.kind === 'refused') story.push({ kind: 'refused', on, label, why: outcome.message })
  }
  return {
    story,
    status: snapshot.length === 0 ? 'not_opened' : snapshot.status,
    openedOn: snapshot.length === 0 ? null : isoDate(snapshot.openedOn),
    stage: snapshot.stage,
    deadlines: deadlinesOf(machine, snapshot, calendar),
    next: possibleEvents(machine, snapshot),
  }
}

function deadlinesOf(machine: Machine, snapshot: Snapshot, calendar: WorkingCalendar): readonly SupposedDeadline[] {
  const found = snapshot.instances
    .filter(({ state }) => state !== 'left' && state !== 'cancelled' && state !== 'withdrawn')
    .map((instance): SupposedDeadline => {
      const clock = machine.clocks[instance.clock]!
      return {
        key: `${clock.id} ${instance.nth}`,
        text: clockLabel(machine, clock.id),
        strength: clock.strength,
        role: clock.role ?? machine.stages[clock.stage ?? -1]?.owner ?? null,
        state: instance.state,
        dueOn: instance.dueOn === null ? null : isoDate(instance.dueOn),
        count: explainDue(machine, snapshot, instance, calendar),
      }
    })
  const last = '9999'
  return found.sort((one, other) => (one.dueOn ?? last).localeCompare(other.dueOn ?? last))
}

/** What may be supposed next: one choice each, with the answers that the event needs. */
export function choicesOf(machine: Machine, { next, status }: Outcome): readonly Happening[] {
  return [
    ...next.flatMap((possible) => waysOf(machine, possible)),
    ...(status === 'closed' ? [] : machine.questions.flatMap(answersTo)),
  ]
}

function waysOf(machine: Machine, possible: PossibleEvent): readonly Happening[] {
  const { name, about, label, kind, choices, needsPeople, needsNumberOf } = possible
  const made = (details: EventDetails, said = label): Happening => ({
    name,
    label: said,
    details: { ...(about === null ? {} : { about }), withReasons: true, inWriting: true, ...details },
  })
  switch (kind) {
    case 'decision':
      return choices.map((choice) => made({ decision: choice as 'yes' | 'no' }, `${label}: ${choice}`))
    case 'appointment':
      return [made({ people: needsPeople.map((role) => ({ role, person: `the ${role}` })) })]
    case 'extension': {
      const extension = machine.clocks.find(({ id }) => id === about)?.extension
      if (!extension) return []
      const to = `${label}, ${formatPeriod(extension.to)}`
      return [made({ extendedTo: extension.to, ...(extension.agreedBy ? { agreedBy: extension.agreedBy } : {}) }, to)]
    }
    // Answers are offered beside, before the case is opened too; grades need evidence, which nobody has to suppose.
    case 'answer':
    case 'grade':
      return []
    default:
      return [made(needsNumberOf === null ? {} : { number: 1 })]
  }
}

function answersTo({ name, text, answer }: Machine['questions'][number]): readonly Happening[] {
  const answers = answer === 'yes_no' ? ['yes', 'no'] : answer === 'date' ? [thatDay] : answer
  return answers.map((value) => ({
    name: 'answered',
    label: value === thatDay ? text : `${text} ${sentence(words(value))}`,
    details: { facts: { [name]: value } },
  }))
}

/** Stands for the date that is typed beside the answer. */
const thatDay = ''

/** Whether its date is the answer to a question, and no day on which anything happens. */
export function isDated({ happens }: Supposed): boolean {
  return Object.values(happens?.details.facts ?? {}).includes(thatDay)
}

/** Whether it is dated before the case began, when nothing could have come of it. */
export function isTooEarly(added: Supposed, { openedOn }: Outcome): boolean {
  return openedOn !== null && added.on < openedOn && !isDated(added)
}

/** Whether it answers a question that is answered otherwise further on. */
export function isAnsweredAgain(supposed: readonly Supposed[], nth: number): boolean {
  const later = supposed.slice(nth + 1).flatMap(questionsAnswered)
  return questionsAnswered(supposed[nth]!).some((question) => later.includes(question))
}

function questionsAnswered({ happens }: Supposed): readonly string[] {
  return Object.keys(happens?.details.facts ?? {})
}

/** Until a case is opened a question has one answer: a further one stands in place of the one before. */
export function withAdded(supposed: readonly Supposed[], added: Supposed, { status }: Outcome): readonly Supposed[] {
  const all = [...supposed, added]
  return status === 'not_opened' ? all.filter((_, nth) => !isAnsweredAgain(all, nth)) : all
}

function datedFacts(facts: NonNullable<EventDetails['facts']>, on: string): NonNullable<EventDetails['facts']> {
  return Object.fromEntries(
    Object.entries(facts).map(([question, answer]) => [question, answer === thatDay ? on : answer]),
  )
}
