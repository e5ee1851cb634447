/** Every clause of the list is held by a story. */
import { expect, test } from 'vitest'
import { heldClauses } from './clause.ts'
import './every-clause.ts'
import { ids } from './ids.ts'

test('every clause is held', () => {
  const held = new Set<string>(heldClauses.map(({ id }) => id))
  expect(Object.keys(ids).filter((id) => !held.has(id))).toEqual([])
})
