/** The events that the language itself has, and which of them rules may wait for. */
import type { Statement } from '../tree/nodes.ts'
import { type Block, withDescendantsAndSelf } from './blocks.ts'
import { statementsIn } from './checks/parts.ts'

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

/** Every event that the language has a word for. */
export const ownEvents: ReadonlySet<string> = new Set([...builtIn, ...waitedFor])

/** Those of them that no case of a procedure ever meets, since none of its rules brings them about. */
export function neverIn(procedure: Block): ReadonlySet<string> {
  const statements = withDescendantsAndSelf(procedure).flatMap(({ rules }) => rules.flatMap(statementsIn))
  const kinds = new Set(statements.map(({ kind }) => kind))
  const has = (...any: Statement['kind'][]) => any.some((kind) => kinds.has(kind))
  return new Set([
    ...(has('resolve') ? [] : ['resolved', 'not_resolved']),
    ...(has('decide', 'otherwise') ? [] : ['decided']),
    ...(has('extension') ? [] : ['extended']),
    ...(statements.some((each) => each.kind === 'ifLate' && each.expected) ? [] : ['expected_late']),
    ...(procedure.blocks.length > 0 ? [] : ['moved']),
  ])
}
