/** Has what the page shows read again on a new day: how many days are left is as the server counted when it was read. */
import { useEffect, useRef } from 'react'
import { useReadAgain } from '../data/use-read-again.ts'

/** `today` at the agency; null: not known yet. */
export function useNewDay(today: string | null): void {
  const shown = useRef(today)
  const readAgain = useReadAgain()
  useEffect(() => {
    const before = shown.current
    shown.current = today
    if (before !== null && today !== before) void readAgain()
  }, [today, readAgain])
}
