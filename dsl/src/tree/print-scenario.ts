/** Turns what a scenario gives and expects into its canonical words. */
import type { Form, Shown } from './literals.ts'
import { ands, form, listed, period, quoted, shown, within } from './print-parts.ts'
import type { ClockRef, Expect, ExpectedState, Given } from './scenario-nodes.ts'

export function printGiven(g: Given, on: string): string {
  switch (g.kind) {
    case 'today':
      return `today is ${on}`
    case 'event':
      return `${g.event.text}${g.count === null ? '' : ` after ${within(g.count)}`} on ${on}`
    case 'answer':
      return `${g.question.text} answered ${'on' in g.answer ? g.answer.on : g.answer.text} on ${on}`
    case 'done':
      return `${quoted(g.text)} done on ${on}`
    case 'appointed':
      return `${g.appointee.text} appointed on ${on}`
    case 'expectedLate':
      return `${printClock(g.clock)} expected late on ${on}`
    case 'extension':
      return `extension ${g.clock === null ? '' : `of ${printClock(g.clock)} `}to ${period(g.to)} agreed on ${on}`
    case 'asked':
      return `${g.stage === null ? g.thing!.text : `stage ${g.stage.text}`} asked for${closedForm(g.form)} on ${on}`
    case 'decided':
      return `${g.decision === null ? '' : `${quoted(g.decision)} `}decided ${g.yes ? 'yes' : 'no'}${closedForm(g.form)} on ${on}`
    case 'graded':
      return `${g.area.text} graded ${g.grade.text}${printShown(g.shown)}${closedForm(g.form)} on ${on}`
  }
}

function printShown(all: readonly Shown[]): string {
  return all.length === 0 ? '' : ` with ${listed(all.map(shown), 'and')} shown`
}

function closedForm(of: Form): string {
  const text = form(of)
  return text === '' ? '' : `${text},`
}

export function printExpect(e: Expect): string {
  switch (e.kind) {
    case 'due':
      return `${printClock(e.clock)} ${dueWords(e)}`
    case 'stageFrom':
      return `stage ${e.stage.text} from ${e.from.on}`
    case 'closed':
      return `closed as ${e.outcome.text}${e.on === null ? '' : ` on ${e.on.on}`}`
    case 'state':
      return `${printClock(e.clock)}${e.not ? notWords(e.state) : ''} ${e.state}${e.on === null ? '' : ` on ${e.on.on}`}`
    case 'owedBy':
      return `${printClock(e.clock)} owed by ${e.role.text}${e.on === null ? '' : ` on ${e.on.on}`}`
    case 'refused':
      return 'the line above is refused'
    case 'told':
      return `${e.role.text} was ${e.verb}${e.text === null ? '' : ` ${quoted(e.text)}`}`
    case 'givenContacts':
      return `${e.role.text} was given the contact details of ${ands(e.contacts)}`
  }
}

/** What has not begun may do so yet. */
function notWords(state: ExpectedState): string {
  return state === 'required' || state === 'started' ? ' not yet' : ' not'
}

export function printClock(clock: ClockRef): string {
  switch (clock.kind) {
    case 'named':
      return clock.name.text
    case 'worded':
      return quoted(clock.text)
    case 'stage':
      return `stage ${clock.stage.text}`
    case 'case':
      return clock.strength === 'must' ? 'the case' : 'the target for the case'
    case 'window':
      return `the time to ask for ${clock.stage === null ? clock.thing!.text : `stage ${clock.stage.text}`}`
    case 'wait':
      return `${period(clock.period)} after ${clock.event.text}`
    case 'records':
      return 'the records'
  }
}

function dueWords({ clock: { kind }, on: { on }, at }: Extract<Expect, { kind: 'due' }>): string {
  if (kind === 'records') return `kept until the end of ${on}`
  if (kind === 'window' || kind === 'wait') return `over at ${at === null ? `the end of ${on}` : `${at} on ${on}`}`
  return at === null ? `due by the end of ${on}` : `due before ${at} on ${on}`
}
