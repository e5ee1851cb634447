/** Turns a deadline into the words and the tone of its tag: how much time is left, or how late it is. */

import type { DeadlineKind, DeadlineState, DutyState } from '../gql/graphql.ts'
import type { Tone } from '../layout/tone.ts'
import type { MessageKey } from '../messages/use-words.ts'

export interface TimeLeft {
  readonly key: MessageKey
  readonly days: number
  readonly tone: Tone
}

interface Timed {
  readonly kind: DeadlineKind
  readonly state: DeadlineState
  readonly duty: DutyState | null
  /** Null: it belongs to the case as a whole. */
  readonly stage: string | null
  readonly dueOn: string | null
  readonly late: boolean
  readonly workingDaysLeft: number | null
  readonly daysLeft: number | null
}

const soonDays = 2

export function timeLeft({ kind, state, duty, stage, dueOn, late, workingDaysLeft, daysLeft }: Timed): TimeLeft {
  const days = workingDaysLeft ?? 0
  if (state === 'STOPPED') return { key: 'timeLeft.stopped', days, tone: 'quiet' }
  if (!isOpen(state, duty)) return endedIn(stage, { state, duty, dueOn })
  if (dueOn === null) return { key: 'timeLeft.noLimit', days, tone: 'outline' }
  const untilThen = nobodysTask[kind]
  if (untilThen) return { key: untilThen, days, tone: 'quiet' }
  if (late) return { key: days < 0 ? 'timeLeft.late' : 'timeLeft.lateToday', days: -days, tone: 'alarm' }
  if (days <= 0) return withoutWorkingDays(daysLeft ?? 0, workingDaysLeft === null ? 'calm' : 'soon')
  return { key: 'timeLeft.left', days, tone: days <= soonDays ? 'soon' : 'calm' }
}

/** A Sunday on which something is due is not today on the Saturday before, though no working day is left. */
function withoutWorkingDays(days: number, tone: Tone): TimeLeft {
  if (days <= 0) return { key: 'timeLeft.today', days: 0, tone: 'soon' }
  if (days === 1) return { key: 'timeLeft.tomorrow', days, tone: 'soon' }
  return { key: 'timeLeft.days', days, tone }
}

/** Whether something is still to be waited for or done. */
export function isOpen(state: DeadlineState, duty: DutyState | null): boolean {
  return duty === 'OWED' || (duty === null && (state === 'RUNNING' || state === 'STOPPED' || state === 'OVERDUE'))
}

/** What runs out without anybody having to do anything. */
const nobodysTask: Partial<Record<DeadlineKind, MessageKey>> = {
  WINDOW: 'timeLeft.window',
  WAIT: 'timeLeft.wait',
  RETENTION: 'timeLeft.retention',
}

/** Whether somebody must do something about it. */
export function isOwed({ kind, state, duty }: Pick<Timed, 'kind' | 'state' | 'duty'>): boolean {
  return isOpen(state, duty) && !(kind in nobodysTask)
}

/** Whether it never counted, or counts no longer. */
export function fellAway({ state }: Pick<Timed, 'state'>): boolean {
  return state === 'CANCELLED' || state === 'WITHDRAWN'
}

const quiet = (key: MessageKey): TimeLeft => ({ key, days: 0, tone: 'quiet' })

function endedIn(stage: string | null, timed: Pick<Timed, 'state' | 'duty' | 'dueOn'>): TimeLeft {
  if (timed.state !== 'LEFT' || timed.duty === 'LEFT_UNDONE') return over(timed)
  return quiet(stage === null ? 'timeLeft.endedWithCase' : 'timeLeft.endedWithStage')
}

/** How it ended, wherever that was. */
export function over({ state, duty, dueOn }: Pick<Timed, 'state' | 'duty' | 'dueOn'>): TimeLeft {
  if (state === 'MET' && dueOn === null) return { ...ended.MET, key: 'timeLeft.done' }
  if (state === 'LEFT' && duty === 'LEFT_UNDONE') return quiet('timeLeft.leftUndone')
  return ended[state]
}

const ended: Record<DeadlineState, TimeLeft> = {
  RUNNING: quiet('timeLeft.running'),
  STOPPED: quiet('timeLeft.stopped'),
  MET: { key: 'timeLeft.met', days: 0, tone: 'done' },
  MET_LATE: { key: 'timeLeft.metLate', days: 0, tone: 'soon' },
  OVERDUE: { key: 'timeLeft.overdue', days: 0, tone: 'alarm' },
  LEFT: quiet('timeLeft.ended'),
  MISSED: { key: 'timeLeft.missed', days: 0, tone: 'alarm' },
  CANCELLED: quiet('timeLeft.cancelled'),
  WITHDRAWN: quiet('timeLeft.withdrawn'),
  PASSED: quiet('timeLeft.passed'),
}
