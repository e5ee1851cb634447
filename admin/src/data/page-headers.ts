/** What the page says of each request: for whom it was opened, and whether it asks by itself while nobody does anything on it. */
let openedFor: string | null = null

// Opening the page was done by somebody.
let hasActed = true

/** What is sent after somebody else has signed in beside it is then refused, and not taken for theirs. */
export function openFor(personId: string): void {
  openedFor = personId
}

export function noticeActs(): void {
  for (const kind of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(
      kind,
      () => {
        hasActed = true
      },
      { capture: true, passive: true },
    )
}

/** One request says of whatever was done since the last that it was done. */
export function pageHeaders(): Record<string, string> {
  const isUse = hasActed
  hasActed = false
  return {
    ...(openedFor === null ? {} : { 'casewright-person': openedFor }),
    ...(isUse ? {} : { 'casewright-unasked': 'true' }),
  }
}
