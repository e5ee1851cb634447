/** Turns the grammar into a network of states, and tokens into the places in it that they lead to. */
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
  readonly number: number
  readonly reads: [TokenType, State][]
  readonly empty: State[]
}

/** Every state that the beginning of a line may have led to; none where it does not fit. */
export interface Place {
  readonly states: ReadonlySet<State>
  /** Where each kind of token leads, as far as that has been asked. */
  readonly next: { readonly [R in Reading]: Map<TokenType, Place> }
}

/** A word that is a keyword there is read as one, and only where it cannot be is it a name; `any` takes it for both. */
export type Reading = 'plain' | 'any'

export function placeAfter(tokens: readonly IToken[], reading: Reading): Place {
  let place = startPlace()
  for (const { tokenType } of tokens) place = nextPlace(place, tokenType, reading)
  return place
}

/** The first token that fits in no reading: as many as there are where the line ends too soon, null where all fit. */
export function firstMisfit(tokens: readonly IToken[]): number | null {
  let place = startPlace()
  for (let at = 0; at < tokens.length; at++) {
    place = nextPlace(place, tokens[at]!.tokenType, 'any')
    if (place.states.size === 0) return at
  }
  return place.states.has(network().end) ? null : tokens.length
}

function nextPlace(place: Place, type: TokenType, reading: Reading): Place {
  const known = place.next[reading].get(type)
  if (known !== undefined) return known
  const asItself = reading === 'any' ? [] : reachedBy(place.states, (read) => read === type)
  const reached = asItself.length > 0 ? asItself : reachedBy(place.states, (read) => fits(type, read))
  const next = placeOf(closure(reached))
  place.next[reading].set(type, next)
  return next
}

function reachedBy(states: Iterable<State>, reads: (type: TokenType) => boolean): State[] {
  const reached: State[] = []
  for (const state of states) for (const [type, to] of state.reads) if (reads(type)) reached.push(to)
  return reached
}

function fits(type: TokenType, read: TokenType): boolean {
  return type === read || (type.CATEGORIES?.includes(read) ?? false)
}

// The same states are one place however they were reached: some hundreds, and no text can make more than the grammar has.
const places = new Map<string, Place>()

function placeOf(states: ReadonlySet<State>): Place {
  const key = [...states]
    .map(({ number }) => number)
    .sort((a, b) => a - b)
    .join(' ')
  let place = places.get(key)
  if (place === undefined) {
    place = { states, next: { plain: new Map(), any: new Map() } }
    places.set(key, place)
  }
  return place
}

let start: Place | undefined

function startPlace(): Place {
  start ??= placeOf(closure([network().start]))
  return start
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

let states = 0

function state(): State {
  return { number: states++, reads: [], empty: [] }
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
