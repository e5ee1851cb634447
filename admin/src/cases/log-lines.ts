/** Finds in the log of a case what was decided, what was said of delays, and who was told. */
import type { CaseStatus, EffectKind } from '../gql/graphql.ts'
import type { CaseView, LogLine } from './case-view.ts'

type Effect = LogLine['setOff'][number]
type Standing = Pick<CaseView, 'closedBySeq' | 'log'>

const decisions: readonly string[] = ['decided', 'resolved', 'not_resolved', 'extended']
const delays: readonly string[] = ['extended', 'expected_late']

/** Whether somebody outside may want a letter on it. A correction has none: its reasons are the agency's own, and the letter is on what it corrects. */
export function isForLetter(line: LogLine, { log, closedBySeq }: Standing): boolean {
  const { event, corrects } = asItCounts(line, log)
  return line.seq === closedBySeq || (decisions.includes(event) && corrects === null && counts(line))
}

/** Whom it told, what it owes and where the case went is the agency's own business; how it closed by it the case says. */
export function openedBy({ setOff }: LogLine): readonly string[] {
  return wordsOf(setOff, ['OPENED'])
}

/** What a correction sets off beside where the case comes to stand by it, which is told by itself. */
export function followsBeside(setOff: readonly Effect[], status: CaseStatus): readonly Effect[] {
  const arrival = setOff.findLastIndex(({ kind }) => kind === (status === 'CLOSED' ? 'CLOSED' : 'ENTERED'))
  return setOff.filter(({ kind }, at) => at !== arrival && kind !== 'REOPENED')
}

/** The entry as it counts: as the correction has it that holds, where one says what is right. */
export function asItCounts(line: LogLine, log: readonly LogLine[]): LogLine {
  const instead = log.find(({ seq }) => seq === line.correctedBy)?.instead
  if (!instead) return line
  // Of what is restated as something else, nothing that it set off as it was recorded is sure to hold.
  return { ...line, ...instead, setOff: instead.event === line.event ? line.setOff : [] }
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
