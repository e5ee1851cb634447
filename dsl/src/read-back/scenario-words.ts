/** Turns the scenarios of a file into worked examples: what is given, and what then follows. */

import type { Question } from '../model/names.ts'
import { sentence, words } from '../text/words.ts'
import type { Expect, Given, Line, RuleFile, Statement } from '../tree/nodes.ts'
import { period, within } from '../tree/print-parts.ts'
import type { ReadBackSection } from './read-back.ts'
import { date, formInWords, quotedEvent, theRole, withoutStop } from './wording.ts'

type ScenarioLine = Line<Extract<Statement, { kind: 'scenario' }>>

export function scenarioSection({ lines }: Pick<RuleFile, 'lines'>, questions: readonly Question[]): ReadBackSection {
  const sentences = scenariosIn(lines).map((line) => scenarioInWords(line, questions))
  return { heading: 'Worked examples', sentences }
}

function scenariosIn(lines: readonly Line[]): readonly ScenarioLine[] {
  return lines.flatMap((line) => {
    const { statement } = line
    return statement.kind === 'scenario' ? [{ ...line, statement }] : scenariosIn(line.under)
  })
}

function scenarioInWords({ statement, under }: ScenarioLine, questions: readonly Question[]): string {
  const steps = under.flatMap(({ statement: step }) => {
    if (step.kind === 'given') return [givenInWords(step.given, `${date(step.on.on)}${atTime(step.at)}`, questions)]
    return step.kind === 'expect' ? [`Then ${expectInWords(step.expect)}${atTime(step.at)}.`] : []
  })
  return [`${sentence(withoutStop(statement.title.value))}.`, ...steps].join(' ')
}

function atTime(at: string | null): string {
  return at === null ? '' : ` at ${at}`
}

function givenInWords(given: Given, day: string, questions: readonly Question[]): string {
  const askedBy = (name: string) => questions.find((each) => each.name === name)?.text ?? words(name)
  switch (given.kind) {
    case 'today':
      return `Nothing more is recorded up to ${day}.`
    case 'event':
      if (questions.some(({ name }) => name === given.event.text))
        return `The answer to "${askedBy(given.event.text)}" is ${day}.`
      return `On ${day}, ${quotedEvent(given.event.text)} is recorded${given.count === null ? '' : ` after ${within(given.count)}`}.`
    case 'answer':
      return `On ${day}, the answer to "${askedBy(given.question.text)}" is ${words(given.answer.text)}.`
    case 'extension': {
      const clock = given.clock === null ? '' : ` for ${quotedEvent(given.clock.text)}`
      return `On ${day}, more time is agreed${clock}: ${period(given.to)} in all.`
    }
    case 'asked': {
      const what = given.stage === null ? words(given.thing!.text) : `stage ${words(given.stage.text)}`
      return `On ${day}, ${what} is asked for${formInWords(given.form)}.`
    }
    case 'decided':
      return `On ${day}, the decision is ${given.yes ? 'yes' : 'no'}${formInWords(given.form)}.`
  }
}

function expectInWords(expect: Expect): string {
  switch (expect.kind) {
    case 'due':
      return `${expect.stage ? `stage ${words(expect.name.text)}` : quotedEvent(expect.name.text)} is due on ${date(expect.on.on)}`
    case 'stageFrom':
      return `the case is in stage ${words(expect.stage.text)} from ${date(expect.from.on)}`
    case 'closed':
      return `the case is closed as ${quotedEvent(expect.outcome.text)}${expect.on === null ? '' : ` on ${date(expect.on.on)}`}`
    case 'state':
      return `${quotedEvent(expect.name.text)} is ${expect.not ? 'not ' : ''}${words(expect.state.text)}${expect.on === null ? '' : ` on ${date(expect.on.on)}`}`
    case 'refused':
      return 'this is refused'
    case 'told':
      // What was given may be the name of a contact.
      return `${theRole(expect.role.text)} is told${expect.text === null ? '' : ` ${withoutStop(words(expect.text.value))}`}`
  }
}
