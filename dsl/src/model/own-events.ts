/** The events that the language itself has, and which of them rules may wait for. */

/** Events with a meaning of their own. */
export const builtIn = [
  'resolved',
  'not_resolved',
  'asked',
  'decided',
  'extended',
  'expected_late',
  'answered',
  'appointed',
  'supporter_named',
  'graded',
  'moved',
  'timed_out',
  'held',
  'linked',
  'switched',
] as const

/** Those that rules may wait for, as `closed`; what the others are about is known only where it is recorded. */
export const waitedFor: ReadonlySet<string> = new Set([
  'resolved',
  'not_resolved',
  'closed',
  'closing',
  'moved',
  'extended',
  'expected_late',
  'decided',
])
