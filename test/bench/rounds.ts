/** Turns contenders into what each takes for one piece of work: the median of rounds in which each has its turn. */
import { isDeepStrictEqual } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Row, rounded, type Size, type Told } from './bench.ts'

export interface Contender {
  readonly name: string
  /** How many pieces of work one run does. */
  readonly pieces: number
  /** Gives the answers, by which all contenders can be seen to have done the same work. */
  run(): unknown
  /** The answers out of what a run gives, where each contender gives them in a form of its own. */
  answers?(given: unknown): unknown
}

export interface Rounds {
  /** `cpu`: what this process was at work, whatever else the machine does. `wall`: where others work for it. */
  readonly clock: 'cpu' | 'wall'
  readonly rounds: number
  /** A contender's turn in a round lasts at least this long. */
  readonly turnMs: number
}

/** The name that ours goes by; what the others are measured against. */
export const ours = 'casewright'

/** Milliseconds for one piece of work, by contender. */
export type Medians = ReadonlyMap<string, number>

/** What is done in this process. */
export function cpuRounds(size: Size): Rounds {
  return size === 'full' ? { clock: 'cpu', rounds: 9, turnMs: 150 } : { clock: 'cpu', rounds: 1, turnMs: 0 }
}

/** The contenders, when all have given one and the same answer. */
export function agreeing(contenders: readonly Contender[]): readonly Contender[] {
  const [first, ...others] = contenders.map(({ name, run, answers = structuredClone }) => ({
    name,
    answer: answers(run()),
  }))
  for (const { name, answer } of others)
    if (!isDeepStrictEqual(answer, first!.answer)) throw new Error(`${name} answers otherwise than ${first!.name}.`)
  return contenders
}

export async function mediansOf(contenders: readonly Contender[], rounds: Rounds): Promise<Medians> {
  const runs = new Map<string, number>()
  // The first turns warm each up, and tell how many runs make a turn.
  for (const contender of contenders) runs.set(contender.name, await runsIn(contender, rounds))
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds.rounds; round++) {
    // Who goes first changes, so that nobody always follows the same other.
    const turns = contenders.map((_, place) => contenders[(place + round) % contenders.length]!)
    for (const contender of turns) {
      const count = runs.get(contender.name)!
      times.get(contender.name)!.push((await turnOf(contender, count, rounds)) / count / contender.pieces)
    }
  }
  return new Map([...times].map(([name, each]) => [name, median(each)]))
}

/** A row a contender (what is ours begins with our name), in pieces of work a second, and our throughput divided by each other's. */
export function toldOf(medians: Medians, unit: string, before = ''): Told {
  const own = medians.get(ours)!
  const others = [...medians].filter(([name]) => !name.startsWith(ours))
  return {
    rows: [...medians].map(
      ([name, ms]) => ({ name: `${before}${name}`, value: rounded(1000 / ms), unit }) satisfies Row,
    ),
    ratios: Object.fromEntries(others.map(([name, ms]) => [name, rounded(ms / own)])),
  }
}

/** The milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
}

async function runsIn(contender: Contender, rounds: Rounds): Promise<number> {
  let count = 1
  let warm = 0
  for (;;) {
    const ms = await turnOf(contender, count, rounds)
    if (rounds.turnMs === 0) return count
    if (ms >= rounds.turnMs && warm++ >= 2) return count
    if (ms < rounds.turnMs) count = Math.ceil(count * Math.min(10, Math.max(1.2, (1.2 * rounds.turnMs) / ms)))
  }
}

async function turnOf({ run }: Contender, count: number, { clock }: Rounds): Promise<number> {
  // What one leaves behind, another must not clear up.
  collect()
  const began = performance.now()
  const worked = process.cpuUsage()
  for (let left = count; left > 0; left--) {
    const answer = run()
    if (answer instanceof Promise) await answer
  }
  const { user, system } = process.cpuUsage(worked)
  return clock === 'cpu' ? (user + system) / 1000 : performance.now() - began
}

setFlagsFromString('--expose-gc')
/** Clears this process's memory of what nobody uses any more. */
export const collect = runInNewContext('gc') as () => void
