/** An administrator says by which ruleset new cases run, from when, and by which of its editions. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOffice, adopt, type Office, publishText, rulesOf, withdrawRuleset } from './drafting.ts'
import { type Answer, type Api, freshKey, open, startApi } from './support.ts'

let api: Api
let authors: Office

beforeAll(async () => {
  api = await startApi()
  authors = await addOffice(api, 'Authors')
})

afterAll(() => api.close())

const dueOf = ({ case: { deadlines } }: Answer) =>
  deadlines.find(({ clock }: Answer) => clock === 'stage 1').dueOn as string

/** A ruleset with an edition of three working days from January 2026, and one of five from March. */
async function twoEditions(ruleset: string) {
  const january = await publishText(authors, rulesOf(ruleset, '2026-01-01', 3))
  const march = await publishText(authors, rulesOf(ruleset, '2026-03-01', 5))
  return { january, march }
}

test('cases that begin on the date or later run by the ruleset, earlier ones cannot be opened by it', async () => {
  const { administrator, worker } = await addOffice(api, 'North')
  await twoEditions('alpha')
  const answer = await adopt(administrator, { ruleset: 'alpha', fromOn: '2026-02-02' })
  expect(answer.rulesets).toEqual([{ ruleset: 'alpha', fromOn: '2026-02-02', untilOn: null, edition: null }])
  expect((await open(worker, { procedure: 'alpha', on: '2026-02-01' })).__typename).toBe('InvalidInput')
  // Mondays: three working days, and from March five.
  expect(dueOf(await open(worker, { procedure: 'alpha', on: '2026-02-02' }))).toBe('2026-02-05')
  expect(dueOf(await open(worker, { procedure: 'alpha', on: '2026-03-02' }))).toBe('2026-03-09')
})

test('going back is adopting the earlier edition from a date; cases that there are stay on theirs', async () => {
  const { administrator, worker } = await addOffice(api, 'South')
  const { january, march } = await twoEditions('beta')
  await adopt(administrator, { ruleset: 'beta', fromOn: '2026-01-01' })
  const there = (await open(worker, { procedure: 'beta', on: '2026-03-02' })).case
  const back = await adopt(administrator, { ruleset: 'beta', fromOn: '2026-03-16', editionId: january.id })
  expect(back.rulesets).toEqual([
    { ruleset: 'beta', fromOn: '2026-01-01', untilOn: '2026-03-16', edition: null },
    { ruleset: 'beta', fromOn: '2026-03-16', untilOn: null, edition: { inForceFrom: '2026-01-01' } },
  ])
  expect(dueOf(await open(worker, { procedure: 'beta', on: '2026-03-09' }))).toBe('2026-03-16')
  expect(dueOf(await open(worker, { procedure: 'beta', on: '2026-03-16' }))).toBe('2026-03-19')
  const { case: stays } = await worker.ask('query($id: ID!) { case(id: $id) { edition { id } } }', { id: there.id })
  expect(stays.edition.id).toBe(march.id)
  // And forward again, by the editions as they come.
  await adopt(administrator, { ruleset: 'beta', fromOn: '2026-03-30' })
  expect(dueOf(await open(worker, { procedure: 'beta', on: '2026-03-30' }))).toBe('2026-04-08')
})

test('what is said again for the same date replaces what was said for it', async () => {
  const { administrator } = await addOffice(api, 'East')
  const { march } = await twoEditions('gamma')
  await adopt(administrator, { ruleset: 'gamma', fromOn: '2026-04-01' })
  const { rulesets } = await adopt(administrator, { ruleset: 'gamma', fromOn: '2026-04-01', editionId: march.id })
  expect(rulesets).toEqual([
    { ruleset: 'gamma', fromOn: '2026-04-01', untilOn: null, edition: { inForceFrom: '2026-03-01' } },
  ])
})

test('at most one ruleset has a procedure on a day; the refusal names the other', async () => {
  const { administrator, worker } = await addOffice(api, 'West', [])
  await publishText(authors, rulesOf('delta', '2026-01-01', 3, 'matter'))
  await publishText(authors, rulesOf('epsilon', '2026-01-01', 4, 'matter'))
  await adopt(administrator, { ruleset: 'delta', fromOn: '2026-02-02' })
  const taken = { __typename: 'ProcedureTaken', procedure: 'matter', ruleset: 'delta' }
  expect(await adopt(administrator, { ruleset: 'epsilon', fromOn: '2026-03-02' })).toMatchObject({
    ...taken,
    on: '2026-03-02',
    message: expect.stringContaining('say insteadOf "delta"'),
  })
  // Begun earlier, it would be in the way on the day the other begins.
  expect(await adopt(administrator, { ruleset: 'epsilon', fromOn: '2026-01-05' })).toMatchObject({
    ...taken,
    on: '2026-02-02',
  })
  const { rulesets } = await adopt(administrator, { ruleset: 'epsilon', fromOn: '2026-03-02', insteadOf: 'delta' })
  expect(rulesets).toEqual([
    { ruleset: 'delta', fromOn: '2026-02-02', untilOn: '2026-03-02', edition: null },
    { ruleset: 'epsilon', fromOn: '2026-03-02', untilOn: null, edition: null },
  ])
  expect(dueOf(await open(worker, { procedure: 'matter', on: '2026-02-23' }))).toBe('2026-02-26')
  expect(dueOf(await open(worker, { procedure: 'matter', on: '2026-03-02' }))).toBe('2026-03-06')
})

