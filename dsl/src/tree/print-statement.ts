/** Turns one statement into its canonical sentence. */
import type { Action, Duty, Involvement, Name, PanelMember, Statement, Text } from './nodes.ts'
import {
  ands,
  commas,
  condition,
  days,
  form,
  listed,
  ors,
  period,
  quoted,
  shown,
  start,
  within,
} from './print-parts.ts'
import { printExpect, printGiven } from './print-scenario.ts'

export { quoted } from './print-parts.ts'

/** `onHeader` where a stage's header carries the statement, which then keeps the header's shorter form. */
export function printStatement(s: Statement, onHeader = false): string {
  switch (s.kind) {
    case 'blank':
      return ''
    case 'comment':
      return s.text === '' ? '#' : `# ${s.text}`
    case 'unread':
      return s.text
    case 'quote':
      return s.words === '' ? '>' : `> ${s.words}`
    case 'ruleset':
      return `ruleset ${s.name.text} ${quoted(s.title)}${s.base === null ? '' : ` extends ${s.base.name.text}${s.base.of === null ? '' : ` of ${s.base.of.on}`}`}`
    case 'framework':
      return `framework ${s.name.text} ${quoted(s.title)}`
    case 'calendar':
      return `calendar ${ands(s.names)}`
    case 'hours':
      return `hours ${s.from} to ${s.to} ${days(s.firstDay)} to ${days(s.lastDay)}`
    case 'inForce':
      return `in force from ${s.from.on}`
    case 'source':
      return `source ${quoted(s.document)}`
    case 'daysAre':
      return `days are ${s.days} days${s.because === null ? '' : because(s.because)}`
    case 'role':
      return printRole(s)
    case 'question':
      return `question ${s.name.text} ${quoted(s.text)}${s.answer === 'yes_no' ? '' : s.answer === 'date' ? ' a date' : ` one of ${ors(s.answer)}`}`
    case 'contact':
      return `contact ${s.name.text} ${quoted(s.text)}`
    case 'pledge':
      return `pledge ${s.name.text}`
    case 'noRule':
      return `no rule needed${because(s.because)}`
    case 'notEncoded':
      return `not encoded ${quoted(s.text)}${because(s.because)}`
    case 'procedure':
    case 'stage':
      return `${s.kind} ${s.name.text}${s.title === null ? '' : ` ${quoted(s.title)}`}`
    case 'scenario':
      return `scenario ${quoted(s.title)}`
    case 'starts':
      return `starts when ${ors(s.events)}`
    case 'owner':
      return `owner ${s.role.text}`
    case 'accept':
      return `accept if ${s.event.text} is within ${period(s.within)} of ${s.of.text}${s.orIf === null ? '' : `, or ${condition(s.orIf)}`}`
    case 'otherwise':
      return `otherwise ${s.role.text} must decide ${quoted(s.text)}${form(s.form)}`
    case 'instead':
      return `${condition(s.condition)}, open ${s.procedure.text} instead`
    case 'closedWithin':
      return `the case ${s.strength} be closed within ${period(s.within)} ${start(s.of)}`
    case 'keep':
      return `keep records for at least ${period(s.atLeast)} from closing`
    case 'maySee':
      return `${s.role.text} may see the records`
    case 'noLimit':
      return `no time limit${because(s.because)}`
    case 'copy':
      return `copy everything to ${ands(s.roles)}`
    case 'cutOff':
      return `${s.event.text} after ${s.after}${s.orDayOff ? ' or on a day off' : ''} is counted from the next working day`
    case 'resolve':
      if (s.then.length === 0) return `resolve within ${period(s.within)}`
      return onHeader
        ? `resolve within ${period(s.within)} then ${actions(s.then)}`
        : `if not resolved within ${period(s.within)}, ${actions(s.then)}`
    case 'duty':
      return printDuty(s)
    case 'when':
      return `when ${s.event.text}${s.outcome === null ? '' : ` as ${s.outcome.text}`}, ${actions(s.actions)}${after(s.condition && condition(s.condition))}`
    case 'notResolved':
      return `if not resolved, ${actions(s.actions)}`
    case 'after':
      return `${period(s.period)} after ${s.event.text}${s.unless === null ? '' : `, unless ${s.unless.text}`}, ${actions(s.actions)}${after(s.condition && condition(s.condition))}`
    case 'mayAsk':
      return printRequest(s)
    case 'decide':
      return printDecision(s)
    case 'before':
      return `before ${s.event.text} require ${ands(s.require)}`
    case 'supporter':
      return `${s.role.text} may bring a supporter${s.not.length === 0 ? '' : ` who is not ${article(s.not[0]!)} ${ors(s.not)}`}`
    case 'appoint':
      return `${s.role.text} ${s.strength} appoint ${s.appointee.text}${s.neverInvolved === null ? '' : `, ${neverInvolvedIn(s.neverInvolved)}`}${s.outside ? ', outside the agency' : ''}`
    case 'appointPanel':
      return `${s.role.text} ${s.strength} appoint ${s.panel.text} of ${printMembers(s.members)}`
    case 'move':
      return `move ${s.from.text} to ${s.to.text}`
    case 'extension':
      return `may be extended to ${period(s.to)}${s.agreedBy === null ? '' : ` with the agreement of ${s.agreedBy.text}`}`
    case 'stops':
      return `stops from ${s.from.text} to ${s.to.text}`
    case 'startsAgain':
      return `starts again from ${s.from.text} to ${s.to.text}`
    case 'series':
      return `next within ${period(s.next)}${s.then === null ? '' : `, then every ${period(s.then)}`}${s.until === null ? '' : `, until ${s.until.text}`}`
    case 'ifLate':
      return `if late${s.expected ? ' or expected late' : ''}, ${printDuty(s.duty)}`
    case 'repeats':
      return `every ${period(s.every)}${because(s.because)}`
    case 'shows':
      return `counts as evidence of ${s.criterion.text}, for the grade ${s.grade.text} in ${s.framework.text}`
    case 'countedFrom':
      return `counted from ${s.event.text}`
    case 'minimum':
      return 'this is a minimum'
    case 'ifAnswer':
      return `if ${s.yes ? 'yes' : 'no'}, ${actions(s.actions)}`
    case 'ifNobodyAsks':
      return `if nobody asks, ${actions(s.actions)}`
    case 'grades':
      return `grades ${commas(s.names)}`
    case 'area':
      return `area ${s.name.text} ${quoted(s.title)}`
    case 'evidence':
      return `evidence ${s.name.text}`
    case 'criterion':
      return `criterion ${s.grade.text} ${s.name.text}`
    case 'gradeRequires':
      return printRequirement(s)
    case 'assess':
      return `${s.role.text} ${s.strength} assess each area${form(s.form)}`
    case 'given':
      return `given ${printGiven(s.given, s.on.on)}${atTime(s.at)}`
    case 'expect':
      return `expect ${printExpect(s.expect)}`
  }
}

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>

