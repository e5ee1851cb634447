/** Turns a machine into its outline for people: stages, what each promises in plain words, and where each leads. */
import { formatPeriod } from '../calendar/period.ts'
import type { Clause } from '../model/names.ts'
import { sentence, words } from '../text/words.ts'
import type { Clock, ClockKind, Condition, Machine } from './machine.ts'
import { moveInWords } from './move-in-words.ts'
import { type PossibleMove, possibleMoves } from './possible-moves.ts'

export interface ProcedureOutline {
  readonly name: string
  readonly title: string
  /** What runs over the whole case. */
  readonly standards: readonly StandardOutline[]
  readonly stages: readonly StageOutline[]
  /** What the rules say for the whole procedure, whatever stage a case stands in. */
  readonly leadsTo: readonly StageExit[]
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
  const moves = possibleMoves(machine)
  return {
    name: machine.procedure,
    title: machine.title,
    standards: standardsOf(machine, null),
    stages: machine.stages.map(({ name, title, owner }, index) => ({
      name,
      title,
      owner,
      standards: standardsOf(machine, index),
      leadsTo: exitsOf(machine, moves, index),
    })),
    leadsTo: exitsOf(machine, moves, 'any'),
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

/** Every way out that the rules make from there, each once, as the diagram draws it. */
function exitsOf(machine: Machine, moves: readonly PossibleMove[], place: PossibleMove['from']): StageExit[] {
  const exits = new Map<string, StageExit>()
  for (const move of moves) {
    if (move.from !== place) continue
    const exit = exitOf(machine, move)
    exits.set(`${exit.on} ${exit.stage}`, exit)
  }
  return [...exits.values()]
}

function exitOf(machine: Machine, move: PossibleMove): StageExit {
  const on = moveInWords(machine, move)
  if ('stage' in move.to) return { stage: machine.stages[move.to.stage]?.name ?? null, on }
  // How a case that is resolved was closed need not be said.
  return { stage: null, on: move.by.kind === 'resolved' ? on : `${on}, closed as ${words(move.to.outcome)}` }
}
