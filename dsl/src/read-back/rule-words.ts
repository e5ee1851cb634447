/** Turns one rule into sentences for someone who has never seen the language. */

import { formatPeriod } from '../calendar/period.ts'
import { conditionInWords } from '../machine/condition-in-words.ts'
import { limitOf } from '../machine/limit-in-words.ts'
import { below, type Rule } from '../model/blocks.ts'
import { sentence, withoutStop, words } from '../text/words.ts'
import { actionsInWords, after, dutyClause } from './action-words.ts'
import { appointmentInWords, outcomesInWords, requestInWords } from './right-words.ts'
import { owedInTime, partsOf, stageLabel, type Telling } from './telling.ts'
import { underInWords } from './under-words.ts'
import { article, because, formInWords, list, quotedEvent, reading, theRole } from './wording.ts'

/** Several sentences in one string; null for what says nothing by itself. */
export function ruleInWords(telling: Telling, rule: Rule): string | null {
  const said = statementInWords(telling, rule)
  if (said === null) return null
  const { main, trigger } = partsOf(telling, rule)
  const clock = trigger === null ? main : owedInTime(telling, trigger.actions)
  const under = underInWords(telling, clock, rule.under)
  const parts = [`${sentence(said)}.`, reading(ownReason(rule)), under, outcomesInWords(telling, rule)]
  return parts.join('') + changes[rule.change ?? 'unchanged']
}

const changes = { unchanged: '', changed: ' This is changed here.', added: ' This is added here.', dropped: '' }

/** The reason of the line itself; one under it is said there. */
function ownReason(rule: Rule): string | null {
  const { assumed: reason } = rule.clause
  return below(rule).some(({ assumed }) => assumed?.value === reason) ? null : reason
}

function statementInWords(telling: Telling, rule: Rule): string | null {
  const { machine, matter } = telling
  const { statement: s } = rule
  const { main, trigger } = partsOf(telling, rule)
  const roleOf = ({ text }: { readonly text: string }) =>
    theRole(text === 'owner' ? (main?.role ?? machine.owner) : text)
  switch (s.kind) {
    case 'starts':
      return `${matter} starts when ${list(
        s.events.map(({ text }) => quotedEvent(text)),
        'or',
      )} is recorded`
    case 'owner':
      return `${theRole(s.role.text)} is responsible`
    case 'accept': {
      const { acceptance } = machine
      if (acceptance === null) return null
      const asked = machine.questions.find(({ name }) => name === s.of.text)?.text ?? words(s.of.text)
      const or = acceptance.orIf === null ? '' : `, or ${conditionInWords(machine, acceptance.orIf)}`
      return `${matter} is taken on if ${quotedEvent(s.event.text)} is within ${formatPeriod(acceptance.within)} of the date answered to "${asked}"${or}`
    }
    case 'otherwise':
      return `where it may not be taken on so, ${roleOf(s.role)} must decide ${withoutStop(s.text.value)}${formInWords(s.form)}; until then no time runs`
    case 'decide': {
      const form = formInWords(s.form)
      const limit = after(main && limitOf(machine, main))
      const comma = form !== '' && limit.startsWith(' ') ? ',' : ''
      return `${roleOf(s.role)} ${s.strength} decide ${withoutStop(s.text.value)}${form}${comma}${limit}`
    }
    case 'instead': {
      const condition = trigger?.condition == null ? '' : conditionInWords(machine, trigger.condition)
      return `${condition}, a case of ${words(s.procedure.text)} is opened instead, and ${matter} goes no further here`
    }
    case 'closedWithin':
      return `${matter} ${s.strength} be closed${after(main && limitOf(machine, main))}`
    case 'keep':
      return `the records must be kept${after(main && limitOf(machine, main))}`
    case 'maySee':
      return `${roleOf(s.role)} may see the records`
    case 'noLimit':
      return `there is no time limit here ${because(s.because.value)}`
    case 'copy': {
      const copied = partsOf(telling, rule).copy?.roles ?? []
      return `a copy of everything recorded here goes to ${list(s.roles.map((role, index) => (role.text === 'owner' ? theRole(copied[index] ?? null) : roleOf(role))))}`
    }
    case 'cutOff': {
      const off = s.orDayOff ? ', or on a day that is no working day' : ''
      return `where ${quotedEvent(s.event.text)} comes after ${s.after}${off}, whole days are counted as if it came on the next working day, which is day zero; its time of day must be given`
    }
    case 'resolve': {
      const limit = after(main && limitOf(machine, main))
      if (s.then.length === 0)
        return `${matter} must be resolved${limit}; nothing happens by itself when that time is over`
      return `if ${matter} is not resolved${limit}, ${actionsInWords(telling, s.then, main?.whenDue ?? [], 'it', true)}`
    }
    case 'duty': {
      if (main === null) return null
      const done = s.doneWhen === null ? '' : `. It is done when ${quotedEvent(s.doneWhen.text)} is recorded`
      return `${dutyClause(telling, main)}${done}`
    }
    case 'when': {
      const closing = s.event.text === 'closed' || s.event.text === 'closing'
      const outcome = s.outcome === null ? '' : ` as ${quotedEvent(s.outcome.text)}`
      const event = closing ? `${matter} is closed${outcome}` : `${quotedEvent(s.event.text)} is recorded`
      const condition = trigger?.condition == null ? '' : `, ${conditionInWords(machine, trigger.condition)}`
      return `when ${event}, ${actionsInWords(telling, s.actions, trigger?.actions ?? [], closing ? 'it' : matter)}${condition}`
    }
    case 'notResolved':
      return `when ${matter} is recorded as not resolved, or the time for it is over, ${actionsInWords(telling, s.actions, trigger?.actions ?? [], 'it')}`
    case 'after': {
      const wait = partsOf(telling, rule).clocks.find(({ kind }) => kind === 'wait')
      return `${wait === undefined ? '' : limitOf(machine, wait)}, ${actionsInWords(telling, s.actions, wait?.whenDue ?? [], matter, true)}`
    }
    case 'mayAsk':
      return requestInWords(telling, rule, s)
    case 'before': {
      const required = s.require.map(({ text }) => quotedEvent(text))
      return `before ${quotedEvent(s.event.text)} is recorded, ${list(required)} must have been`
    }
    case 'supporter': {
      const not =
        s.not.length === 0
          ? ''
          : `, who may not be ${article(
              list(
                s.not.map(({ text }) => words(text)),
                'or',
              ),
            )}`
      return `${roleOf(s.role)} may bring a supporter${not}`
    }
    case 'appoint':
    case 'appointPanel':
      return appointmentInWords(telling, rule, s)
    case 'move':
      return `a case in stage ${words(s.from.text)} is moved to ${stageLabel(telling, s.to.text)}`
    default:
      return null
  }
}
