/** Keeps that the server asked for a new proof of who somebody is; the page is left to give it, and nothing of this stays. */
import { useSyncExternalStore } from 'react'

let isAsked = false
const listeners = new Set<() => void>()

export function askForProof(): void {
  isAsked = true
  for (const tell of listeners) tell()
}

export function useProofAsked(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => isAsked,
  )
}
