/** Turns a move of a machine into what leads to it, in plain words. */
import { formatPeriod } from '../calendar/period.ts'
import { words } from '../text/words.ts'
import { conditionInWords, given, questionText } from './condition-in-words.ts'
import { labelOf, thingLabel } from './label.ts'
import type { Clock, Form, Machine } from './machine.ts'
import type { PossibleMove } from './possible-moves.ts'

export function moveInWords(machine: Machine, { by }: PossibleMove): string {
  switch (by.kind) {
    case 'accepted':
      return acceptanceInWords(machine)
    case 'resolved':
      return 'resolved'
    case 'timeOut':
      return timeOutInWords(machine, by.clock)
    case 'trigger':
      return lowered(labelOf(machine, by.trigger.on)) + given(machine, by.trigger.condition)
    case 'instead':
      return by.trigger.condition === null ? '' : conditionInWords(machine, by.trigger.condition)
    case 'request': {
      const { role, for: thing, form, condition } = by.request
      const asks = `${words(role)} asks for ${thingLabel(machine, thing)}${formInWords(form)}`
      return asks + given(machine, condition)
    }
    case 'decision':
      return `${by.answer} to ${by.decision.text}`
    case 'graded':
      return 'every area is graded'
  }
}

function timeOutInWords(machine: Machine, { kind, period, metBy, start, text, unless, condition }: Clock): string {
  const limit = period === null ? '' : ` within ${formatPeriod(period)}`
  if (kind === 'stage') return `not resolved${limit}`
  if (kind === 'window') return `not ${words(metBy ?? '')}${limit}`
  const calledOff = unless === null ? '' : `, unless ${words(unless)} comes first`
  // Its text is as it was written, where a bare day may be a working day.
  const time = period === null || start.kind !== 'event' ? text : `${formatPeriod(period)} after ${words(start.event)}`
  return time + calledOff + given(machine, condition)
}

function acceptanceInWords(machine: Machine): string {
  if (machine.acceptance === null) return ''
  const { event, within, of, orIf } = machine.acceptance
  const otherwise = orIf === null ? '' : `, or ${conditionInWords(machine, orIf)}`
  return `${words(event)} within ${formatPeriod(within)} of the answer to "${questionText(machine, of)}"${otherwise}`
}

export function formInWords({ inWriting, withReasons }: Form): string {
  return `${inWriting ? ', in writing' : ''}${withReasons ? ', with reasons' : ''}`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
