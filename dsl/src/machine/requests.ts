/** Whether a right that is used may be granted: in its stage, in its window, and in the form the rules ask for. */
import { dayAt, type WorkingCalendar } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { dateInWords } from '../calendar/in-words.ts'
import { sentence } from '../text/words.ts'
import { about } from './about.ts'
import { holds } from './condition.ts'
import { happenings, inScope, isBeforeStage } from './draft.ts'
import type { CaseEvent } from './event.ts'
import { labelOf, thingLabel } from './label.ts'
import type { Machine, Request } from './machine.ts'
import { type RefusalCode, type Refused, refused } from './outcome.ts'
import { settledInstances } from './settled.ts'
import type { Instance, Snapshot } from './snapshot.ts'

export type Grantable =
  | { readonly kind: 'granted'; readonly granted: Request; readonly window: Instance | null }
  | Refused

/** Several rules may give the same right in different forms: the first that fits grants it. */
export function grantable(
  machine: Machine,
  snapshot: Pick<
    Snapshot,
    'stage' | 'status' | 'facts' | 'happened' | 'instances' | 'settled' | 'enteredOn' | 'enteredByTime'
  >,
  event: CaseEvent,
  calendar: WorkingCalendar,
): Grantable {
  const windowOf = (request: Request) => lastWindow(machine, snapshot, request)
  const rights = machine.requests.filter(
    (request) =>
      request.for === about(event) && (inScope(snapshot, request.stage) || wasInWindow(windowOf(request), event.on)),
  )
  const refusals: Refused[] = []
  for (const right of rights) {
    const objection = objectionTo(machine, right, snapshot, event, calendar)
    if (objection === null) return { kind: 'granted', granted: right, window: windowOf(right) }
    refusals.push(objection)
  }
  // Of several ways to it, the one that only wants reasons or writing is open now.
  const nearest = refusals.find(({ code }) => code === 'NEEDS_REASONS' || code === 'NEEDS_WRITING')
  return nearest ?? refusals[0] ?? refused('NO_SUCH_RIGHT', `Nobody may ask for "${about(event)}" now.`)
}

/** Also one that was over when the case came under other rules. */
function lastWindow(
  machine: Machine,
  snapshot: Pick<Snapshot, 'instances' | 'settled'>,
  { window }: Request,
): Instance | null {
  if (window === null) return null
  const own = snapshot.instances.findLast((each) => each.clock === window)
  return own ?? settledInstances({ ...snapshot, machine }, window).at(-1) ?? null
}

/** Whether a right was still held on a day, though the case has left its stage since. */
function wasInWindow(window: Instance | null, on: EpochDay): boolean {
  if (window?.dueOn == null || window.metOn !== null) return false
  return on <= window.dueOn && (window.endedOn === null || on <= window.endedOn)
}

function objectionTo(
  machine: Machine,
  right: Request,
  snapshot: Parameters<typeof grantable>[1],
  event: CaseEvent,
  calendar: WorkingCalendar,
): Refused | null {
  const { details, on } = event
  const what = thingLabel(machine, right.for)
  const no = (code: RefusalCode, message: string) => refused(code, sentence(message), right.clause)
  if (right.once !== null && !happenings(snapshot, right.once).some((each) => each.on <= on))
    return no('NO_SUCH_RIGHT', `${what} may be asked for once "${labelOf(machine, right.once)}" is recorded.`)
  if (holds(right.condition, snapshot.facts) !== 'yes')
    return no('NO_SUCH_RIGHT', `${what} may not be asked for in this case.`)
  if (right.form.withReasons && details.withReasons !== true)
    return no('NEEDS_REASONS', `Asking for ${what} needs reasons.`)
  if (right.form.inWriting && details.inWriting !== true)
    return no('NEEDS_WRITING', `Asking for ${what} must be in writing.`)
  const window = lastWindow(machine, snapshot, right)
  const inWindow = window?.dueOn != null && on <= window.dueOn
  if (window?.dueOn != null && !inWindow)
    return no(
      'WINDOW_CLOSED',
      `${what} could be asked for until ${dateInWords(window.dueOn)}; this was received on ${dateInWords(on)}.`,
    )
  const late = snapshot.status === 'closed' || isBeforeStage(snapshot, on)
  if (late && !inWindow && right.actions.some((action) => action.kind === 'goTo')) {
    const recorded = dateInWords(dayAt(calendar, event.recordedAt))
    return no('CASE_CLOSED', `The case had ended or moved on when this was recorded on ${recorded}; open a new one.`)
  }
  return null
}
