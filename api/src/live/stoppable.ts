/** Turns a generator that waits into one that can be ended from outside. */

/** It is told by a signal, and then ended. */
export function stoppable<Value>(make: (signal: AbortSignal) => AsyncGenerator<Value>): AsyncIterableIterator<Value> {
  const stopping = new AbortController()
  const values = make(stopping.signal)
  return {
    next: () => values.next(),
    return: async () => {
      stopping.abort()
      return values.return(undefined)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
