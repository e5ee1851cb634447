/** Turns a line into the times it gives: its own, and those of what it makes somebody owe. */
import type { CountLiteral, PeriodLiteral, Statement } from './nodes.ts'

export function limitsOn(statement: Statement): readonly (PeriodLiteral | CountLiteral)[] {
  return [...ownLimit(statement), ...owedOn(statement).map(({ within }) => within)].filter((each) => each !== null)
}

/** The duties that a line sets off. */
export function owedOn(statement: Statement) {
  const actions = 'actions' in statement ? statement.actions : statement.kind === 'resolve' ? statement.then : []
  return actions.filter((action) => action.kind === 'owe')
}

function ownLimit(statement: Statement): readonly (PeriodLiteral | CountLiteral | null)[] {
  switch (statement.kind) {
    case 'after':
      return [statement.period]
    case 'duty':
    case 'resolve':
    case 'closedWithin':
    case 'mayAsk':
    case 'decide':
      return [statement.within]
    default:
      return []
  }
}
