/** Turns a machine into its outline for people: stages, what each promises in plain words, and where each leads. */
import type { Clause } from '../model/names.ts'
import { sentence, words } from '../text/words.ts'
import type { Machine } from './machine.ts'
import { moveInWords } from './move-in-words.ts'
import { askerOf, termsOf } from './owed-when.ts'
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
  /** Whose right it is: what is owed once that role asks for it, or the time in which it may. Null: it is no right. */
  readonly askedBy: string | null
  /** "when request made, within 10 working days, unless request withdrawn comes first"; null: owed from the start, with no time limit. */
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
      askedBy: askerOf(machine, clock),
      limit: termsOf(machine, clock),
      clause: machine.clauses[clock.clause]!,
    }))
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