test('a later edition that is known already is looked at too', async () => {
  const { administrator } = await addOffice(api, 'Far')
  await publishText(authors, rulesOf('zeta', '2026-01-01', 3, 'case_one'))
  await publishText(authors, rulesOf('zeta', '2026-06-01', 3, 'case_two'))
  await publishText(authors, rulesOf('eta', '2026-01-01', 3, 'case_two'))
  await adopt(administrator, { ruleset: 'eta', fromOn: '2026-01-05' })
  const answer = await adopt(administrator, { ruleset: 'zeta', fromOn: '2026-01-05' })
  expect(answer).toMatchObject({
    __typename: 'ProcedureTaken',
    procedure: 'case_two',
    ruleset: 'eta',
    on: '2026-06-01',
  })
})

test('of two administrators who adopt the same procedure at once, one is told of the other', async () => {
  const { administrator } = await addOffice(api, 'Middle')
  await publishText(authors, rulesOf('theta', '2026-01-01', 3, 'thing'))
  await publishText(authors, rulesOf('iota', '2026-01-01', 3, 'thing'))
  const answers = await Promise.all(
    ['theta', 'iota'].map((ruleset) => adopt(administrator, { ruleset, fromOn: '2026-02-02' })),
  )
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ProcedureTaken', 'RulesetAdopted'])
})

test('what is not there, or not yet in force, is not adopted', async () => {
  const { administrator } = await addOffice(api, 'Near')
  const { march } = await twoEditions('kappa')
  const { january: other } = await twoEditions('lambda')
  const input = { ruleset: 'kappa', fromOn: '2026-02-02' }
  expect(await adopt(administrator, { ...input, ruleset: 'nothing' })).toMatchObject({
    field: 'ruleset',
    message: expect.stringContaining('kappa'),
  })
  expect(await adopt(administrator, { ...input, fromOn: '2025-12-31' })).toMatchObject({
    field: 'fromOn',
    message: 'It is in force only from 2026-01-01: adopt it from then on, or later.',
  })
  expect(await adopt(administrator, { ...input, editionId: march.id })).toMatchObject({ field: 'fromOn' })
  expect(await adopt(administrator, { ...input, editionId: other.id })).toMatchObject({ field: 'editionId' })
  expect(await adopt(administrator, { ...input, editionId: 'x' })).toMatchObject({ field: 'editionId' })
  expect(await adopt(administrator, { ...input, insteadOf: 'lambda' })).toMatchObject({ field: 'insteadOf' })
})

test('the same command sent again changes nothing, whatever came between', async () => {
  const { administrator } = await addOffice(api, 'Twice')
  const { january } = await twoEditions('mu')
  const input = { ruleset: 'mu', fromOn: '2026-04-01', idempotencyKey: freshKey() }
  await adopt(administrator, input)
  await adopt(administrator, { ruleset: 'mu', fromOn: '2026-04-01', editionId: january.id })
  const { rulesets } = await adopt(administrator, input)
  expect(rulesets[0].edition).toEqual({ inForceFrom: '2026-01-01' })
})

test('what is to come can be taken back: what was to end for it goes on, and what has begun stays', async () => {
  const { administrator } = await addOffice(api, 'Back')
  await twoEditions('omicron')
  await publishText(authors, rulesOf('pi', '2026-01-01', 3, 'omicron'))
  await adopt(administrator, { ruleset: 'omicron', fromOn: '2026-02-02' })
  await adopt(administrator, { ruleset: 'pi', fromOn: '2040-01-02', insteadOf: 'omicron' })
  const other = { ruleset: 'pi', fromOn: '2041-01-02' }
  expect(await withdrawRuleset(administrator, other)).toMatchObject({
    field: 'fromOn',
    message: expect.stringContaining('pi from 2040-01-02'),
  })
  expect(await withdrawRuleset(administrator, { ruleset: 'omicron', fromOn: '2026-02-02' })).toMatchObject({
    field: 'fromOn',
    message: expect.stringContaining('in use since 2026-02-02'),
  })
  expect((await withdrawRuleset(administrator, { ruleset: 'pi', fromOn: '2040-01-02' })).rulesets).toEqual([
    { ruleset: 'omicron', fromOn: '2026-02-02', untilOn: null },
  ])
})

test('who uses a ruleset is told for today, and ends with its use', async () => {
  const { administrator, worker } = await addOffice(api, 'Used')
  const { january } = await twoEditions('nu')
  const usedBy = async () =>
    (await worker.ask('query($id: ID!) { edition(id: $id) { usedBy { name } } }', { id: january.id })).edition.usedBy
  expect(await usedBy()).toEqual([])
  await adopt(administrator, { ruleset: 'nu', fromOn: '2026-03-02' })
  expect(await usedBy()).toEqual([{ name: 'Used' }])
  await publishText(authors, rulesOf('xi', '2026-01-01', 3, 'nu'))
  await adopt(administrator, { ruleset: 'xi', fromOn: '2026-04-01', insteadOf: 'nu' })
  expect(await usedBy()).toEqual([])
})
