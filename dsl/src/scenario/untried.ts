/** Which transitions of a machine no scenario tries: of all its moves, those that no step of theirs made. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { decisionAbout } from '../machine/about.ts'
import { holds } from '../machine/condition.ts'
import { thingLabel } from '../machine/label.ts'
import type { Form, Machine, Request, Trigger } from '../machine/machine.ts'
import { moveInWords } from '../machine/move-in-words.ts'
import { type PossibleMove, possibleMoves } from '../machine/possible-moves.ts'
import { grantable } from '../machine/requests.ts'
import { words } from '../text/words.ts'
import type { Taken } from './run.ts'

export function untried(machine: Machine, taken: readonly Taken[], calendar: WorkingCalendar): readonly PossibleMove[] {
  return possibleMoves(machine).filter((move) => !taken.some((step) => isMade({ machine, calendar, ...step }, move)))
}

/** `stage 2, Line manager: when not resolved within 3 working days, it goes to stage 3, Operational lead` */
export function transitionInWords(machine: Machine, move: PossibleMove): string {
  const { from, to } = move
  const place = typeof from === 'number' ? stageLabel(machine, from) : machine.title
  return `${place}: ${causeInWords(machine, move)}, it ${arrivalInWords(machine, to)}`
}

/** As a scenario expects it, up to the date: `stage 2 from`, `closed as resolved on`; of a case without stages, what it owes. */
export function expectedOf({ stages }: Machine, { to }: PossibleMove): string {
  if ('outcome' in to) return `closed as ${to.outcome} on`
  return stages.length === 0 ? 'letter_sent due by the end of' : `stage ${stages[to.stage]!.name} from`
}

function arrivalInWords(machine: Machine, to: PossibleMove['to']): string {
  if ('outcome' in to) return `closes as ${words(to.outcome)}`
  return machine.stages.length === 0 ? 'is taken' : `goes to ${stageLabel(machine, to.stage)}`
}

function causeInWords(machine: Machine, move: PossibleMove): string {
  const { by } = move
  if (by.kind === 'instead') return moveInWords(machine, move)
  if (by.kind === 'decision') return `when the answer to "${by.decision.text}" is ${by.answer}`
  if (by.kind === 'timeOut' && by.clock.kind === 'wait') return `when time runs out ${moveInWords(machine, move)}`
  return `when ${moveInWords(machine, move)}`
}

function stageLabel(machine: Machine, stage: number): string {
  return thingLabel(machine, `stage ${machine.stages[stage]!.name}`)
}

interface Step extends Taken {
  readonly machine: Machine
  readonly calendar: WorkingCalendar
}

function isMade(step: Step, move: PossibleMove): boolean {
  return arrives(step, move.to) && isCause(step, move)
}

/** Being in a stage is not coming there: the same event may be recorded in it again. */
function arrives({ machine, before, after }: Step, to: PossibleMove['to']): boolean {
  if ('stage' in to) {
    if (machine.stages.length === 0) return before.status === 'waiting' && after.status === 'open'
    return after.status === 'open' && after.stage === to.stage && after.entered?.seq === after.length
  }
  const closedBefore = before.status === 'closed' && before.outcome === to.outcome
  return after.status === 'closed' && after.outcome === to.outcome && !closedBefore
}

function isCause(step: Step, { from, by }: PossibleMove): boolean {
  const { machine, calendar, before, event, after } = step
  const { name, details } = event
  switch (by.kind) {
    case 'accepted':
      return before.status === 'waiting' && name !== 'decided'
    case 'resolved':
      return name === 'resolved' && isThere(step, from)
    case 'timeOut':
      return name === 'timed_out' && details.about === by.clock.id
    case 'trigger':
      return (isThere(step, from) || (from === 0 && isOpening(step, by.trigger))) && isSetOff(step, by.trigger)
    case 'instead':
      return (
        by.trigger === machine.triggers.find((each) => each.instead && holds(each.condition, after.facts) === 'yes')
      )
    case 'request': {
      const request = name === 'asked' ? grantable(machine, before, event, calendar) : null
      return request?.kind === 'granted' && standsFor(step, request.granted, by.request)
    }
    case 'decision':
      return (
        name === 'decided' && details.decision === by.answer && decisionAbout(machine, before, event) === by.decision
      )
    case 'graded':
      return name === 'graded'
  }
}

function isThere({ before }: Step, from: PossibleMove['from']): boolean {
  if (from === 'any') return true
  return from === 'waiting' ? before.status === 'waiting' : before.stage === from
}

/** What opened a case may move it on from its first stage as soon as it is taken. */
function isOpening({ machine, before, after }: Step, { on }: Trigger): boolean {
  return before.status === 'waiting' && machine.startsWhen.includes(on) && Object.hasOwn(after.happened, on)
}

function isSetOff(step: Step, trigger: Trigger): boolean {
  const { machine, event, after } = step
  const { name, details } = event
  const { on, condition } = trigger
  if (holds(condition, after.facts) !== 'yes') return false
  // What had no answer yet is set off by the answer.
  if (name === on || (name === 'answered' && condition !== null) || isOpening(step, trigger)) return true
  const isLimit = machine.clocks.some(({ kind, id }) => kind === 'stage' && id === details.about)
  return on === 'not_resolved' && name === 'timed_out' && isLimit
}

/** Nobody records in which role a thing was asked for: a right with the terms of another that comes first is never granted itself. */
function standsFor({ machine, event: { details } }: Step, granted: Request, request: Request): boolean {
  if (granted === request) return true
  const isFirst = termsOf(machine, granted) === termsOf(machine, request) && isIn(granted.form, request.form)
  return isFirst && isIn(request.form, details)
}

/** All but the form, in which the one that comes first may ask for less. */
function termsOf({ clocks }: Machine, request: Request): string {
  const { stage, for: thing, once, condition, actions } = request
  const window = request.window === null ? null : clocks[request.window]!
  const moves = actions.map((action) => (action.kind === 'goTo' ? action.stage : action.kind))
  return JSON.stringify([stage, thing, once, condition, window?.start, window?.period, moves])
}

function isIn(form: Form, { inWriting, withReasons }: Partial<Form>): boolean {
  return (!form.inWriting || inWriting === true) && (!form.withReasons || withReasons === true)
}
