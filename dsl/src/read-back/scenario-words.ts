/** Turns the scenarios of a file into worked examples: what is given, and what then follows. */

import { formatPeriod } from '../calendar/period.ts'
import type { Model } from '../model/model.ts'
import type { Contact } from '../model/names.ts'
import { period } from '../model/period.ts'
import { sentence, withoutStop, words } from '../text/words.ts'
import type { Line, RuleFile, Statement } from '../tree/nodes.ts'
import { within } from '../tree/print-parts.ts'
import { printClock } from '../tree/print-scenario.ts'
import type { ClockRef, Expect, ExpectedState, Given } from '../tree/scenario-nodes.ts'
import type { ReadBackSection } from './section.ts'
import { contactName, date, formInWords, list, quotedEvent, theRole } from './wording.ts'

type ScenarioLine = Line<Extract<Statement, { kind: 'scenario' }>>
/** What its rules have declared, and what a bare day is there. */
type Declared = Pick<Model, 'questions' | 'contacts' | 'days'>

export function scenarioSection({ lines }: Pick<RuleFile, 'lines'>, model: Declared): ReadBackSection {
  const sentences = scenariosIn(lines).map((line) => scenarioInWords(line, model))
  return { heading: 'Worked examples', sentences }
}

function scenariosIn(lines: readonly Line[]): readonly ScenarioLine[] {
  return lines.flatMap((line) => {
    const { statement } = line
    return statement.kind === 'scenario' ? [{ ...line, statement }] : scenariosIn(line.under)
  })
}

function scenarioInWords({ statement, under }: ScenarioLine, model: Declared): string {
  const steps = under.flatMap(({ statement: step }) => {
    if (step.kind === 'given') return [givenInWords(step.given, `${date(step.on.on)}${atTime(step.at)}`, model)]
    return step.kind === 'expect' ? [`Then ${expectInWords(step.expect, model.contacts)}.`] : []
  })
  return [`${sentence(withoutStop(statement.title.value))}.`, ...steps].join(' ')
}

function atTime(at: string | null): string {
  return at === null ? '' : ` at ${at}`
}

function givenInWords(given: Given, day: string, model: Declared): string {
  const { questions } = model
  const askedBy = (name: string) => questions.find((each) => each.name === name)?.text ?? words(name)
  switch (given.kind) {
    case 'today':
      return `Nothing more is recorded up to ${day}.`
    case 'event':
      if (questions.some(({ name }) => name === given.event.text))
        return `The answer to "${askedBy(given.event.text)}" is ${day}.`
      return `On ${day}, ${quotedEvent(given.event.text)} is recorded${given.count === null ? '' : ` after ${within(given.count)}`}.`
    case 'answer':
      return `On ${day}, the answer to "${askedBy(given.question.text)}" is ${'on' in given.answer ? date(given.answer.on) : words(given.answer.text)}.`
    case 'done':
      return `On ${day}, "${withoutStop(given.text.value)}" is done.`
    case 'appointed':
      return `On ${day}, ${theRole(given.appointee.text)} is appointed.`
    case 'expectedLate':
      return `On ${day}, it is recorded that ${clockInWords(given.clock)} will be late.`
    case 'extension': {
      const clock = given.clock === null ? '' : ` for ${clockInWords(given.clock)}`
      return `On ${day}, more time is agreed${clock}: ${formatPeriod(period({ model }, given.to))} in all.`
    }
    case 'asked': {
      const what = given.stage === null ? words(given.thing!.text) : `stage ${words(given.stage.text)}`
      return `On ${day}, ${what} is asked for${formInWords(given.form)}.`
    }
    case 'decided':
      return `On ${day}, the decision${given.decision === null ? '' : ` ${withoutStop(given.decision.value)}`} is ${given.yes ? 'yes' : 'no'}${formInWords(given.form)}.`
    case 'graded': {
      const shown = given.shown.map(({ name, everything }) =>
        everything ? `everything for ${words(name.text)}` : quotedEvent(name.text),
      )
      const rests = shown.length === 0 ? '' : `, with ${list(shown)} shown`
      return `On ${day}, area ${words(given.area.text)} is graded ${words(given.grade.text)}${rests}${formInWords(given.form)}.`
    }
  }
}

function expectInWords(expect: Expect, contacts: readonly Contact[]): string {
  switch (expect.kind) {
    case 'due':
      return `${clockInWords(expect.clock)} ${dueInWords(expect)}`
    case 'stageFrom':
      return `the case is in stage ${words(expect.stage.text)} from ${date(expect.from.on)}`
    case 'closed':
      return `the case is closed as ${quotedEvent(expect.outcome.text)}${expect.on === null ? '' : ` on ${date(expect.on.on)}`}`
    case 'state':
      return `${clockInWords(expect.clock)} ${stateInWords(expect.state, expect.not)}${expect.on === null ? '' : ` on ${date(expect.on.on)}`}`
    case 'owedBy':
      return `${clockInWords(expect.clock)} is owed by ${theRole(expect.role.text)}${expect.on === null ? '' : ` on ${date(expect.on.on)}`}`
    case 'refused':
      return 'that is refused'
    case 'told':
      return `${theRole(expect.role.text)} was ${expect.verb}${expect.text === null ? '' : ` ${withoutStop(expect.text.value)}`}`
    case 'givenContacts':
      return `${theRole(expect.role.text)} was given the contact details of ${list(expect.contacts.map(({ text }) => contactName(contacts, text)))}`
  }
}

function clockInWords(clock: ClockRef): string {
  switch (clock.kind) {
    case 'named':
      return quotedEvent(clock.name.text)
    case 'worded':
      return `"${withoutStop(clock.text.value)}"`
    default:
      return words(printClock(clock))
  }
}

function dueInWords({ clock: { kind }, on, at }: Extract<Expect, { kind: 'due' }>): string {
  const day = at === null ? `the end of ${date(on.on)}` : `${at} on ${date(on.on)}`
  if (kind === 'records') return `are kept until ${day}`
  if (kind === 'window' || kind === 'wait') return `is over at ${day}`
  return `is due ${at === null ? 'by' : 'before'} ${day}`
}

/** "is not done in time", "has not ended with its stage" */
function stateInWords(state: ExpectedState, not: boolean): string {
  const verb = state === 'started' || state === 'ended with its stage' ? 'has' : 'is'
  return `${verb} ${not ? 'not ' : ''}${state}`
}
