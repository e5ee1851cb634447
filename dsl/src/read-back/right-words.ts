/** Turns requests, decisions' outcomes and appointments into sentences. */

import { conditionInWords } from '../machine/condition-in-words.ts'
import { limitOf } from '../machine/limit-in-words.ts'
import type { Rule } from '../model/blocks.ts'
import { words } from '../text/words.ts'
import type { Involvement, PanelMember, Statement } from '../tree/nodes.ts'
import { actionsInWords, after, ownerOf } from './action-words.ts'
import { owedBy, owedInTime, partsOf, stageLabel, type Telling } from './telling.ts'
import { underInWords } from './under-words.ts'
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
  const [owed] = owedBy(telling, request?.actions ?? [])
  const granted = owed === undefined ? '' : `. It is then owed by ${theRole(ownerOf(telling, owed))}`
  const form = formInWords(s.form)
  const comma = limit !== '' && (form !== '' || once !== '' || what.includes(', ')) ? ',' : ''
  return `${theRole(s.role.text)} may ${s.also ? 'also ' : ''}ask for ${what}${s.atAnyTime ? ' at any time' : ''}${once}${form}${comma}${limit}${condition}${granted}`
}

/** What follows from a decision, or from nobody asking. */
export function outcomesInWords(telling: Telling, rule: Rule): string {
  const { decision, clocks } = partsOf(telling, rule)
  const window = clocks.find(({ kind }) => kind === 'window')
  // What each line became follows what the lines above it became.
  const left = { yes: [...(decision?.yes ?? [])], no: [...(decision?.no ?? [])], nobody: [...(window?.whenDue ?? [])] }
  return rule.under
    .map(({ statement, assumed, under }) => {
      if (statement.kind !== 'ifAnswer' && statement.kind !== 'ifNobodyAsks') return ''
      const isAnswer = statement.kind === 'ifAnswer'
      const actions = left[isAnswer ? (statement.yes ? 'yes' : 'no') : 'nobody'].splice(0, statement.actions.length)
      const when = isAnswer ? `If the answer is ${statement.yes ? 'yes' : 'no'}` : 'If nobody asks in that time'
      const does = actionsInWords(telling, statement.actions, actions, telling.matter, !isAnswer)
      const below = underInWords(telling, owedInTime(telling, actions), under)
      return ` ${when}, ${does}.${reading(assumed?.value ?? null)}${below}`
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
