import { askedThing } from '../model/keys.ts'
import { period } from '../model/period.ts'
import { slug, words } from '../text/words.ts'
import type { Line, Name, PanelMember, Statement, Strength } from '../tree/nodes.ts'
import { type Building, condition, event, namedRole, type Place, role, stageIndex } from './building.ts'
import { appointedTo, askedFor, decidedOn } from './draft.ts'
import { actionsOf, goTo } from './from-actions.ts'
import { addClock, changeClock, countedFrom, from, modify } from './from-clocks.ts'
import type { Action, AppointmentMember, ClockStart } from './machine.ts'

export function addRequest(
  b: Building,
  place: Place,
  statement: Extract<Statement, { kind: 'mayAsk' }>,
  under: readonly Line[],
): void {
  const { rule, stage, clause } = place
  const thing = askedThing(statement)
  const asker = namedRole(b, rule, statement.role)
  let window: number | null = null
  if (statement.within !== null) {
    window = addClock(b, place, {
      id: `time to ask for ${thing}`,
      kind: 'window',
      text: `${words(asker)} may ask for ${words(thing)}`,
      role: asker,
      start: windowStart(b, statement, under),
      period: period(b, statement.within),
      metBy: askedFor(thing),
    })
    changeClock(b, window, {
      whenDue: under.flatMap((line) =>
        line.statement.kind === 'ifNobodyAsks' ? actionsOf(b, place, line.statement.actions, line.under) : [],
      ),
    })
    modify(b, place, window, under)
  }
  const actions: Action[] =
    statement.stage !== null
      ? goTo(b, place, statement.stage)
      : [{ kind: 'owe', clock: oweThing(b, place, thing, window === null ? under : []), clause }]
  b.requests.push({
    stage,
    role: asker,
    for: thing,
    once: statement.once === null ? null : event(b, statement.once),
    condition: condition(b, rule, statement.condition),
    form: statement.form,
    window,
    actions,
    clause,
  })
}

/** A right that is held once something has happened can be used from then on, where nothing else is said. */
function windowStart(
  b: Building,
  { of, once }: Extract<Statement, { kind: 'mayAsk' }>,
  under: readonly Line[],
): ClockStart {
  if (of !== null) return from(b, of)
  return once === null ? countedFrom(b, under) : { kind: 'event', event: event(b, once), each: false, dayAfter: false }
}

/** What is asked for by right is owed. */
function oweThing(b: Building, place: Place, thing: string, under: readonly Line[]): number {
  const metBy = event(b, thing)
  const owner = (place.stage === null ? null : b.stages[place.stage]?.owner) ?? b.owner
  const clock = addClock(b, place, {
    id: thing,
    kind: 'duty',
    text: words(thing),
    role: owner,
    start: { kind: 'action' },
    metBy,
  })
  modify(b, place, clock, under)
  return clock
}

export function addDecision(
  b: Building,
  place: Place,
  { role: name, strength, text, form, ...said }: Omit<Extract<Statement, { kind: 'decide' }>, 'kind'>,
  under: readonly Line[],
  start: ClockStart,
): number {
  const id = slug(text.value)
  const clock = addClock(b, place, {
    id,
    kind: 'duty',
    text: `decide ${text.value}`,
    strength,
    role: role(b, place, name),
    start,
    period: said.within === null ? null : period(b, said.within),
    metBy: decidedOn(id),
    condition: condition(b, place.rule, said.condition),
  })
  modify(b, place, clock, under)
  const answered = (yes: boolean) =>
    under.flatMap(({ statement, under: below }) =>
      statement.kind === 'ifAnswer' && statement.yes === yes ? actionsOf(b, place, statement.actions, below) : [],
    )
  const { stage, clause } = place
  return (
    b.decisions.push({ id, stage, clock, text: text.value, form, yes: answered(true), no: answered(false), clause }) - 1
  )
}

export function addAppointment(
  b: Building,
  place: Place,
  appointee: string,
  { role: by, strength }: { readonly role: Name; readonly strength: Strength },
  members: readonly PanelMember[],
): void {
  const { rule, stage, clause } = place
  const clock = addClock(b, place, {
    id: `appoint ${appointee}`,
    kind: 'duty',
    text: `appoint the ${words(appointee)}`,
    strength,
    role: role(b, place, by),
    start: { kind: 'entry' },
    metBy: appointedTo(appointee),
  })
  modify(b, place, clock, rule.under)
  const resolved = members.map((member): AppointmentMember => {
    const { neverInvolved } = member
    const where =
      neverInvolved === null || neverInvolved === 'matter' ? neverInvolved : stageIndex(b, rule, neverInvolved.stage)
    return { role: namedRole(b, rule, member.role), outside: member.outside, neverInvolved: where }
  })
  b.appointments.push({ stage, appointee, clock, members: resolved, clause })
}

export function addWait(b: Building, place: Place, statement: Extract<Statement, { kind: 'after' }>): void {
  const { rule } = place
  const unless = statement.unless === null ? null : event(b, statement.unless)
  const started = event(b, statement.event)
  const { count, unit } = statement.period
  const index = addClock(b, place, {
    id: `after ${started}`,
    kind: 'wait',
    text: `${count} ${words(unit)}${count === 1 ? '' : 's'} after ${words(started)}`,
    start: { kind: 'event', event: started, each: false, dayAfter: false },
    period: period(b, statement.period),
    unless,
    condition: condition(b, rule, statement.condition),
  })
  const whenDue = actionsOf(b, place, statement.actions)
  for (const action of whenDue) if (action.kind === 'owe') changeClock(b, action.clock, { unless })
  changeClock(b, index, { whenDue })
  modify(b, place, index, rule.under)
}
