/** Counts how many there are of each, and forgets of what there is none. */

export interface Tally {
  readonly of: (key: string) => number
  /** Gives what takes it off again; called twice, it does so once. */
  readonly add: (key: string) => () => void
}

export function openTally(): Tally {
  const counts = new Map<string, number>()
  const of = (key: string) => counts.get(key) ?? 0
  return {
    of,
    add(key) {
      counts.set(key, of(key) + 1)
      let isOff = false
      return () => {
        if (isOff) return
        isOff = true
        if (of(key) > 1) counts.set(key, of(key) - 1)
        else counts.delete(key)
      }
    },
  }
}
