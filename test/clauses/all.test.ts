/** Every clause of the list is held by a story, or said to be lacking and why. */
import { expect, test } from 'vitest'
import { heldClauses } from './clause.ts'
import './every-clause.ts'
import { ids } from './ids.ts'
import { notYet } from './not-yet.ts'

const held = new Set<string>(heldClauses.map(({ id }) => id))
const lacking = (how: 'whole' | 'part') => notYet.filter((each) => each.how === how)

test('every clause is held, or said to be lacking', () => {
  const known = new Set<string>([...held, ...lacking('whole').map(({ id }) => id)])
  expect(Object.keys(ids).filter((id) => !known.has(id))).toEqual([])
})

test('what is said to be lacking as a whole is not held, and what is lacking in part is', () => {
  for (const { id, how, because } of notYet) console.log(`${id}, ${how}: ${because}`)
  const [whole, part] = [lacking('whole'), lacking('part')]
  console.log(
    `${held.size} of ${Object.keys(ids).length} clauses are held, ${part.length} of them in part; ${whole.length} are not yet`,
  )
  expect(whole.filter(({ id }) => held.has(id))).toEqual([])
  expect(part.filter(({ id }) => !held.has(id))).toEqual([])
})
