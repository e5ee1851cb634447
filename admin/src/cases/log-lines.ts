/** Finds in the log of a case what was decided, what was said of delays, and who was told. */
import type { CaseStatus } from '../gql/graphql.ts'
import type { LogLine } from './case-view.ts'

const decisions: readonly string[] = ['decided', 'resolved', 'not_resolved', 'extended']
const delays: readonly string[] = ['extended', 'expected_late']

/** Whether somebody outside may want a letter on it. */
export function isForLetter({ event, effects, isStruckOut, hasFallenAway }: LogLine): boolean {
  const isDecision = decisions.includes(event) || effects.some((effect) => effect.startsWith('Closed as '))
  return isDecision && !isStruckOut && !hasFallenAway
}

/** The server says of each effect what it was, in words: whom it told, what it owes and where the case went is the agency's own business. */
export function followedOutside({ effects }: LogLine): readonly string[] {
  return effects.filter((effect) => /^(Closed as|Opened) /.test(effect))
}

/** What a correction sets off beside where the case comes to stand by it, which is told by itself. */
export function followsBeside(effects: readonly string[], status: CaseStatus): readonly string[] {
  const arrival = effects.findLastIndex((effect) => effect.startsWith(status === 'CLOSED' ? 'Closed as ' : 'Went to '))
  return effects.filter((_, at) => at !== arrival)
}

/** The entry as it counts: as the correction has it that holds, where one says what is right. */
export function asItCounts(line: LogLine, log: readonly LogLine[]): LogLine {
  return { ...line, ...log.find(({ seq }) => seq === line.correctedBy)?.instead }
}

/** The names of the stages that a case has been in. */
export function stagesIn(log: readonly LogLine[]): ReadonlySet<string> {
  const counting = log.filter(({ isStruckOut, hasFallenAway }) => !isStruckOut && !hasFallenAway)
  return new Set(counting.flatMap(({ entered }) => entered ?? []))
}

export function delaysIn(log: readonly LogLine[]): readonly LogLine[] {
  const counting = log.filter(({ event, isStruckOut }) => delays.includes(event) && !isStruckOut)
  return counting.map((line) => asItCounts(line, log))
}

export interface Told {
  readonly on: string
  readonly words: string
}

/** The server says of each effect what it was, in words: those that tell somebody begin so. */
export function toldIn(log: readonly LogLine[]): readonly Told[] {
  return log.flatMap(({ happenedOn, effects }) =>
    effects.filter((effect) => /^(Told|To) the /.test(effect)).map((words) => ({ on: happenedOn, words })),
  )
}
