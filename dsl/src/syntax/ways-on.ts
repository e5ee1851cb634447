/** Turns the beginning of a line into every way it may go on, each with the shortest end of such a line. */
import type { IToken, TokenType } from 'chevrotain'
import { closure, network, placeAfter, type State } from './network.ts'
import { Word } from './tokens.ts'

/** What comes next, and the fewest tokens that end the line after it. */
export interface WayOn {
  readonly type: TokenType
  readonly rest: readonly TokenType[]
}

/** In the order of the grammar. A name goes on in several ways, because what it names may depend on what follows it. */
export function waysOnAfter(tokens: readonly IToken[]): readonly WayOn[] {
  const ways = new Map<string, WayOn>()
  const add = (type: TokenType, rest: readonly TokenType[]) => {
    const key = [type, ...rest].map(({ name }) => name).join(' ')
    if (!ways.has(key)) ways.set(key, { type, rest })
  }
  for (const state of placeAfter(tokens, 'any').states) {
    for (const [type, to] of state.reads) {
      add(type, shortestEnd(to))
      if (type !== Word) continue
      for (const after of closure([to])) for (const [next, end] of after.reads) add(type, [next, ...shortestEnd(end)])
    }
  }
  return [...ways.values()]
}

function shortestEnd(from: State): TokenType[] {
  const types: TokenType[] = []
  const steps = stepsToEnd()
  const { end } = network()
  for (let state = from; state !== end; ) {
    const { type, to } = steps.get(state)!
    if (type !== null) types.push(type)
    state = to
  }
  return types
}

interface Step {
  /** Null where nothing is read. */
  readonly type: TokenType | null
  readonly to: State
}

let steps: ReadonlyMap<State, Step> | undefined

/** From each state the first step of a shortest way to the end, found from the end backwards. */
function stepsToEnd(): ReadonlyMap<State, Step> {
  if (steps !== undefined) return steps
  const { end } = network()
  const into = stepsInto()
  const found = new Map<State, Step>()
  let near: State[] = [end]
  while (near.length > 0) {
    // Each round adds what is one token further away; a step that reads nothing adds no distance.
    const further: { from: State; step: Step }[] = []
    for (const state of near) {
      for (const { from, step } of into.get(state) ?? []) {
        if (found.has(from) || from === end) continue
        if (step.type !== null) further.push({ from, step })
        else {
          found.set(from, step)
          near.push(from)
        }
      }
    }
    near = []
    for (const { from, step } of further) {
      if (found.has(from)) continue
      found.set(from, step)
      near.push(from)
    }
  }
  steps = found
  return found
}

function stepsInto(): ReadonlyMap<State, readonly { from: State; step: Step }[]> {
  const into = new Map<State, { from: State; step: Step }[]>()
  const states = new Set([network().start])
  const enter = (from: State, step: Step) => {
    states.add(step.to)
    const there = into.get(step.to)
    if (there === undefined) into.set(step.to, [{ from, step }])
    else there.push({ from, step })
  }
  for (const state of states) {
    for (const to of state.empty) enter(state, { type: null, to })
    for (const [type, to] of state.reads) enter(state, { type, to })
  }
  return into
}
