/** Marks what is past, though time itself did not make it so: a correction did, or other rules or holidays. */
import { isTimeOutOf } from './due.ts'
import type { CaseEvent } from './event.ts'
import type { Machine } from './machine.ts'
import type { Instance, Snapshot } from './snapshot.ts'

/**
 * It is late at once, and what its time-out would do waits for a person. Where its time-out was acted on before, under
 * rules that the case has left or before a correction, there is nothing to wait for, and it is as late as it was.
 * `timeOutsGone`: those of the log that match no more. What is past even so had run out before, and does again.
 */
export function lateOnArrival(machine: Machine, snapshot: Snapshot, timeOutsGone: readonly CaseEvent[] = []): Snapshot {
  if (snapshot.status === 'waiting') return snapshot
  const instances = snapshot.instances.map((instance): Instance => {
    const past = instance.state === 'running' && instance.dueAt !== null && instance.dueAt <= snapshot.recordedAt
    if (!past) return instance
    if (timeOutsGone.some((gone) => isTimeOutOf(machine, instance, gone))) return instance
    const { kind } = machine.clocks[instance.clock]!
    const promised = kind === 'duty' || kind === 'stage' || kind === 'whole'
    return { ...instance, waits: !(promised && instance.fired), state: promised ? 'overdue' : 'running' }
  })
  return { ...snapshot, instances }
}
