/** Turns the grammar into a network of states, and tokens into the states they lead to. */
import {
  Alternation,
  type Alternative,
  type IProduction,
  type IToken,
  NonTerminal,
  type Option,
  Repetition,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain'
import { parser } from './parser.ts'

/** The grammar as a network: no rule of a line calls itself, so every call can be written out in its place. */
export interface State {
  readonly reads: [TokenType, State][]
  readonly empty: State[]
}

/**
 * Where the tokens at the start of a line lead; nowhere if they do not fit. A word that is a keyword there is read as one,
 * and only where it cannot be is it a name; `everyReading` takes it for both.
 */
export function statesAfter(tokens: readonly IToken[], everyReading = false): ReadonlySet<State> {
  let states = closure([network().start])
  for (const token of tokens) {
    const asItself = everyReading ? [] : reachedBy(states, (type) => type === token.tokenType)
    const reached = asItself.length > 0 ? asItself : reachedBy(states, (type) => fits(token, type))
    states = closure(reached)
  }
  return states
}

function reachedBy(states: Iterable<State>, reads: (type: TokenType) => boolean): State[] {
  const reached: State[] = []
  for (const state of states) for (const [type, to] of state.reads) if (reads(type)) reached.push(to)
  return reached
}

function fits(token: IToken, type: TokenType): boolean {
  return token.tokenType === type || (token.tokenType.CATEGORIES?.includes(type) ?? false)
}

/** The states reached without reading, each state's own found once: the first word's are most of the grammar. */
export function closure(states: readonly State[]): ReadonlySet<State> {
  if (states.length === 1) return closureOf(states[0]!)
  const closed = new Set<State>()
  for (const state of states) for (const reached of closureOf(state)) closed.add(reached)
  return closed
}

const closures = new Map<State, ReadonlySet<State>>()

function closureOf(state: State): ReadonlySet<State> {
  let closed = closures.get(state)
  if (closed === undefined) {
    const all = new Set([state])
    for (const each of all) for (const next of each.empty) all.add(next)
    closed = all
    closures.set(state, closed)
  }
  return closed
}

let built: { start: State; end: State } | undefined

/** Where a line starts and where it ends. */
export function network(): { start: State; end: State } {
  if (built === undefined) {
    const start = state()
    built = { start, end: sequence(rules().line!.definition, start) }
  }
  return built
}

function rules(): Record<string, Rule> {
  return parser.getGAstProductions()
}

function state(): State {
  return { reads: [], empty: [] }
}

function sequence(productions: readonly IProduction[], from: State): State {
  return productions.reduce((reached, production) => one(production, reached), from)
}

function one(production: IProduction, from: State): State {
  if (production instanceof Terminal) {
    const to = state()
    from.reads.push([production.terminalType, to])
    return to
  }
  if (production instanceof NonTerminal) return sequence(production.referencedRule.definition, from)
  if (production instanceof Alternation) {
    const to = state()
    for (const choice of production.definition) sequence((choice as Alternative).definition, from).empty.push(to)
    return to
  }
  const start = state()
  from.empty.push(start)
  const end = sequence((production as Option | Repetition).definition, start)
  if (production instanceof Repetition) end.empty.push(start)
  // Both may be left out; a repetition may also end after any turn.
  const to = state()
  start.empty.push(to)
  end.empty.push(to)
  return to
}