function because(text: Text): string {
  return ` because ${quoted(text)}`
}

function after(words: string | null): string {
  return words === null ? '' : ` ${words}`
}

function atTime(at: string | null): string {
  return at === null ? '' : ` at ${at}`
}

function article(name: Name): string {
  return /^[aeiou]/.test(name.text) ? 'an' : 'a'
}

function printRole(s: Of<'role'>): string {
  let text = `role ${s.name.text}`
  if (s.alias !== null) text += `, also called ${s.alias.text}`
  if (s.manages !== null) text += `${s.alias === null ? '' : ','} who manages ${s.manages.text}`
  if (s.outside) text += `${s.alias === null && s.manages === null ? '' : ','} outside the agency`
  return text
}

function printRequest(s: Of<'mayAsk'>): string {
  let text = `${s.role.text} may ${s.also ? 'also ' : ''}ask for ${s.stage === null ? s.thing!.text : `stage ${s.stage.text}`}`
  if (s.atAnyTime) text += ' at any time'
  if (s.once !== null) text += ` once ${s.once.text}`
  const formText = form(s.form)
  text += formText
  if (s.within !== null) text += `${formText === '' ? '' : ','} within ${period(s.within)}${after(s.of && start(s.of))}`
  return text + after(s.condition && condition(s.condition))
}

