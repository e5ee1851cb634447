/** A machine being built: its lists so far, and the names of its ruleset resolved, each unknown one reported once. */
import { type Rule, withDescendantsAndSelf } from '../model/blocks.ts'
import { calledOffBy } from '../model/called-off.ts'
import { eventsIn } from '../model/checks/parts.ts'
import { contactCalled, questionCalled, roleCalled } from '../model/declared.ts'
import type { Model } from '../model/model.ts'
import type { Clause } from '../model/names.ts'
import { builtIn, ownEvents } from '../model/own-events.ts'
import {
  type ArgumentsOf,
  type Diagnostic,
  type DiagnosticKey,
  type Fix,
  replaceBy,
  report,
} from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import { nearest } from '../text/nearest.ts'
import type { Condition as ConditionNode, Name, Statement } from '../tree/nodes.ts'
import type {
  Acceptance,
  Appointment,
  Clock,
  Condition,
  Copy,
  CutOff,
  Decision,
  Gate,
  Machine,
  Request,
  Stage,
  StageMove,
  SupporterRule,
  Trigger,
} from './machine.ts'

export interface Building {
  readonly model: Model
  readonly diagnostics: Diagnostic[]
  readonly objections: Objection[]
  readonly clauses: Clause[]
  readonly events: Set<string>
  readonly stages: Stage[]
  /** Where each name first stands among the stages. */
  readonly stageAt: Map<string, number>
  readonly clocks: Clock[]
  /** The names that clocks bear, each with how many wanted it. */
  readonly clockIds: Map<string, number>
  readonly triggers: Trigger[]
  readonly gates: Gate[]
  readonly requests: Request[]
  readonly decisions: Decision[]
  readonly appointments: Appointment[]
  readonly copies: Copy[]
  readonly supporters: SupporterRule[]
  readonly viewers: string[]
  readonly startsWhen: string[]
  readonly cutOffs: CutOff[]
  readonly moves: StageMove[]
  owner: string | null
  acceptance: Acceptance | null
}

/** What is said of a rule that the base wrote, and that this file cannot mend at its place. */
export interface Objection {
  readonly said: Diagnostic
  readonly clause: Clause
}

/** Where a rule is written: index of its stage, or the procedure. */
export interface Place {
  readonly rule: Rule
  readonly stage: number | null
  readonly clause: number
}

export function building(model: Model, diagnostics: Diagnostic[], objections: Objection[]): Building {
  return {
    model,
    diagnostics,
    objections,
    clauses: [],
    events: new Set(),
    stages: [],
    stageAt: new Map(),
    clocks: [],
    clockIds: new Map(),
    triggers: [],
    gates: [],
    requests: [],
    decisions: [],
    appointments: [],
    copies: [],
    supporters: [],
    viewers: [],
    startsWhen: [],
    owner: null,
    acceptance: null,
    cutOffs: [],
    moves: [],
  }
}

/** The machine as built. */
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
    contacts: model.contacts.map(({ name, text }) => ({ name, text })),
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
    ...(b.cutOffs.length === 0 ? {} : { cutOffs: b.cutOffs }),
    ...(b.moves.length === 0 ? {} : { moves: b.moves }),
  }
}

/** Reports on a rule of this file; what is said of one that the base wrote is kept apart. */
export function objectTo<K extends DiagnosticKey>(
  b: Building,
  rule: Pick<Rule, 'source' | 'clause'>,
  key: K,
  at: { readonly span: { start: number; end: number } },
  args: ArgumentsOf<K>,
  fix?: Fix,
): void {
  const meant = 'nearest' in args ? (args.nearest as string | null) : null
  const said = report(key, at.span, args, fix ?? replaceBy(meant, at.span))
  if (rule.source === b.model.source) b.diagnostics.push(said)
  else b.objections.push({ said, clause: rule.clause })
}

export function addClause(b: Building, clause: Clause): number {
  return b.clauses.push(clause) - 1
}

/** An event that may be recorded. */
export function event(b: Building, name: Name | string): string {
  const text = typeof name === 'string' ? name : name.text
  if (text === 'closing' || text === 'closed') return 'closed'
  if (!hasOwnMeaning.has(text)) b.events.add(text)
  return text
}

const hasOwnMeaning: ReadonlySet<string> = new Set(builtIn)

/** The role a rule names, by its own name where an alias is used; null for `owner` where no block says whose. */
export function role(b: Building, place: Place, name: Name): string | null {
  if (name.text === 'owner') return (place.stage === null ? null : b.stages[place.stage]?.owner) ?? b.owner
  return namedRole(b, place.rule, name)
}

