/** Turns a move of a machine into what leads to it, in plain words. */
import { formatPeriod } from '../calendar/period.ts'
import { words } from '../text/words.ts'
import { labelOf, thingLabel } from './label.ts'
import type { Clock, Condition, Form, Machine } from './machine.ts'
import type { PossibleMove } from './possible-moves.ts'

export function moveInWords(machine: Machine, { by }: PossibleMove): string {
  switch (by.kind) {
    case 'accepted':
      return acceptanceInWords(machine)
    case 'resolved':
      return 'resolved'
    case 'timeOut':
      return timeOutInWords(by.clock)
    case 'trigger':
      return lowered(labelOf(machine, by.trigger.on)) + conditionInWords(machine, by.trigger.condition)
    case 'instead':
      return conditionInWords(machine, by.trigger.condition).replace(/^, /, '')
    case 'request': {
      const { role, for: thing, form, condition } = by.request
      const asks = `${words(role)} asks for ${thingLabel(machine, thing)}${formInWords(form)}`
      return asks + conditionInWords(machine, condition)
    }
    case 'decision':
      return `${by.answer} to ${by.decision.text}`
    case 'graded':
      return 'every area is graded'
  }
}

function timeOutInWords({ kind, period, metBy, text }: Clock): string {
  const limit = period === null ? '' : ` within ${formatPeriod(period)}`
  if (kind === 'stage') return `not resolved${limit}`
  return kind === 'window' ? `not ${words(metBy ?? '')}${limit}` : text
}

function acceptanceInWords(machine: Machine): string {
  if (machine.acceptance === null) return ''
  const { event, within, of, orIf } = machine.acceptance
  const asked = machine.questions.find(({ name }) => name === of)?.text ?? words(of)
  const otherwise = orIf === null ? '' : `, or${conditionInWords(machine, orIf).slice(1)}`
  return `${words(event)} within ${formatPeriod(within)} of the answer to "${asked}"${otherwise}`
}

function conditionInWords(machine: Machine, condition: Condition | null): string {
  if (condition === null) return ''
  const terms = condition.terms.map(({ question, not, answer }) => {
    const text = machine.questions.find(({ name }) => name === question)?.text ?? words(question)
    return `the answer to "${text}" is ${not ? 'not ' : ''}${words(answer)}`
  })
  return `, ${condition.unless ? 'unless' : 'if'} ${terms.join(` ${condition.joined} `)}`
}

function formInWords({ inWriting, withReasons }: Form): string {
  return `${inWriting ? ', in writing' : ''}${withReasons ? ', with reasons' : ''}`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
