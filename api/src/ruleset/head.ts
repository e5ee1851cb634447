/** Reads from the head of a rule text which edition it is, before anything of it is compiled. */
import { sourceOf } from '@casewright/dsl'

export interface Head {
  readonly ruleset: string
  readonly title: string
  /** YYYY-MM-DD */
  readonly inForceFrom: string
}

/** Null where the text has no head, or no date in force: a sketch, which cannot be published. */
export function headOf(text: string): Head | null {
  const { plain } = sourceOf(text)
  const named = nameIn(plain)
  const inForce = /^\s*in\s+force\s+from\s+(\d{4}-\d{2}-\d{2})/im.exec(plain)
  return named === null || inForce === null ? null : { ...named, inForceFrom: inForce[1]! }
}

/** What a text calls itself; null for a sketch. */
export function nameOf(text: string): Omit<Head, 'inForceFrom'> | null {
  return nameIn(sourceOf(text).plain)
}

function nameIn(plain: string): Omit<Head, 'inForceFrom'> | null {
  const name = /^\s*(?:ruleset|framework)\s+(\S+)(?:\s+["“]([^"”]*)["”])?/im.exec(plain)
  if (name === null) return null
  const ruleset = name[1]!.toLowerCase()
  return { ruleset, title: name[2] ?? ruleset }
}
