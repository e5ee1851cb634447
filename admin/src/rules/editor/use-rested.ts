/** Works something out once the hands rest, so that no keystroke waits for it. */
import { type DependencyList, useEffect, useState } from 'react'

const restMs = 150

/** Undefined until it was first worked out. */
export function useRested<Value>(work: () => Value, on: DependencyList): Value | undefined {
  const [value, setValue] = useState<{ readonly is: Value }>()
  useEffect(() => {
    const timer = setTimeout(() => setValue({ is: work() }), restMs)
    return () => clearTimeout(timer)
  }, on)
  return value?.is
}
