/** Whose something is holds too: handed to another role, whatever it is, some story of its source comes out differently. */
import type { RuleText } from '@casewright/dsl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, startApi } from '../api/support.ts'
import { seeded } from '../calendar/random.ts'
import { type HeldClause, heldClauses } from './clause.ts'
import { type HandedOn, handsOf } from './hands.ts'
import './every-clause.ts'
import { nameIn, renamed } from './removal.ts'
import { filesOf, shelfOf, shippedFiles } from './shipped-files.ts'
import { tell } from './story.ts'

// All of them take minutes: each run tries some others, HANDED_ON=1000 every one, and SEED those of a run that failed.
const tried = Number(process.env.HANDED_ON ?? 16)
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000))

const random = seeded(seed)
const all = handsOf(random)
const some = all
  .map((handed) => ({ handed, place: random.between(0, 1_000_000) }))
  .sort((one, other) => one.place - other.place)
  .slice(0, tried)
  .map(({ handed }, index) => ({ ...handed, ...apart(handed, `_handed_on_${index + 1}`) }))

let api: Api

beforeAll(async () => {
  api = await startApi([...shippedFiles, ...some.flatMap(({ files }) => files)])
}, 240_000)

afterAll(() => api.close())

test.each(some.map((handed) => [handed.says, handed] as const))(`%s (seed ${seed})`, async (_says, handed) => {
  const errors: Error[] = []
  for (const held of storiesOf(handed)) {
    const error = await tell(api, held, nameIn(handed)).then(
      () => null,
      (thrown: Error) => thrown,
    )
    if (error?.name === 'AssertionError') return
    if (error !== null) errors.push(error)
  }
  expect.fail(`No story objects. ${errors.map(({ message }) => message).join(' ')}`)
})

/** What rests on the line first: it is the likeliest to object. */
function storiesOf({ file, line }: HandedOn): readonly HeldClause[] {
  const rests = ({ restsOn }: HeldClause) => restsOn.some((rule) => JSON.stringify(rule).includes(keyOf(line)))
  return heldClauses
    .filter(({ id }) => shelfOf(id).folders.at(-1) === folderOf(file))
    .toSorted((one, other) => Number(rests(other)) - Number(rests(one)))
}

function keyOf(line: string): string {
  return JSON.stringify(/"[^"]*"/.exec(line)?.[0] ?? line).slice(1, -1)
}

function apart(handed: HandedOn, suffix: string) {
  const shelf = filesOf(heldClauses.find(({ id }) => shelfOf(id).folders.at(-1) === folderOf(handed.file))!.id)
  const files = shelf.map((file) => (file.name === handed.file.name ? handed.file : file))
  return renamed(suffix, files, ({ name }) => name === handed.file.name)
}

function folderOf({ name }: RuleText): string {
  return name.split('/')[0]!
}
