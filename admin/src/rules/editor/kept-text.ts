/** Keeps what was written and not saved in this browser, so that a closed tab loses nothing. */

/** The part of a browser's storage that is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export interface KeptText {
  /** What was written and neither saved nor taken back; null where nothing was. */
  read(): Unsaved | null
  /** False where the browser keeps nothing: private windows and full disks. */
  keep(unsaved: Unsaved): boolean
  forget(): void
}

export interface Unsaved {
  readonly text: string
  /** The version of the draft that it was begun from. */
  readonly version: number
}

/** By person too: two who share a computer do not write in each other's text. */
export function keptText(shelf: Shelf, person: string, of: string): KeptText {
  const key = `casewright.rules ${person} ${of}`
  return {
    read: () => attempt(() => unsavedIn(shelf.getItem(key)), null),
    keep: (unsaved) =>
      attempt(() => {
        shelf.setItem(key, JSON.stringify(unsaved))
        return true
      }, false),
    forget: () => attempt(() => shelf.removeItem(key), undefined),
  }
}

function unsavedIn(kept: string | null): Unsaved | null {
  const { text, version } = JSON.parse(kept ?? 'null') ?? {}
  return typeof text === 'string' && typeof version === 'number' ? { text, version } : null
}

function attempt<Value>(use: () => Value, otherwise: Value): Value {
  try {
    return use()
  } catch {
    return otherwise
  }
}