/** The role that is told or sent something: `owner` stands for the holder here too. */
export function toldRole(b: Building, place: Place, name: Name): string {
  return role(b, place, name) ?? namedRole(b, place.rule, name)
}

export function namedRole(b: Building, rule: Rule, name: Name): string {
  const { roles } = b.model
  const found = roleCalled(roles, name.text)
  if (found !== undefined) return found.name
  if (!mayBeRole(b, name.text)) {
    const names = roles.flatMap((each) => (each.alias === null ? [each.name] : [each.name, each.alias]))
    objectTo(b, rule, 'unknownRole', name, { name: name.text, nearest: nearNamed(name.text, names) })
  }
  return name.text
}

/** Whether it is declared or appointed; a sketch declares nothing. */
export function mayBeRole(b: Building, name: string): boolean {
  return b.model.kind === 'sketch' || roleCalled(b.model.roles, name) !== undefined || appointedHere(b, name)
}

/** Where `owner` itself can stand for nobody, it is not what was meant. */
function nearNamed(name: string, names: readonly string[]): string | null {
  return name === 'owner' ? null : nearest(name, [...names, 'owner'])
}

function appointedHere(b: Building, name: string): boolean {
  return b.appointments.some((each) => each.appointee === name || each.members.some((member) => member.role === name))
}

/** Null where the procedure has no such stage, so that nothing leads to another in its place. */
export function stageIndex(b: Building, rule: Rule, name: Name): number | null {
  const place = b.stageAt.get(name.text)
  if (place !== undefined) return place
  objectTo(b, rule, 'unknownStage', name, { name: name.text, nearest: nearestOf(name.text, b.stages) })
  return null
}

function nearestOf(name: string, declared: readonly { readonly name: string }[]): string | null {
  return nearest(
    name,
    declared.map((each) => each.name),
  )
}

/** The question that a date or a condition asks. */
export function question(b: Building, rule: Rule, name: Name, asks: 'date' | 'condition' = 'date'): string {
  const { questions, kind } = b.model
  if (questionCalled(questions, name.text) !== undefined || kind === 'sketch') return name.text
  const near = nearestOf(name.text, questions)
  const event = near === null ? asEvent(rule.statement, name) : null
  const calledOff = event?.line ?? null
  const happens = asks === 'condition' && near === null && calledOff === null ? eventLike(b.model, name.text) : null
  const args = { name: name.text, nearest: near, asks, calledOff, event: happens }
  objectTo(b, rule, 'unknownQuestion', name, args, event?.fix)
  return name.text
}

/** The event of the ruleset's rules that is called so, or nearly so. */
function eventLike(model: Model, name: string): string | null {
  let events = eventsOf.get(model)
  if (events === undefined) {
    const rules = model.procedures.flatMap(withDescendantsAndSelf).flatMap((block) => block.rules)
    events = new Set(rules.flatMap((rule) => eventsIn(rule).map((each) => each.name.text)))
    eventsOf.set(model, events)
  }
  return events.has(name) ? name : nearest(name, events)
}

const eventsOf = new WeakMap<Model, ReadonlySet<string>>()

/** What is asked after a time may be something that happens and calls it off. */
function asEvent(statement: Statement, { text }: Name): { readonly line: string; readonly fix: Fix } | null {
  if (statement.kind !== 'after' || statement.condition === null) return null
  const line = ownEvents.has(text) ? null : (calledOffBy(statement)?.line ?? null)
  if (line === null) return null
  const span = { start: statement.period.span.start, end: statement.condition.span.end }
  return { line, fix: write(`Let ${text} call it off`, span, line) }
}

export function contact(b: Building, rule: Rule, name: Name): string {
  const { contacts } = b.model
  if (contactCalled(contacts, name.text) === undefined)
    objectTo(b, rule, 'unknownContact', name, { name: name.text, nearest: nearestOf(name.text, contacts) })
  return name.text
}

export function condition(b: Building, rule: Rule, node: ConditionNode | null): Condition | null {
  if (node === null) return null
  const terms = node.terms.map(({ question: name, not, answer }) => {
    return { question: question(b, rule, name, 'condition'), not, answer: answer?.text ?? 'yes' }
  })
  return { unless: node.unless, joined: node.joined, terms }
}

/** A name no other clock has. */
export function uniqueId({ clockIds }: Building, wanted: string): string {
  let number = (clockIds.get(wanted) ?? 0) + 1
  while (number > 1 && clockIds.has(`${wanted} (${number})`)) number++
  const id = number === 1 ? wanted : `${wanted} (${number})`
  clockIds.set(id, 1).set(wanted, number)
  return id
}