function printDecision(s: Of<'decide'>): string {
  const formText = form(s.form)
  let text = `${s.role.text} ${s.strength} decide ${quoted(s.text)}${formText}`
  const joined = formText === '' ? '' : ','
  if (s.when !== null) text += `${joined} when ${s.when.text}`
  if (s.within !== null)
    text += `${s.when === null ? joined : ''} within ${period(s.within)}${after(s.of && start(s.of))}`
  return text + after(s.condition && condition(s.condition))
}

// `done when` comes last: `done when letter_sent if asked` would read as if the asking made it done.
function printDuty(d: Omit<Duty, 'kind'>): string {
  let text = `${d.role.text} ${d.strength} ${d.told === null ? '' : `tell ${d.told.text} `}${quoted(d.text)}`
  if (d.when !== null) text += ` when ${d.when.text}`
  if (d.within !== null)
    text +=
      d.before === null
        ? ` within ${within(d.within)}${after(d.of && start(d.of))}`
        : ` at least ${within(d.within)} before ${d.before.text}`
  if (d.condition !== null) text += ` ${condition(d.condition)}`
  if (d.doneWhen !== null) text += `, done when ${d.doneWhen.text}`
  return text
}

function actions(list: readonly Action[]): string {
  return list.map(printAction).join(' and ')
}

export function printAction(a: Action): string {
  switch (a.kind) {
    case 'goTo':
      return `go to stage ${a.stage.text}`
    case 'escalate':
      return `escalate to ${a.role.text}`
    case 'open':
      return `open ${a.procedure.text}`
    case 'close':
      return `close as ${a.outcome.text}`
    case 'tell':
    case 'give':
      return `${a.kind} ${a.role.text} ${quoted(a.text)}`
    case 'giveContacts':
      return `give ${a.role.text} the contact details of ${ands(a.contacts)}`
    case 'owe':
      return printDuty(a)
  }
}

// Members who share an involvement say it once, after a comma; that comma speaks for everyone since the last one.
function printMembers(members: readonly PanelMember[]): string {
  let text = ''
  for (let at = 0; at < members.length; ) {
    const { neverInvolved } = members[at]!
    const grouped = neverInvolved !== null && (at === 0 || text.endsWith(','))
    let end = at + 1
    if (grouped) while (sameInvolvement(members[end]?.neverInvolved, neverInvolved)) end += 1
    const names = members
      .slice(at, end)
      .map(({ role, outside }) => `${article(role)} ${role.text}${outside ? ' outside the agency' : ''}`)
    const shared = end - at > 1
    const involvement =
      neverInvolved === null ? '' : `${shared ? ',' : ''} ${neverInvolvedIn(neverInvolved)}${shared ? ',' : ''}`
    text += `${text === '' ? '' : ' and '}${names.join(' and ')}${involvement}`
    at = end
  }
  return text.endsWith(',') ? text.slice(0, -1) : text
}

function neverInvolvedIn(involvement: Involvement): string {
  return `never involved in ${involvement === 'matter' ? 'the matter' : `stage ${involvement.stage.text}`}`
}

function sameInvolvement(one: Involvement | null | undefined, other: Involvement | null): boolean {
  if (one == null || other === null) return one === other
  return neverInvolvedIn(one) === neverInvolvedIn(other)
}

/** Criteria that stand side by side share their `is shown`. */
function printRequirement({ grade, any, criteria }: Of<'gradeRequires'>): string {
  const joiner = any ? 'or' : 'and'
  const parts: string[] = []
  for (let at = 0; at < criteria.length; ) {
    const { area, name } = criteria[at]!
    let end = at + 1
    if (area === null) while (criteria[end]?.area === null) end += 1
    const subjects = criteria.slice(at, end).map(shown)
    parts.push(
      area === null
        ? `${listed(subjects, joiner)} ${any || subjects.length === 1 ? 'is' : 'are'} shown`
        : `${area.text} is ${name.text}`,
    )
    at = end
  }
  return `${grade.text} only if ${parts.join(` ${joiner} `)}`
}
