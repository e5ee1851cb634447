/** Turns a machine into its outline for people: stages, what each promises in plain words, and where each leads. */
import { formatPeriod } from '../calendar/period.ts'
import type { Clause } from '../model/names.ts'
import { sentence, words } from '../text/words.ts'
import { labelOf } from './label.ts'
import type { Action, Clock, ClockKind, Condition, Machine } from './machine.ts'

export interface ProcedureOutline {
  readonly name: string
  readonly title: string
  /** What runs over the whole case. */
  readonly standards: readonly StandardOutline[]
  readonly stages: readonly StageOutline[]
}

export interface StageOutline {
  readonly name: string
  readonly title: string
  readonly owner: string | null
  readonly standards: readonly StandardOutline[]
  readonly leadsTo: readonly StageExit[]
}

export interface StandardOutline {
  readonly id: string
  readonly text: string
  readonly strength: 'must' | 'should'
  readonly owner: string | null
  /** "within 10 working days of request made"; null: no time limit. */
  readonly limit: string | null
  readonly clause: Clause
}

export interface StageExit {
  /** Null: the case closes. */
  readonly stage: string | null
  /** What leads there, in plain words. */
  readonly on: string
}

export function outlineOf(machine: Machine): ProcedureOutline {
  return {
    name: machine.procedure,
    title: machine.title,
    standards: standardsOf(machine, null),
    stages: machine.stages.map(({ name, title, owner }, index) => ({
      name,
      title,
      owner,
      standards: standardsOf(machine, index),
      leadsTo: exitsOf(machine, index),
    })),
  }
}

function standardsOf(machine: Machine, stage: number | null): StandardOutline[] {
  return machine.clocks
    .filter((clock) => clock.stage === stage)
    .map((clock) => ({
      id: clock.id,
      text: sentence(clock.text),
      strength: clock.strength,
      owner: clock.role ?? (clock.stage === null ? null : (machine.stages[clock.stage]?.owner ?? null)),
      limit: limitOf(machine, clock),
      clause: machine.clauses[clock.clause]!,
    }))
}

/** "within 10 working days of request made, or up to 20 working days if the applicant agrees" */
export function limitOf(machine: Machine, clock: Clock): string | null {
  const start = startInWords(clock)
  const parts: string[] = []
  if (clock.measure !== null) parts.push(`within ${clock.measure.count} ${words(clock.measure.noun)}${start}`)
  else if (clock.period !== null && clock.before !== undefined) {
    parts.push(
      `at least ${formatPeriod(clock.period)} before the date answered to "${questionText(machine, clock.before)}"`,
    )
  } else if (clock.period !== null) {
    parts.push(`${leads[clock.kind] ?? 'within'} ${formatPeriod(clock.period)}${start}`.trim())
  } else if (clock.start.kind === 'late') parts.push('if that is late, or expected to be')
  else if (clock.start.kind === 'event') parts.push(`after ${eventInWords(clock.start.event)}`)
  else return clock.condition === null ? null : conditionInWords(machine, clock.condition)
  if (clock.extension !== null) {
    const consent = clock.extension.agreedBy === null ? '' : ` if the ${words(clock.extension.agreedBy)} agrees`
    parts.push(`or up to ${formatPeriod(clock.extension.to)}${consent}`)
  }
  if (clock.unless !== null) parts.push(`unless ${words(clock.unless)} comes first`)
  if (clock.condition !== null) parts.push(conditionInWords(machine, clock.condition))
  return parts.join(', ')
}

const leads: Partial<Record<ClockKind, string>> = { retention: 'for at least', wait: '' }
const joints: Partial<Record<ClockKind, string>> = { retention: 'from', wait: 'after' }

function startInWords({ kind, start, stage }: Clock): string {
  switch (start.kind) {
    case 'event':
      return ` ${joints[kind] ?? 'of'} ${start.each ? 'each ' : ''}${start.dayAfter ? 'the day after ' : ''}${eventInWords(start.event)}`
    case 'entry':
      return stage === null ? ' of the opening' : ' of entering the stage'
    case 'late':
    case 'action':
      return ''
  }
}

/** What is begun by closing begins when the case is closed. */
function eventInWords(event: string): string {
  return event === 'closed' ? 'closing' : words(event)
}

/** `if the answer to "Was it urgent?" is yes` */
export function conditionInWords(machine: Machine, condition: Condition): string {
  const terms = condition.terms.map(({ question, not, answer }) => {
    const text = questionText(machine, question)
    return `the answer to "${text}" is ${not ? 'not ' : ''}${words(answer)}`
  })
  return `${condition.unless ? 'unless' : 'if'} ${terms.join(` ${condition.joined} `)}`
}

function questionText({ questions }: Machine, name: string): string {
  return questions.find((each) => each.name === name)?.text ?? words(name)
}

/** Every way out of a stage, the first rule first. */
function exitsOf(machine: Machine, stage: number): StageExit[] {
  const exits: StageExit[] = []
  const follow = (actions: readonly Action[], on: string) => {
    for (const action of actions) {
      if (action.kind === 'goTo') exits.push({ stage: machine.stages[action.stage]!.name, on })
      if (action.kind === 'close') exits.push({ stage: null, on: `${on}, closed as ${words(action.outcome)}` })
    }
  }
  for (const clock of machine.clocks) {
    if (clock.stage !== stage) continue
    if (clock.kind === 'stage') {
      exits.push({ stage: null, on: 'resolved' })
      follow(clock.whenDue, `not resolved within ${formatPeriod(clock.period!)}`)
    }
    if (clock.kind === 'window') follow(clock.whenDue, `nobody asks within ${formatPeriod(clock.period!)}`)
    if (clock.kind === 'wait') follow(clock.whenDue, clock.text)
  }
  for (const trigger of machine.triggers) {
    if (trigger.stage !== stage) continue
    const condition = trigger.condition === null ? '' : `, ${conditionInWords(machine, trigger.condition)}`
    follow(trigger.actions, `${labelOf(machine, trigger.on).toLowerCase()}${condition}`)
  }
  for (const request of machine.requests)
    if (request.stage === stage) follow(request.actions, `${words(request.role)} asks`)
  for (const decision of machine.decisions) {
    if (decision.stage !== stage) continue
    follow(decision.yes, `yes to ${decision.text}`)
    follow(decision.no, `no to ${decision.text}`)
  }
  return exits
}
