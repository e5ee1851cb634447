/** No clause is held by chance: with its rule taken out of the file, its story comes out differently. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, startApi } from '../api/support.ts'
import { heldClauses } from './clause.ts'
import './every-clause.ts'
import { nameIn, type Removal, removalsOf, unchanged } from './removal.ts'
import { shippedFiles } from './shipped-files.ts'
import { tell } from './story.ts'

const removals = removalsOf(heldClauses)
// One of each source: what a new name alone does must be nothing.
const copies = [...Map.groupBy(heldClauses, ({ id }) => id[0]).values()].map((all) => unchanged(all[0]!))

let api: Api

beforeAll(async () => {
  api = await startApi([
    ...shippedFiles,
    ...copies.flatMap(({ files }) => files),
    ...removals.flatMap(({ files }) => files),
  ])
}, 240_000)

afterAll(() => api.close())

const told = (removal: Removal) => tell(api, removal.held, nameIn(removal))

test.each(copies)('$held.id is held by a copy of its rules', (copy) => told(copy))

test.each(removals)('$held.id ($held.says) is not held without: $rule', async (removal) => {
  const error = await told(removal).then(
    () => null,
    (thrown: Error) => thrown,
  )
  // The story itself must object: a program that fails for another reason proves nothing.
  expect(error?.name, error?.message ?? 'it came out the same').toBe('AssertionError')
})
