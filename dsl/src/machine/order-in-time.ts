/** Which of two things came first, as far as their dates, times of day and places in the log tell. */
import type { Clock } from './machine.ts'
import type { Snapshot, Start } from './snapshot.ts'

/** By date; on one day by the time of day, where both have one. */
export function isNoEarlier(one: Pick<Start, 'on' | 'at'>, than: Pick<Start, 'on' | 'at'>): boolean {
  if (one.on !== than.on) return one.on > than.on
  return one.at === null || than.at === null || one.at >= than.at
}

/**
 * Whether an answer may be to a clock that began so. A stage that is entered asks afresh, whatever was done earlier that
 * day; where no times tell, the log does, but for the day a case was opened: it may have been taken later as of then.
 */
export function mayAnswer(
  clock: Pick<Clock, 'start' | 'stage'>,
  start: Start,
  answer: Start,
  { openedOn }: Pick<Snapshot, 'openedOn'>,
): boolean {
  if (answer.seq === start.seq || !isNoEarlier(answer, start)) return false
  const asksAfresh = clock.start.kind === 'entry' && clock.stage !== null && start.on !== openedOn
  const isTimed = answer.at !== null && start.at !== null && answer.at !== start.at
  return !asksAfresh || answer.on > start.on || isTimed || answer.seq > start.seq
}
