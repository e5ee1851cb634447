/** A sandbox has a clock of its own: people move it, everything due follows, and nobody else is disturbed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { type Answer, type Api, advanceClock, open, record, show, startApi, type TestPerson } from './support.ts'

const rules = `ruleset long_assessments "Assessments"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role assessor
role head_assessor, who manages assessor
procedure long_assessment "Assessment"
starts when assessment_asked_for
owner assessor
the case should be closed within 3 months of assessment_asked_for
owner must "write to the applicant" within 2 weeks of assessment_asked_for, done when letter_sent
stage 1 "Papers"
resolve within 1 month then escalate to head_assessor
stage 2 "Visits"
owner head_assessor
resolve within 3 months then close as lapsed
`

let api: Api

beforeAll(async () => {
  api = await startApi([{ name: 'assessments.rules', text: rules }])
})

afterAll(() => api.close())

let agencies = 0

async function addAssessor(sandboxAt?: string): Promise<TestPerson> {
  const agency = await api.addAgency(`Agency ${++agencies}`, ['long_assessments'], sandboxAt)
  const head = await agency.addPerson('Hana', { roles: ['head_assessor'] })
  return agency.addPerson('Asif', { roles: ['assessor'], manager: head })
}

const opened = async (person: TestPerson): Promise<Answer> =>
  (await open(person, { procedure: 'long_assessment' })).case
const londonDay = (atMs: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(atMs)
const timeOuts = ({ log }: Answer) =>
  log
    .filter(({ event }: Answer) => event === 'timed_out')
    .map(({ happenedOn, about }: Answer) => `${happenedOn} ${about}`)

test('what is opened in a sandbox is opened at the time it is there', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  expect((await opened(assessor)).openedOn).toBe('2026-01-05')
  const { me } = await assessor.ask('{ me { agency { isSandbox now } } }')
  expect(me.agency.isSandbox).toBe(true)
  expect(me.agency.now).toMatch(/^2026-01-05T10:0/)
})

test('four months pass at once, with every time-out on its own date', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  const { id } = await opened(assessor)
  expect(await advanceClock(assessor, '2026-02-06T09:00:00Z')).toMatchObject({ __typename: 'ClockAdvanced', moved: 1 })
  expect(await show(assessor, id)).toMatchObject({
    stage: { name: '2', enteredOn: '2026-02-05', holder: { name: 'Hana' } },
    deadlines: expect.arrayContaining([
      expect.objectContaining({ clock: 'stage 2', dueOn: '2026-05-05', late: false }),
      expect.objectContaining({ clock: 'letter_sent', dueOn: '2026-01-19', state: 'OVERDUE', late: true }),
    ]),
  })
  await advanceClock(assessor, '2026-05-06T09:00:00Z')
  const closed = await show(assessor, id)
  expect(closed).toMatchObject({ status: 'CLOSED', outcome: 'lapsed', closedOn: '2026-05-05' })
  expect(timeOuts(closed)).toEqual([
    '2026-01-19 letter_sent',
    '2026-02-05 stage 1',
    '2026-04-05 should be closed',
    '2026-05-05 stage 2',
  ])
})

test('a token of a sandbox ends by the real calendar, which it knows too; a refusal names the days', async () => {
  const agency = await api.addAgency(`Agency ${++agencies}`, ['long_assessments'], '2026-01-05T10:00:00Z')
  const administrator = await agency.addPerson('Ada', { access: 'administrator' })
  const program = await agency.addPerson('Ines', { access: 'integrator' })
  const personId = (await program.ask('{ me { id } }')).me.id
  const { realNow } = (await administrator.ask('{ me { agency { realNow } } }')).me.agency
  const dayAfter = (days: number) => londonDay(Date.parse(realNow) + days * 86_400_000)
  expect(Math.abs(Date.parse(realNow) - Date.now())).toBeLessThan(60_000)
  const make = async (expiresOn: string) => {
    const mutation = `mutation($input: CreateTokenInput!) { answer: createToken(input: $input) {
      __typename ... on InvalidInput { field message } } }`
    const input = { personId, name: 'Payroll', scopes: ['READ'], expiresOn }
    return (await administrator.ask(mutation, { input })).answer
  }
  for (const beyond of ['2026-01-06', dayAfter(-1), dayAfter(367)])
    expect(await make(beyond)).toEqual({
      __typename: 'InvalidInput',
      field: 'expiresOn',
      message: `The last day cannot be ${beyond}: by the real calendar, it is a day from ${dayAfter(0)} to ${dayAfter(366)}.`,
    })
  for (const within of [dayAfter(0), dayAfter(366)]) expect(await make(within)).toEqual({ __typename: 'TokenCreated' })
})

test('what happens afterwards is recorded at the time it is there', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  const { id } = await opened(assessor)
  await advanceClock(assessor, '2026-01-12T09:00:00Z')
  const { case: recorded } = await record(assessor, id, { event: 'letter_sent' })
  expect(recorded.log.at(-1)).toMatchObject({ event: 'letter_sent', happenedOn: '2026-01-12' })
  expect(await record(assessor, id, { event: 'resolved', on: '2026-01-13' })).toMatchObject({
    __typename: 'InvalidInput',
    field: 'on',
  })
})

test('an agency that is no sandbox keeps the real time', async () => {
  const assessor = await addAssessor()
  const { me } = await assessor.ask('{ me { agency { isSandbox } } }')
  expect(me.agency.isSandbox).toBe(false)
  for (const to of ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'])
    expect(await advanceClock(assessor, to)).toMatchObject({
      __typename: 'InvalidInput',
      message: expect.stringContaining('no sandbox'),
    })
})

test('a clock does not move back, not even when two people move it at once', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  expect(await advanceClock(assessor, '2026-01-04T10:00:00Z')).toMatchObject({
    __typename: 'InvalidInput',
    message: 'A clock only moves forward.',
  })
  await Promise.all(['2026-03-02', '2026-02-02', '2026-01-06'].map((day) => advanceClock(assessor, `${day}T10:00:00Z`)))
  const { me } = await assessor.ask('{ me { agency { now } } }')
  expect(me.agency.now).toMatch(/^2026-03-02T10:0/)
})

test('a clock goes no further than days can be counted from it', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  expect(await advanceClock(assessor, '2070-01-01T00:00:01Z')).toMatchObject({
    __typename: 'InvalidInput',
    message: expect.stringContaining('up to 2070-01-01'),
  })
  expect(await advanceClock(assessor, '2070-01-01T00:00:00Z')).toMatchObject({ __typename: 'ClockAdvanced' })
  const { deadlines } = await opened(assessor)
  expect(deadlines).toContainEqual(expect.objectContaining({ clock: 'stage 1', dueOn: '2070-02-01' }))
})

test('who may only look does not move it', async () => {
  const agency = await api.addAgency('Looked at', ['long_assessments'], '2026-01-05T10:00:00Z')
  const inspector = await agency.addPerson('Rita', { access: 'inspector' })
  await expect(advanceClock(inspector, '2026-01-06T10:00:00Z')).rejects.toThrow('FORBIDDEN')
})

test('two sandboxes keep their own times', async () => {
  const one = await addAssessor('2026-01-05T10:00:00Z')
  const other = await addAssessor('2026-01-05T10:00:00Z')
  const { id } = await opened(one)
  const { id: elsewhere } = await opened(other)
  await advanceClock(one, '2026-02-06T09:00:00Z')
  expect(await show(one, id)).toMatchObject({ stage: { name: '2' } })
  const found = await show(other, elsewhere)
  expect(found).toMatchObject({ stage: { name: '1' } })
  expect(timeOuts(found)).toEqual([])
  expect(found.deadlines.filter(({ late }: Answer) => late)).toEqual([])
})

test('a worker fires a sandbox by its clock, and leaves what is not due there', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  const { id } = await opened(assessor)
  await api.app.fireDue()
  expect(timeOuts(await show(assessor, id))).toEqual([])
  // Time passes there while nobody moves the clock.
  await inAgency(api.database.owner, assessor.agency.id, (tx) =>
    tx.query(`update sandbox_clock set offset_ms = offset_ms + 32 * 86400000::bigint where agency_id = $1`, [
      tx.agencyId,
    ]),
  )
  expect(await api.app.fireDue()).toBe(1)
  expect(timeOuts(await show(assessor, id))).toEqual(['2026-01-19 letter_sent', '2026-02-05 stage 1'])
})

test('a sandbox of a day to come is not fired ahead of it by the real time', async () => {
  const assessor = await addAssessor('2015-06-01T10:00:00Z')
  expect(await open(assessor, { procedure: 'long_assessment' })).toMatchObject({ __typename: 'InvalidInput' })
  await advanceClock(assessor, '2020-06-01T10:00:00Z')
  const { id } = await opened(assessor)
  expect(await api.app.fireDue()).toBe(0)
  expect(await show(assessor, id)).toMatchObject({ openedOn: '2020-06-01', stage: { name: '1' } })
})

test('a time-out that a moved clock passed is on record from when it arrived', async () => {
  const assessor = await addAssessor('2026-01-05T10:00:00Z')
  const { id } = await opened(assessor)
  await advanceClock(assessor, '2026-02-06T09:00:00Z')
  const query = `query($id: ID!, $asOf: DateTime) { case(id: $id, asOf: $asOf) { stage { name } log { event recordedAt } } }`
  const { case: found } = await assessor.ask(query, { id })
  const fired = found.log.filter(({ event }: Answer) => event === 'timed_out')
  expect(fired).toHaveLength(2)
  for (const { recordedAt } of fired) expect(recordedAt).toMatch(/^2026-02-06T09:0/)
  const between = await assessor.ask(query, { id, asOf: '2026-02-06T08:00:00Z' })
  expect(between.case.stage.name).toBe('1')
  expect(between.case.log.map(({ event }: Answer) => event)).not.toContain('timed_out')
})

test('what a worker has at that moment is waited for: nothing is left that was to fire', async () => {
  const assessor = await addAssessor('2026-01-05T09:00:00Z')
  const { id } = await opened(assessor)
  let advanced: Promise<Answer> | null = null
  let isAnswered = false
  await inAgency(api.database.owner, assessor.agency.id, async (tx) => {
    await tx.query('select from cases where agency_id = $1 for update', [assessor.agency.id])
    advanced = advanceClock(assessor, '2026-03-01T09:00:00Z').then((answer) => {
      isAnswered = true
      return answer
    })
    // Whoever waits for the row is to be seen in the database.
    await expect
      .poll(async () => (await tx.query(`select from pg_locks where not granted`)).length, { timeout: 30_000 })
      .toBeGreaterThan(0)
    expect(isAnswered).toBe(false)
  })
  expect(await advanced!).toMatchObject({ moved: expect.any(Number) })
  expect((await show(assessor, id)).stage).toMatchObject({ name: '2' })
})
