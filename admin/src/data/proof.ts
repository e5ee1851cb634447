/** Keeps that the server asked for a new proof of who somebody is, until they go to give it. */
import { useSyncExternalStore } from 'react'

let isAsked = false
const listeners = new Set<() => void>()

export function askForProof(): void {
  setAsked(true)
}

/** Where it was not given after all, the server asks again. */
export function proofIsGiven(): void {
  setAsked(false)
}

function setAsked(asked: boolean): void {
  isAsked = asked
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
