import { minuteOf } from '../calendar/working-hours.ts'
import type { Rule } from '../model/blocks.ts'
import { newLine } from '../model/merge.ts'
import { period } from '../model/period.ts'
import type { Fix } from '../text/diagnostics.ts'
import { lineAbove } from '../text/fixes.ts'
import { words } from '../text/words.ts'
import type { Statement } from '../tree/nodes.ts'
import { type Building, condition, event, namedRole, objectTo, type Place, question, toldRole } from './building.ts'
import { actionsOf } from './from-actions.ts'
import { addClock, addDuty, changeClock, countedFrom, from, modify, startOf } from './from-clocks.ts'
import { addAppointment, addDecision, addRequest, addWait } from './from-rights.ts'
import type { Action } from './machine.ts'

export function addRule(b: Building, place: Place): void {
  const { rule, stage, clause } = place
  const { statement, under } = rule
  switch (statement.kind) {
    case 'starts':
      b.startsWhen.push(...statement.events.map((name) => event(b, name)))
      break
    case 'accept':
      b.acceptance = {
        event: event(b, statement.event),
        within: period(b, statement.within),
        of: question(b, rule, statement.of),
        orIf: condition(b, rule, statement.orIf),
        otherwise: null,
        clause,
      }
      break
    case 'otherwise': {
      const decision = addDecision(b, place, { ...untimed, ...statement }, under, { kind: 'action' })
      if (b.acceptance === null) objectTo(b, rule, 'otherwiseAlone', rule, {}, acceptAbove(b, rule))
      else b.acceptance = { ...b.acceptance, otherwise: decision }
      break
    }
    case 'decide':
      addDecision(b, place, statement, under, startOf(b, statement, under))
      break
    case 'instead': {
      const actions: Action[] = [{ kind: 'open', procedure: statement.procedure.text, clause }]
      const when = condition(b, rule, statement.condition)
      b.triggers.push({ stage, on: '', outcome: null, condition: when, actions, instead: true, clause })
      break
    }
    case 'closedWithin': {
      const index = addClock(b, place, {
        id: `${statement.strength} be closed`,
        kind: 'whole',
        text: 'close the case',
        strength: statement.strength,
        start: from(b, statement.of),
        period: period(b, statement.within),
        metBy: 'closed',
      })
      modify(b, place, index, under)
      break
    }
    case 'keep':
      addClock(b, place, {
        id: 'keep the records',
        kind: 'retention',
        text: 'keep the records',
        start: { kind: 'event', event: 'closed', each: false, dayAfter: false },
        period: period(b, statement.atLeast),
      })
      break
    case 'maySee':
      b.viewers.push(namedRole(b, rule, statement.role))
      break
    case 'copy':
      b.copies.push({ stage, roles: statement.roles.map((name) => toldRole(b, place, name)), clause })
      break
    case 'cutOff':
      b.cutOffs.push({
        event: event(b, statement.event),
        minute: minuteOf(statement.after) ?? 0,
        orDayOff: statement.orDayOff,
        clause,
      })
      break
    case 'resolve': {
      const name = b.stages[stage ?? 0]?.name ?? ''
      const index = addClock(b, place, {
        id: `stage ${name}`,
        kind: 'stage',
        text: `resolve stage ${words(name)}`,
        start: countedFrom(b, under),
        period: period(b, statement.within),
        metBy: 'resolved',
      })
      changeClock(b, index, { whenDue: actionsOf(b, place, statement.then) })
      modify(b, place, index, under)
      break
    }
    case 'duty':
      addDuty(b, place, statement, under)
      break
    case 'when':
      b.triggers.push({
        stage,
        on: event(b, statement.event),
        outcome: statement.outcome?.text ?? null,
        condition: condition(b, rule, statement.condition),
        actions: actionsOf(b, place, statement.actions, under),
        instead: false,
        clause,
      })
      break
    case 'notResolved':
      b.triggers.push({
        stage,
        on: 'not_resolved',
        outcome: null,
        condition: null,
        actions: actionsOf(b, place, statement.actions, under),
        instead: false,
        clause,
      })
      break
    case 'after':
      addWait(b, place, statement)
      break
    case 'mayAsk':
      addRequest(b, place, statement, under)
      break
    case 'before':
      b.gates.push({
        stage,
        before: event(b, statement.event),
        requires: statement.require.map((name) => event(b, name)),
        clause,
      })
      break
    case 'supporter':
      b.supporters.push({
        stage,
        role: namedRole(b, rule, statement.role),
        not: statement.not.map((name) => name.text),
        clause,
      })
      break
    case 'appoint': {
      const { appointee, neverInvolved, outside } = statement
      addAppointment(b, place, appointee.text, statement, [{ role: appointee, neverInvolved, outside }])
      break
    }
    case 'appointPanel':
      addAppointment(b, place, statement.panel.text, statement, statement.members)
      break
    default:
      break
  }
}

/** How long is the author's to say; without a date to count from there is nothing to begin with. */
function acceptAbove({ model, startsWhen }: Building, { source, span }: Rule): Fix | undefined {
  const [asked] = startsWhen
  const date = model.questions.find(({ answer }) => answer === 'date')
  if (asked === undefined || date === undefined) return undefined
  const line = newLine(model, `accept if ${asked} is within 1 year of ${date.name}`)
  return lineAbove('Say above it when a case is taken', source, span, line)
}

/** Whether a case is taken is decided whenever that is asked. */
const untimed = { strength: 'must', within: null, of: null, when: null, condition: null } as const

export function isAppointment({ kind }: Statement): boolean {
  return kind === 'appoint' || kind === 'appointPanel'
}
