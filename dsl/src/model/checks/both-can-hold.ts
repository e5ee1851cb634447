/** Whether two conditions can hold at once: found question by question, by each of the answers that one can have. */
import type { Condition } from '../../tree/nodes.ts'
import type { Question } from '../names.ts'

/** What the conditions of a ruleset are held against each other by. */
export interface Cases {
  readonly answers: ReadonlyMap<string, Question['answer']>
  /** How much more is looked at. */
  left: number
}

export function casesOf(questions: readonly Question[]): Cases {
  // Of two that bear one name the first counts; the second is an error of its own.
  const answers = new Map(questions.toReversed().map(({ name, answer }) => [name, answer] as const))
  return { answers, left: mostLookedAt }
}

// More than anyone could have meant to tell apart; nothing is said of what was not looked at.
const mostTogether = 4096
const mostLookedAt = 200_000

export function bothCanHold(one: Condition | null, other: Condition | null, cases: Cases): boolean {
  const [mine, yours] = [asked(one), asked(other)]
  cases.left -= 1
  if (cases.left < 0 || nameOthers(mine, yours)) return false
  const found: Together[] = []
  let together = 1
  for (const question of new Set([...mine.of.keys(), ...yours.of.keys()])) {
    const answers = answersTo(question, mine, yours, cases)
    together *= answers.length
    if (together > mostTogether) return false
    cases.left -= answers.length
    found.push(togetherFor(answers, mine.of.get(question), yours.of.get(question)))
  }
  if (!mine.not && !yours.not) return found.every(({ both }) => both)
  if (!mine.not) return found.every(({ both, first }) => both || first) && found.some(({ first }) => first)
  if (!yours.not) return found.every(({ both, second }) => both || second) && found.some(({ second }) => second)
  // What keeps the one from being all so, and what keeps the other, is one answer, or are answers to two questions.
  return (
    found.some(({ neither }) => neither) ||
    found.some(({ first }, place) => first && found.some(({ second }, also) => second && also !== place))
  )
}

/** The first answers, in the order they are declared, under which both hold: `size is minor`; null where there are none. */
export function answersForBoth(one: Condition, other: Condition, cases: Cases): readonly string[] | null {
  if (!bothCanHold(one, other, cases)) return null
  const both = [asked(one), asked(other)] as const
  const questions = [...new Set(both.flatMap(({ of }) => [...of.keys()]))]
  const given = new Map<string, string>()
  const fill = (place: number): boolean => {
    const question = questions[place]
    if (question === undefined) return both.every((each) => isSo(each, given))
    return answersTo(question, ...both, cases).some((answer) => {
      given.set(question, answer)
      return fill(place + 1)
    })
  }
  return fill(0) ? [...given].map(([question, answer]) => `${question} is ${answer}`) : null
}

function isSo({ not, of }: Asked, given: ReadonlyMap<string, string>): boolean {
  return [...of].every(([question, wanted]) => isWanted(given.get(question)!, wanted)) !== not
}

/** A condition as what it wants of each question: it holds where all of that is so, or with `not`, where not all of it is. */
interface Asked {
  readonly not: boolean
  readonly of: ReadonlyMap<string, Wanted>
}

interface Wanted {
  readonly is: Set<string>
  readonly isNot: Set<string>
  /** The answers that it speaks of. */
  readonly named: Set<string>
}

function asked(condition: Condition | null): Asked {
  if (condition === null) return always
  const before = known.get(condition)
  if (before !== undefined) return before
  const { unless, joined, terms } = condition
  // Any of several is so where not all of them are otherwise.
  const turned = joined === 'or'
  const of = new Map<string, Wanted>()
  for (const { question, not, answer } of terms) {
    const wanted: Wanted = of.get(question.text) ?? { is: new Set(), isNot: new Set(), named: new Set() }
    of.set(question.text, wanted)
    const either = not !== turned ? wanted.isNot : wanted.is
    either.add(answer?.text ?? 'yes')
    if (answer !== null) wanted.named.add(answer.text)
  }
  const found = { not: unless !== turned, of }
  known.set(condition, found)
  return found
}

const always: Asked = { not: false, of: new Map() }

// A move is held against every other of its event.
const known = new WeakMap<Condition, Asked>()

/** One wants one answer to a question and the other another: so much is seen at once. */
function nameOthers(one: Asked, other: Asked): boolean {
  if (one.not || other.not) return false
  for (const [question, { is }] of one.of) {
    const also = other.of.get(question)?.is
    if (is.size === 1 && also?.size === 1 && ![...is].some((answer) => also.has(answer))) return true
  }
  return false
}

/** Where no answers are listed, yes, no and what the conditions themselves speak of. */
function answersTo(question: string, one: Asked, other: Asked, { answers }: Cases): readonly string[] {
  const listed = answers.get(question)
  if (typeof listed === 'object') return listed
  const named = [one, other].flatMap(({ of }) => [...(of.get(question)?.named ?? [])])
  return [...new Set(['yes', 'no', ...named])]
}

/** Whether some answer is what both want, only the first, only the second, or neither. */
interface Together {
  both: boolean
  first: boolean
  second: boolean
  neither: boolean
}

function togetherFor(answers: readonly string[], one: Wanted | undefined, other: Wanted | undefined): Together {
  const found: Together = { both: false, first: false, second: false, neither: false }
  for (const answer of answers) {
    const [isMine, isYours] = [isWanted(answer, one), isWanted(answer, other)]
    if (isMine) found[isYours ? 'both' : 'first'] = true
    else found[isYours ? 'second' : 'neither'] = true
  }
  return found
}

function isWanted(answer: string, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return true
  const { is, isNot } = wanted
  return !isNot.has(answer) && (is.size === 0 || (is.size === 1 && is.has(answer)))
}
