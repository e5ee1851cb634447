/** Turns a procedure of the model into its machine. */
import type { Block, Rule } from '../model/blocks.ts'
import { askedThing } from '../model/keys.ts'
import type { Model } from '../model/model.ts'
import type { Diagnostic } from '../text/diagnostics.ts'
import { slug, words } from '../text/words.ts'
import type { Action as ActionNode, Line, PanelMember, Statement } from '../tree/nodes.ts'
import {
  addClause,
  type Building,
  building,
  complain,
  condition,
  contact,
  event,
  namedRole,
  type Place,
  period,
  question,
  role,
  stageIndex,
} from './building.ts'
import { appointedTo, askedFor, decidedOn } from './draft.ts'
import { addClock, addDuty, changeClock, find, from, modify } from './from-clocks.ts'
import { frameworkMachine } from './from-framework.ts'
import type { Action, AppointmentMember, Machine } from './machine.ts'

export function machinesOf(model: Model, diagnostics: Diagnostic[]): readonly Machine[] {
  if (model.kind === 'framework') return [frameworkMachine(model, diagnostics)]
  return model.procedures.map((procedure) => machineOf(model, procedure, diagnostics))
}

function machineOf(model: Model, procedure: Block, diagnostics: Diagnostic[]): Machine {
  const b = building(model, diagnostics)
  b.owner = ownerOf(b, procedure)
  for (const block of procedure.blocks) {
    if (b.stages.some((stage) => stage.name === block.name))
      complain(b, block, 'declaredTwice', block, { name: `stage ${block.name}` })
    const clause = addClause(b, block.clause)
    b.stages.push({ name: block.name, title: block.title, owner: ownerOf(b, block) ?? b.owner, clause })
  }
  // Who is appointed can be named by any rule, also one that stands before.
  const all: [Rule, number | null][] = [
    ...procedure.rules.map((rule): [Rule, null] => [rule, null]),
    ...procedure.blocks.flatMap((block, stage) => block.rules.map((rule): [Rule, number] => [rule, stage])),
  ]
  const places = all.map(([rule, stage]): Place => ({ rule, stage, clause: addClause(b, rule.clause) }))
  for (const place of places) if (isAppointment(place.rule.statement)) add(b, place)
  for (const place of places) if (!isAppointment(place.rule.statement)) add(b, place)
  if (b.startsWhen.length === 0) b.startsWhen.push(event(b, 'opened'))
  return machineFrom(b, procedure.name, procedure.title || words(procedure.name))
}

export function machineFrom(b: Building, procedure: string, title: string): Machine {
  const { model } = b
  return {
    format: 1,
    ruleset: { name: model.name, title: model.title, inForceFrom: model.inForceFrom },
    procedure,
    title,
    calendars: model.calendars.length === 0 ? ['england_and_wales'] : model.calendars,
    hours: model.hours,
    clauses: b.clauses,
    roles: model.roles,
    questions: model.questions,
    contacts: model.contacts,
    events: [...b.events],
    startsWhen: b.startsWhen,
    owner: b.owner,
    acceptance: b.acceptance,
    stages: b.stages,
    clocks: b.clocks,
    triggers: b.triggers,
    gates: b.gates,
    requests: b.requests,
    decisions: b.decisions,
    appointments: b.appointments,
    copies: b.copies,
    supporters: b.supporters,
    viewers: b.viewers,
    framework: null,
  }
}

function ownerOf(b: Building, block: Block): string | null {
  const rule = block.rules.find((each) => each.statement.kind === 'owner')
  return rule?.statement.kind === 'owner' ? namedRole(b, rule, rule.statement.role) : null
}

function isAppointment({ kind }: Statement): boolean {
  return kind === 'appoint' || kind === 'appointPanel'
}

function add(b: Building, place: Place): void {
  const { rule, stage, clause } = place
  const { statement, under } = rule
  const does = (nodes: readonly ActionNode[]) => nodes.flatMap((node) => actionOf(b, place, node))
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
      const decision = addDecision(b, place, { ...statement, strength: 'must' }, under, { kind: 'action' })
      if (b.acceptance === null) complain(b, rule, 'otherwiseAlone', rule, {})
      else b.acceptance = { ...b.acceptance, otherwise: decision }
      break
    }
    case 'decide':
      addDecision(b, place, statement, under, { kind: 'entry' })
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
      b.copies.push({ stage, roles: statement.roles.map((name) => namedRole(b, rule, name)), clause })
      break
    case 'resolve': {
      const name = b.stages[stage ?? 0]?.name ?? ''
      const index = addClock(b, place, {
        id: `stage ${name}`,
        kind: 'stage',
        text: `resolve stage ${words(name)}`,
        start: { kind: 'entry' },
        period: period(b, statement.within),
        metBy: 'resolved',
      })
      changeClock(b, index, { whenDue: does(statement.then) })
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
        actions: does(statement.actions),
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
        actions: does(statement.actions),
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
      addAppointment(b, place, appointee.text, statement.role, [{ role: appointee, neverInvolved, outside }])
      break
    }
    case 'appointPanel':
      addAppointment(b, place, statement.panel.text, statement.role, statement.members)
      break
    default:
      break
  }
}

