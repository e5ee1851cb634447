/** Takes a case, or holds it until somebody has decided whether to. */
import { acceptable } from './acceptance.ts'
import { addInstance, openInstance, replace } from './clocks.ts'
import type { Truth } from './condition.ts'
import { type Draft, startOf } from './draft.ts'
import { accept, openingOf } from './moves.ts'
import { refused } from './outcome.ts'

/** Takes the case where the rules say so; where they say no, a decision is owed; where an answer is missing, it waits. */
export function considerAcceptance(draft: Draft): void {
  const { acceptance, clocks, decisions } = draft.machine
  const truth = acceptableSoFar(draft)
  if (truth === null) return
  const decision = acceptance?.otherwise == null ? null : decisions[acceptance.otherwise]!
  const pending = decision === null ? null : openInstance(draft.machine, draft, decision.clock)
  if (truth === 'no' && decision !== null && pending === null)
    addInstance(draft, clocks[decision.clock]!, startOf(draft))
  if (truth !== 'yes') return
  if (pending === null) return accept(draft, openingOf(draft)[1])
  replace(draft, pending, { state: 'cancelled', duty: 'cancelled' })
  acceptAfterHolding(draft)
}

/** Null where it cannot be counted: the event that says so is then refused. */
function acceptableSoFar(draft: Draft): Truth | null {
  try {
    return acceptable(draft.machine, draft, draft.calendar)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    draft.objection ??= refused('CANNOT_BE_COUNTED', error.message, draft.machine.acceptance?.clause)
    return null
  }
}

/** While acceptance was being decided no clock ran. */
export function acceptAfterHolding(draft: Draft): void {
  draft.heldOn = { from: draft.openedOn, to: draft.event.on }
  accept(draft, startOf(draft))
}
