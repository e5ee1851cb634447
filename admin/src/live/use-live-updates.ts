/** Listens for what is written on the agency's cases, and has what is shown of them read again, quietly. */
import { useEffect } from 'react'
import { queryClient } from '../data/query-client.ts'
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
    let stop: (() => void) | null = null
    let gone = false
    const readAgain = () => {
      for (const each of followed) {
        if (timers.has(each)) continue
        const timer = setTimeout(() => {
          timers.delete(each)
          const topics: readonly unknown[] = each.topics
          queryClient.invalidateQueries({ predicate: ({ queryKey }) => topics.includes(queryKey[0]) })
        }, each.gatherMs)
        timers.set(each, timer)
      }
    }
    // Loaded after the first view: nothing on it waits for a change.
    import('./listen.ts').then(({ listen }) => {
      if (!gone) stop = listen({ changed: readAgain, whenWorthTrying })
    })
    return () => {
      gone = true
      for (const timer of timers.values()) clearTimeout(timer)
      stop?.()
    }
  }, [])
}
