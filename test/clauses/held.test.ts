/** Every clause of the sources, driven through the API on the rule files that are shipped. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, startApi } from '../api/support.ts'
import { heldClauses } from './clause.ts'
import { shippedFiles } from './shipped-files.ts'
import './every-clause.ts'
import { neverShown } from './owed-by.ts'
import { tell } from './story.ts'

let api: Api

beforeAll(async () => {
  api = await startApi(shippedFiles)
})

afterAll(() => api.close())

for (const held of heldClauses) test(`${held.id}: ${held.says}`, () => tell(api, held))

// Last: it speaks of all that the stories above have shown.
test('whose each duty is was shown by a story', () => expect(neverShown()).toEqual([]))