function actionOf(b: Building, place: Place, node: ActionNode): Action[] {
  const { rule, clause } = place
  switch (node.kind) {
    case 'goTo':
      return [{ kind: 'goTo', stage: stageIndex(b, rule, node.stage), clause }]
    case 'escalate':
      return [{ kind: 'goTo', stage: nextStage(b, place, namedRole(b, rule, node.role)), clause }]
    case 'open':
      return [{ kind: 'open', procedure: node.procedure.text, clause }]
    case 'close':
      return [{ kind: 'close', outcome: node.outcome.text, clause }]
    case 'tell':
    case 'give':
      return [{ kind: 'tell', role: namedRole(b, rule, node.role), text: node.text.value, contacts: [], clause }]
    case 'giveContacts': {
      const contacts = node.contacts.map((name) => contact(b, rule, name))
      return [{ kind: 'tell', role: namedRole(b, rule, node.role), text: 'the contact details', contacts, clause }]
    }
    case 'owe':
      return [{ kind: 'owe', clock: addDuty(b, place, node, [], { kind: 'action' }), clause }]
  }
}

/** The next stage in file order, or where there is none a last one that the role owns, with no time limit. */
function nextStage(b: Building, { rule, stage, clause }: Place, owner: string): number {
  const next = (stage ?? -1) + 1
  const there = b.stages[next]
  if (there === undefined) {
    complain(b, rule, 'stageMade', rule, { role: words(owner) })
    return b.stages.push({ name: owner, title: words(owner), owner, clause }) - 1
  }
  if (there.owner !== null && there.owner !== owner)
    complain(b, rule, 'escalatesPastOwner', rule, { role: owner, stage: there.name, owner: there.owner })
  else if (there.owner === null) b.stages[next] = { ...there, owner }
  return next
}

function addDecision(
  b: Building,
  place: Place,
  { role: name, strength, text, form }: Omit<Extract<Statement, { kind: 'decide' }>, 'kind'>,
  under: readonly Line[],
  start: { readonly kind: 'action' } | { readonly kind: 'entry' },
): number {
  const id = slug(text.value)
  const clock = addClock(b, place, {
    id,
    kind: 'duty',
    text: `decide ${text.value}`,
    strength,
    role: role(b, place, name),
    start,
    metBy: decidedOn(id),
  })
  const answered = (yes: boolean) =>
    under.flatMap(({ statement }) =>
      statement.kind === 'ifAnswer' && statement.yes === yes
        ? statement.actions.flatMap((node) => actionOf(b, place, node))
        : [],
    )
  const { stage, clause } = place
  return (
    b.decisions.push({ id, stage, clock, text: text.value, form, yes: answered(true), no: answered(false), clause }) - 1
  )
}

function addWait(b: Building, place: Place, statement: Extract<Statement, { kind: 'after' }>): void {
  const { rule } = place
  const unless = statement.unless === null ? null : event(b, statement.unless)
  const started = event(b, statement.event)
  const index = addClock(b, place, {
    id: `after ${started}`,
    kind: 'wait',
    text: `${statement.period.count} ${words(statement.period.unit)}s after ${words(started)}`,
    start: { kind: 'event', event: started, each: false, dayAfter: false },
    period: period(b, statement.period),
    unless,
    condition: condition(b, rule, statement.condition),
  })
  const whenDue = statement.actions.flatMap((node) => actionOf(b, place, node))
  for (const action of whenDue) if (action.kind === 'owe') changeClock(b, action.clock, { unless })
  changeClock(b, index, { whenDue })
}

function addRequest(
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
      start: statement.of === null ? { kind: 'entry' } : from(b, statement.of),
      period: period(b, statement.within),
      metBy: askedFor(thing),
    })
    const nobody = find(under, 'ifNobodyAsks')?.actions ?? []
    changeClock(b, window, { whenDue: nobody.flatMap((node) => actionOf(b, place, node)) })
  }
  const actions: Action[] =
    statement.stage !== null
      ? [{ kind: 'goTo', stage: stageIndex(b, rule, statement.stage), clause }]
      : [{ kind: 'owe', clock: oweThing(b, place, thing), clause }]
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

/** What is asked for by right is owed. */
function oweThing(b: Building, place: Place, thing: string): number {
  const metBy = event(b, thing)
  const owner = (place.stage === null ? null : b.stages[place.stage]?.owner) ?? b.owner
  return addClock(b, place, {
    id: thing,
    kind: 'duty',
    text: words(thing),
    role: owner,
    start: { kind: 'action' },
    metBy,
  })
}

function addAppointment(
  b: Building,
  place: Place,
  appointee: string,
  by: { readonly text: string; readonly span: { start: number; end: number } },
  members: readonly PanelMember[],
): void {
  const { rule, stage, clause } = place
  const clock = addClock(b, place, {
    id: `appoint ${appointee}`,
    kind: 'duty',
    text: `appoint the ${words(appointee)}`,
    role: role(b, place, by),
    start: { kind: 'entry' },
    metBy: appointedTo(appointee),
  })
  const resolved = members.map((member): AppointmentMember => {
    const { neverInvolved } = member
    const where =
      neverInvolved === null || neverInvolved === 'matter' ? neverInvolved : stageIndex(b, rule, neverInvolved.stage)
    return { role: namedRole(b, rule, member.role), outside: member.outside, neverInvolved: where }
  })
  b.appointments.push({ stage, appointee, clock, members: resolved, clause })
}
