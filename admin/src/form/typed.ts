/**
 * Keeps what somebody typed and has not sent in the memory of the page and nowhere else, for it may tell of people: a dialog that
 * is closed by accident, a way to another page and a sign-in that runs out lose none of it.
 */
import { useState } from 'react'

const kept = new Map<string, unknown>()

interface Typed<Value> {
  readonly typed: Value
  /** Whether it was there before the form was: what hides the form is then open from the start. */
  readonly wasKept: boolean
  type(value: Value): void
  /** Where it was sent, or given up. */
  forget(): void
}

/** `of` names what it is typed for; what was typed for it before is there again. */
export function useTyped<Value extends object | null>(of: string, blank: () => Value): Typed<Value> {
  const [wasKept] = useState(() => kept.has(of))
  const [typed, setTyped] = useState(() => (kept.has(of) ? (kept.get(of) as Value) : blank()))
  return {
    typed,
    wasKept,
    type(value) {
      // What is as blank again as it began is nothing that could be lost.
      if (JSON.stringify(value) === JSON.stringify(blank())) kept.delete(of)
      else kept.set(of, value)
      setTyped(value)
    },
    forget: () => void kept.delete(of),
  }
}

/** Also in a form that keeps nothing itself, as long as it stands on the page. */
export function isAnythingTyped(): boolean {
  return kept.size > 0 || document.querySelector('form[data-touched]') !== null
}

export function forgetTyped(): void {
  kept.clear()
  for (const form of document.querySelectorAll('form[data-touched]')) form.removeAttribute('data-touched')
}

let submitted: HTMLFormElement | null = null

/** To be called as something is sent; gives what to call once it has come, and the form it is from holds nothing unsent. */
export function beingSent(): () => void {
  const form = submitted
  submitted = null
  return () => form?.removeAttribute('data-touched')
}

/** What is searched for, or is of use on the page alone, is never sent to be kept. */
const sending = 'form:not([role="search"], [data-passing])'

/** Notices what is typed into any form, and has the browser ask whether to leave a page with which it would be lost. */
export function askBeforeLeaving(): void {
  for (const kind of ['input', 'change'])
    document.addEventListener(
      kind,
      ({ target }) => {
        if (target instanceof Element) target.closest(sending)?.setAttribute('data-touched', '')
      },
      true,
    )
  document.addEventListener(
    'submit',
    ({ target }) => {
      submitted = target instanceof HTMLFormElement ? target : null
    },
    true,
  )
  window.addEventListener('beforeunload', (event) => {
    if (isAnythingTyped()) event.preventDefault()
  })
}
