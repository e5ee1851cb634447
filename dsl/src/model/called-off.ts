/** Turns a time whose condition asks whether something has not been so into the line in which that, as an event, calls it off. */
import type { Name, Statement } from '../tree/nodes.ts'
import { printStatement } from '../tree/print.ts'

type After = Extract<Statement, { kind: 'after' }>

/** `P after E, A unless X` or `… if not X`, as `P after E, unless X, A`; null where it is no such line. */
export function calledOffBy(statement: Statement): { readonly name: Name; readonly line: string } | null {
  const name = onlyIfNot(statement)
  if (name === null) return null
  return { name, line: printStatement({ ...(statement as After), unless: name, condition: null }) }
}

function onlyIfNot(statement: Statement): Name | null {
  if (statement.kind !== 'after' || statement.unless !== null || statement.condition === null) return null
  const { unless, terms } = statement.condition
  const [term] = terms
  if (terms.length > 1 || term === undefined || term.answer !== null || term.not === unless) return null
  return term.question
}
