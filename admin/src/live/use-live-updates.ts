/** Listens for what is written on the agency's cases, and has what is shown of them read again, quietly. */
import { useEffect } from 'react'
import { queryClient } from '../data/query-client.ts'
import { concerns } from './concerns.ts'
import { whenWorthTrying } from './when-worth-trying.ts'

/** What is read again, and how long changes are gathered for it: a burst of them, such as a worker firing, is read once. */
const followed = [
  { topics: ['deadlines', 'cases', 'work'], gatherMs: 400 },
  // Counted over all cases of the agency, and looked at for what it comes to.
  { topics: ['evidence'], gatherMs: 30_000 },
] as const

export function useLiveUpdates(): void {
  useEffect(() => {
    const timers = new Map<(typeof followed)[number], ReturnType<typeof setTimeout>>()
    const gathered = new Map(followed.map((each) => [each, new Set<string | null>()]))
    let stop: (() => void) | null = null
    let gone = false
    const changed = (caseId: string | null) => {
      for (const [each, caseIds] of gathered) {
        caseIds.add(caseId)
        if (timers.has(each)) continue
        const timer = setTimeout(() => {
          timers.delete(each)
          const topics: readonly unknown[] = each.topics
          const written = new Set(caseIds)
          caseIds.clear()
          queryClient.invalidateQueries({
            predicate: ({ queryKey }) => topics.includes(queryKey[0]) && concerns(written, queryKey),
          })
        }, each.gatherMs)
        timers.set(each, timer)
      }
    }
    const told = () => queryClient.invalidateQueries({ queryKey: ['work'] })
    // Loaded after the first view: nothing on it waits for a change.
    import('./listen.ts').then(({ listen }) => {
      if (!gone) stop = listen({ changed, told, whenWorthTrying })
    })
    return () => {
      gone = true
      for (const timer of timers.values()) clearTimeout(timer)
      stop?.()
    }
  }, [])
}
