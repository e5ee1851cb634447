/** Keeps that somebody must say once more who they are, until they go to say it: for something grave, or since nobody is signed in. */
import { useSyncExternalStore } from 'react'

export type Asked = 'proof' | 'signIn'

let asked: Asked | null = null
const listeners = new Set<() => void>()

export function askFor(what: Asked): void {
  set(what)
}

/** Where it was not given after all, the server asks again. */
export function proofIsGiven(): void {
  set(null)
}

/** The server answered somebody. */
export function isSignedIn(): void {
  if (asked === 'signIn') set(null)
}

function set(what: Asked | null): void {
  asked = what
  for (const tell of listeners) tell()
}

export function useAskedFor(): Asked | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => asked,
  )
}
