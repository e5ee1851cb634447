/** Where traces and measures go: nowhere, until somebody who watches has been named. */

import type { Attributes, Counter, Histogram, Meter, Span, Tracer } from '@opentelemetry/api'

/** Of a piece of work; ids of agencies and counts at most, never words, names or ids of cases. */
export interface Work {
  /** Says more of it while it goes on. */
  note(attributes: Attributes): void
  /** It went wrong and no error was thrown: what kind of trouble, from a list that the program has. */
  fail(code: string): void
}

export interface Watch {
  readonly tracer: Tracer
  readonly meter: Meter
  /** Time-outs that the workers fired. */
  readonly fired: Counter
  /** From due to fired and committed, in seconds; of sandboxes none, whose clock people move. */
  readonly lateness: Histogram
}

let watch: Watch | null = null

/** Null again: nobody watches any more. */
export function setWatch(found: Watch | null): void {
  watch = found
}

export function watched(): Watch | null {
  return watch
}

/** Runs a piece of work as one span. Where nobody watches this is a plain call. */
export function traced<Result>(
  name: string,
  attributes: Attributes,
  run: (work: Work) => Promise<Result>,
): Promise<Result> {
  if (watch === null) return run(nobody)
  return watch.tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await run(workOf(span))
    } catch (error) {
      // The message stays here: it may quote what somebody typed, or a row.
      fail(span, error instanceof Error ? error.name : typeof error)
      throw error
    } finally {
      span.end()
    }
  })
}

const nobody: Work = { note() {}, fail() {} }

export function workOf(span: Span): Work {
  return { note: (attributes) => void span.setAttributes(attributes), fail: (code) => fail(span, code) }
}

function fail(span: Span, code: string): void {
  // 2 is the error of the specification's status codes; the library that names it is read in only where somebody watches.
  span.setStatus({ code: 2 }).setAttribute('error.type', code)
}
