/** Follows one person's inbox: how it stands now, and again each time that changes. */
import { standingOf } from '../notice/inbox.ts'
import type { Following } from './changes-after.ts'
import { stoppable } from './stoppable.ts'

export interface InboxStanding {
  readonly unread: number
  /** Null: nothing has ever come. */
  readonly newestKey: string | null
}

/** How it stands comes first, so that nothing is missed between asking and listening. */
export function inboxAfter(
  { read, wakes, agencyId }: Pick<Following, 'read' | 'wakes' | 'agencyId'>,
  personId: string,
): AsyncIterableIterator<InboxStanding> {
  return stoppable(async function* (signal) {
    let told: InboxStanding | null = null
    while (!signal.aborted) {
      const seen = wakes.count(agencyId)
      const now = await read((tx) => standingOf(tx, personId))
      if (now.unread === told?.unread && now.newestKey === told.newestKey) {
        await wakes.next(agencyId, seen, signal)
        continue
      }
      told = now
      yield now
    }
  })
}
