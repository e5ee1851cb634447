/** Reads from the head of a rule text which edition it is, before anything of it is compiled. */

export interface Head {
  readonly ruleset: string
  readonly title: string
  /** YYYY-MM-DD */
  readonly inForceFrom: string
}

/** Null where the text has no head, or no date in force: a sketch, which cannot be published. */
export function headOf(text: string): Head | null {
  const name = /^\s*(?:ruleset|framework)\s+(\S+)(?:\s+["“]([^"”]*)["”])?/im.exec(text)
  const inForce = /^\s*in\s+force\s+from\s+(\d{4}-\d{2}-\d{2})/im.exec(text)
  if (name === null || inForce === null) return null
  const ruleset = name[1]!.toLowerCase()
  return { ruleset, title: name[2] ?? ruleset, inForceFrom: inForce[1]! }
}
