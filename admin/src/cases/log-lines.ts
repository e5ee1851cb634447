/** Finds in the log of a case what was decided, what was said of delays, and who was told. */
import type { CaseStatus, EffectKind } from '../gql/graphql.ts'
import type { CaseView, LogLine } from './case-view.ts'

type Effect = LogLine['setOff'][number]
type Standing = Pick<CaseView, 'status' | 'log'>

const decisions: readonly string[] = ['decided', 'resolved', 'not_resolved', 'extended']
const delays: readonly string[] = ['extended', 'expected_late']

/** Whether somebody outside may want a letter on it. A correction has none: its reasons are the agency's own, and the letter is on what it corrects. */
export function isForLetter(line: LogLine, of: Standing): boolean {
  const { event, setOff, corrects } = asItCounts(line, of.log)
  const isDecision = decisions.includes(event) || setOff.some((effect) => effect === closingOf(of))
  return isDecision && corrects === null && counts(line)
}

/** Whom it told, what it owes and where the case went is the agency's own business, and so is a closing that holds no longer. */
export function followedOutside({ setOff }: LogLine, of: Standing): readonly string[] {
  const closing = setOff.filter((effect) => effect === closingOf(of))
  return [...new Set([...wordsOf(closing, ['CLOSED']), ...wordsOf(setOff, ['OPENED'])])]
}

/** The closing that holds: the last that the log tells of, as long as the case is closed. */
function closingOf({ status, log }: Standing): Effect | null {
  if (status !== 'CLOSED') return null
  return log.flatMap(({ setOff }) => setOff).findLast(({ kind }) => kind === 'CLOSED') ?? null
}

/** What a correction sets off beside where the case comes to stand by it, which is told by itself. */
export function followsBeside(setOff: readonly Effect[], status: CaseStatus): readonly Effect[] {
  const arrival = setOff.findLastIndex(({ kind }) => kind === (status === 'CLOSED' ? 'CLOSED' : 'ENTERED'))
  return setOff.filter(({ kind }, at) => at !== arrival && kind !== 'REOPENED')
}

/** The entry as it counts: as the correction has it that holds, where one says what is right, with what that set off. */
export function asItCounts(line: LogLine, log: readonly LogLine[]): LogLine {
  const correction = log.find(({ seq }) => seq === line.correctedBy)
  if (!correction?.instead) return line
  // Of what is restated as something else, nothing that it set off as it was recorded is sure to hold.
  const before = correction.instead.event === line.event ? line.setOff : []
  return { ...line, ...correction.instead, setOff: [...before, ...correction.setOff] }
}

/** The names of the stages that a case has been in. */
export function stagesIn(log: readonly LogLine[]): ReadonlySet<string> {
  return new Set(log.filter(counts).flatMap(({ entered }) => entered ?? []))
}

export function delaysIn(log: readonly LogLine[]): readonly LogLine[] {
  const counting = log.filter(counts).map((line) => asItCounts(line, log))
  return counting.filter(({ event }) => delays.includes(event))
}

export interface Told {
  readonly on: string
  readonly words: string
}

export function toldIn(log: readonly LogLine[]): readonly Told[] {
  return log.flatMap(({ happenedOn, setOff }) => wordsOf(setOff, ['TOLD']).map((words) => ({ on: happenedOn, words })))
}

function counts({ isStruckOut, hasFallenAway }: LogLine): boolean {
  return !isStruckOut && !hasFallenAway
}

function wordsOf(setOff: readonly Effect[], kinds: readonly EffectKind[]): readonly string[] {
  return setOff.filter(({ kind }) => kinds.includes(kind)).map(({ words }) => words)
}
