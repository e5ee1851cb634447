/** Every clause of the sources, driven through the API on the rule files that are shipped. */
import { afterAll, beforeAll, test } from 'vitest'
import { type Api, startApi } from '../api/support.ts'
import { heldClauses } from './clause.ts'
import { shippedFiles } from './shipped-files.ts'
import './every-clause.ts'
import { tell } from './story.ts'

let api: Api

beforeAll(async () => {
  api = await startApi(shippedFiles)
})

afterAll(() => api.close())

for (const held of heldClauses) test(`${held.id}: ${held.says}`, () => tell(api, held))
