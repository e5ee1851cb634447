/** Names the statements of hot paths, by which each connection knows them again: it reads and plans them once, not at every call. */

/** Null where there are enough: a connection holds what it was given for as long as it lives. */
export function nameOf(sql: string): string | null {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= most) return null
  const name = `casewright_${names.size + 1}`
  names.set(sql, name)
  return name
}

/** Whether a connection's plans fit no longer, since a table has changed or a pooler has changed the server's side: another connection makes them anew. */
export function hasStalePlans(error: unknown): boolean {
  return ['0A000', '26000', '42P05'].includes(String((error as { code?: unknown } | null)?.code))
}

const names = new Map<string, string>()
// Lists are asked for in more ways than these; those that come first are those that come often.
const most = 100
