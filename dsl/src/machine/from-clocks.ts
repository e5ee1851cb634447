/** Turns duties, time limits and waits of the model, with what is written under them, into clocks of the machine. */
import { dutyName } from '../model/keys.ts'
import { period } from '../model/period.ts'
import { words } from '../text/words.ts'
import type { Duty, Line, Start, Statement } from '../tree/nodes.ts'
import { type Building, condition, event, namedRole, type Place, question, role, uniqueId } from './building.ts'
import type { Clock, ClockStart } from './machine.ts'

type Fields = Pick<Clock, 'id' | 'kind' | 'text' | 'start'> & Partial<Omit<Clock, 'index' | 'id'>>

export function addClock(b: Building, place: Place, fields: Fields): number {
  const clock: Clock = {
    strength: 'must',
    stage: place.stage,
    role: null,
    told: null,
    period: null,
    measure: null,
    metBy: null,
    unless: null,
    condition: null,
    extension: null,
    stops: [],
    startsAgain: [],
    series: null,
    whenDue: [],
    ifLate: null,
    shows: [],
    clause: place.clause,
    ...fields,
    id: uniqueId(b, fields.id),
    index: b.clocks.length,
  }
  b.clocks.push(clock)
  return clock.index
}

export function changeClock(b: Building, index: number, change: Partial<Clock>): void {
  b.clocks[index] = { ...b.clocks[index]!, ...change }
}

type DutyLike = Omit<Duty, 'kind'>

export function addDuty(b: Building, place: Place, duty: DutyLike, under: readonly Line[], start?: ClockStart): number {
  const name = nameFor(b, duty, start)
  const timed = duty.within !== null && 'unit' in duty.within ? period(b, duty.within) : null
  const told = duty.told === null ? null : role(b, place, duty.told)
  const index = addClock(b, place, {
    id: name,
    kind: 'duty',
    text: told === null ? duty.text.value : `tell the ${words(told)} ${duty.text.value}`,
    strength: duty.strength,
    role: role(b, place, duty.role),
    told,
    start: start ?? startOf(b, duty, under),
    period: timed,
    ...(duty.before === null ? {} : { before: question(b, place.rule, duty.before) }),
    measure: duty.within !== null && 'noun' in duty.within ? measure(duty.within) : null,
    metBy: event(b, name),
    condition: condition(b, place.rule, duty.condition),
  })
  modify(b, place, index, under)
  return index
}

/** Two duties told in the same words are ended by different events. */
function nameFor(b: Building, duty: DutyLike, start: ClockStart | undefined): string {
  const name = dutyName(duty)
  if (start?.kind !== 'late' || !b.clocks.some((clock) => clock.metBy === name)) return name
  return `${name}_for_${b.clocks[start.clock]!.id}`
}

const measure = ({ count, noun }: { readonly count: number; readonly noun: { readonly text: string } }) => {
  return { count, noun: noun.text }
}

export function startOf(b: Building, duty: Pick<Duty, 'of' | 'when'>, under: readonly Line[]): ClockStart {
  if (duty.of !== null) return from(b, duty.of)
  if (duty.when !== null) return { kind: 'event', event: event(b, duty.when), each: false, dayAfter: false }
  return countedFrom(b, under)
}

/** From what the line under a clock says; else from entering the stage, or the procedure. */
export function countedFrom(b: Building, under: readonly Line[]): ClockStart {
  const counted = find(under, 'countedFrom')
  if (counted === undefined) return { kind: 'entry' }
  return { kind: 'event', event: event(b, counted.event), each: false, dayAfter: false }
}

export function from(b: Building, start: Start): ClockStart {
  return { kind: 'event', event: event(b, start.event), each: start.each, dayAfter: start.dayAfter }
}

export function find<K extends Statement['kind']>(
  under: readonly Line[],
  kind: K,
): Extract<Statement, { kind: K }> | undefined {
  return under.map((line) => line.statement).find((each): each is Extract<Statement, { kind: K }> => each.kind === kind)
}

/** What is written under a clock: extensions, pauses, restarts, what comes round again, what lateness owes. */
export function modify(b: Building, place: Place, index: number, under: readonly Line[]): void {
  for (const line of under) {
    const { statement } = line
    const clock = b.clocks[index]!
    switch (statement.kind) {
      case 'extension': {
        const agreedBy = statement.agreedBy === null ? null : namedRole(b, place.rule, statement.agreedBy)
        changeClock(b, index, { extension: { to: period(b, statement.to), agreedBy, clause: place.clause } })
        break
      }
      case 'stops':
      case 'startsAgain': {
        const pause = { from: event(b, statement.from), to: event(b, statement.to) }
        changeClock(b, index, { [statement.kind]: [...clock[statement.kind], pause] })
        break
      }
      case 'series':
        changeClock(b, index, {
          series: {
            next: period(b, statement.next),
            after: statement.then === null ? null : period(b, statement.then),
            until: statement.until === null ? null : event(b, statement.until),
          },
        })
        break
      case 'shows': {
        const [framework, grade, criterion] = [statement.framework.text, statement.grade.text, statement.criterion.text]
        changeClock(b, index, { shows: [...clock.shows, { framework, grade, criterion }] })
        break
      }
      case 'ifLate': {
        const late = addDuty(b, place, statement.duty, [], {
          kind: 'late',
          clock: index,
          expected: statement.expected,
        })
        const repeats = find([...line.under, ...under], 'repeats')
        if (repeats !== undefined) {
          const every = period(b, repeats.every)
          changeClock(b, late, { series: { next: every, after: every, until: clock.metBy } })
        }
        changeClock(b, index, { ifLate: late })
        break
      }
      default:
        break
    }
  }
}
