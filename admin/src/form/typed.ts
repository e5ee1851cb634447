/**
 * Keeps what somebody typed and has not sent in the memory of the page and nowhere else, for it may tell of people: a dialog that
 * is closed by accident, a way to another page and a sign-in that runs out lose none of it.
 */
import { useState } from 'react'

const kept = new Map<string, unknown>()

interface Typed<Value> {
  readonly typed: Value
  type(value: Value): void
  /** Where it was sent, or given up. */
  forget(): void
}

/** `of` names what it is typed for; what was typed for it before is there again. */
export function useTyped<Value extends object>(of: string, blank: () => Value): Typed<Value> {
  const [typed, setTyped] = useState(() => (kept.get(of) as Value | undefined) ?? blank())
  return {
    typed,
    type(value) {
      kept.set(of, value)
      setTyped(value)
    },
    forget: () => void kept.delete(of),
  }
}

export function isAnythingTyped(): boolean {
  return kept.size > 0
}

export function forgetTyped(): void {
  kept.clear()
}

/** The browser asks whether to leave a page with which something typed would be lost. */
export function askBeforeLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    if (isAnythingTyped()) event.preventDefault()
  })
}
