/** Listens for what is written on the agency's cases, and has what is shown of them read again, quietly. */
import { useEffect } from 'react'
import { queryClient } from '../data/query-client.ts'
import { whenWorthTrying } from './when-worth-trying.ts'

/** A burst of changes, such as a worker firing, is read once. */
const gatherMs = 400

const followed: readonly unknown[] = ['deadlines', 'cases', 'work']

export function useLiveUpdates(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stop: (() => void) | null = null
    let gone = false
    const readAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        queryClient.invalidateQueries({ predicate: ({ queryKey }) => followed.includes(queryKey[0]) })
      }, gatherMs)
    }
    // Loaded after the first view: nothing on it waits for a change.
    import('./listen.ts').then(({ listen }) => {
      if (!gone) stop = listen({ changed: readAgain, whenWorthTrying })
    })
    return () => {
      gone = true
      clearTimeout(timer)
      stop?.()
    }
  }, [])
}
