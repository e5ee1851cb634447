/** Turns requests, decisions' outcomes and appointments into sentences. */

import { conditionInWords } from '../machine/condition-in-words.ts'
import { limitOf } from '../machine/limit-in-words.ts'
import type { Rule } from '../model/blocks.ts'
import { words } from '../text/words.ts'
import type { Involvement, PanelMember, Statement } from '../tree/nodes.ts'
import { actionsInWords, after, ownerOf } from './action-words.ts'
import { partsOf, stageLabel, type Telling } from './telling.ts'
import { article, formInWords, list, quotedEvent, reading, theRole } from './wording.ts'

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>

export function requestInWords(telling: Telling, rule: Rule, s: Of<'mayAsk'>): string {
  const { machine, matter } = telling
  const { request, clocks } = partsOf(telling, rule)
  const window = clocks.find(({ kind }) => kind === 'window')
  const what = s.stage === null ? words(s.thing!.text) : `${matter} to go to ${stageLabel(telling, s.stage.text)}`
  const once = s.once === null ? '' : ` once ${quotedEvent(s.once.text)} is recorded`
  const limit = window === undefined ? '' : after(limitOf(machine, window))
  const condition = request?.condition == null ? '' : `, ${conditionInWords(machine, request.condition)}`
  const owed = clocks.find(({ start }) => start.kind === 'action')
  const granted = owed === undefined ? '' : `. It is then owed by ${theRole(ownerOf(telling, owed))}`
  const form = formInWords(s.form)
  return `${theRole(s.role.text)} may ${s.also ? 'also ' : ''}ask for ${what}${s.atAnyTime ? ' at any time' : ''}${once}${form}${(form !== '' || once !== '') && limit !== '' ? ',' : ''}${limit}${condition}${granted}`
}

/** What follows from a decision, or from nobody asking. */
export function outcomesInWords(telling: Telling, rule: Rule): string {
  const { decision, clocks } = partsOf(telling, rule)
  const window = clocks.find(({ kind }) => kind === 'window')
  const done = { yes: 0, no: 0 }
  return rule.under
    .map(({ statement, assumed }) => {
      const reason = reading(assumed?.value ?? null)
      if (statement.kind === 'ifNobodyAsks')
        return ` If nobody asks in that time, ${actionsInWords(telling, statement.actions, window?.whenDue ?? [], telling.matter, true)}.${reason}`
      if (statement.kind !== 'ifAnswer') return ''
      const answer = statement.yes ? 'yes' : 'no'
      const actions = (decision?.[answer] ?? []).slice(done[answer])
      done[answer] += statement.actions.length
      return ` If the answer is ${answer}, ${actionsInWords(telling, statement.actions, actions, telling.matter)}.${reason}`
    })
    .join('')
}

export function appointmentInWords(telling: Telling, rule: Rule, s: Of<'appoint'> | Of<'appointPanel'>): string {
  const { main } = partsOf(telling, rule)
  const who = theRole(main === null ? s.role.text : ownerOf(telling, main))
  if (s.kind === 'appoint') {
    const involved = s.neverInvolved === null ? '' : `, ${neverInvolved(telling, s.neverInvolved)}`
    return `${who} ${s.strength} appoint ${article(words(s.appointee.text))}${involved}${s.outside ? ', from outside the agency' : ''}`
  }
  return `${who} ${s.strength} appoint the ${words(s.panel.text)}: ${list(s.members.map((member) => memberInWords(telling, member)))}`
}

function memberInWords(telling: Telling, { role, neverInvolved: where, outside }: PanelMember): string {
  const from = outside ? ' from outside the agency' : ''
  const involved = where === null ? '' : ` (${neverInvolved(telling, where)})`
  return `${article(words(role.text))}${from}${involved}`
}

function neverInvolved(telling: Telling, where: Involvement): string {
  const what = where === 'matter' ? 'the matter' : stageLabel(telling, where.stage.text)
  return `who has never been involved in ${what}`
}
