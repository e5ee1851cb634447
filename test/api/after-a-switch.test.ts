/** A case that came to other rules: what was recorded under the old ones is corrected, cited and answered as before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Answer,
  type Api,
  advanceClock,
  freshKey,
  open,
  record,
  show,
  startApi,
  type TestPerson,
} from './support.ts'

const local = `ruleset local "Local rules"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role caretaker

procedure repair "Repair"
starts when fault_reported
owner caretaker
owner must "look at it" within 2 working days of fault_reported, done when looked_at
owner must "write to the tenant" within 5 working days of fault_reported, done when letter_sent
> whoever knows of rot is sent for
when rot_found, open pest_control
when mended, close as mended

procedure quarrel "Quarrel"
starts when quarrelled
owner caretaker
when settled, close as settled
`
const national = `ruleset national "National rules"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role caretaker

procedure repair "Repair"
starts when fault_reported
owner caretaker
owner must "write to the tenant" within 10 working days of fault_reported, done when letter_sent
owner must "look for rot" within 3 working days of rot_found, done when rot_looked_for
when mended, close as mended
`

let api: Api

beforeAll(async () => {
  api = await startApi([
    { name: 'local/2020.rules', text: local },
    { name: 'national/2020.rules', text: national },
    { name: 'national/2026.rules', text: national.replace('2020-01-01', '2026-02-01') },
  ])
})

afterAll(() => api.close())

interface Here {
  readonly ada: TestPerson
  readonly cara: TestPerson
}

/** Local rules from Monday 5 January 2026, which is today. */
async function here(): Promise<Here> {
  const agency = await api.addAgency(`House ${freshKey()}`, ['local'], '2026-01-05T10:00:00Z')
  return {
    ada: await agency.addPerson('Ada', { access: 'administrator' }),
    cara: await agency.addPerson('Cara', { roles: ['caretaker'] }),
  }
}

const answered = `__typename ... on InvalidInput { field message }
  ... on SwitchPreview { id state total edition { inForceFrom } totals { cases noPlace moved changed }
    cases { nodes { result message case { id } } } }`

async function work(): Promise<void> {
  while ((await api.app.switchCases()) > 0);
}

const look = async ({ ada }: Here, id: string): Promise<Answer> =>
  (
    await ada.ask(
      `query($id: ID!) { node(id: $id) { ${answered.replace('... on InvalidInput { field message }', '')} } }`,
      { id },
    )
  ).node

/** To the national rules from today on, with the cases under way. */
async function preview(house: Here): Promise<Answer> {
  const query = `mutation($input: PreviewSwitchInput!) { previewSwitch(input: $input) { ${answered} } }`
  const asked = { ruleset: 'national', insteadOf: 'local', fromOn: '2026-01-05', live: true }
  const { previewSwitch } = await house.ada.ask(query, { input: { ...asked, idempotencyKey: freshKey() } })
  if (previewSwitch.__typename !== 'SwitchPreview') return previewSwitch
  await work()
  return look(house, previewSwitch.id)
}

/** The same once more, for what is left. */
async function again(house: Here, { id }: Answer, moves: object = {}): Promise<Answer> {
  const query = `mutation($input: PreviewAgainInput!) { previewAgain(input: $input) { ${answered} } }`
  const { previewAgain } = await house.ada.ask(query, {
    input: { previewId: id, idempotencyKey: freshKey(), ...moves },
  })
  if (previewAgain.__typename !== 'SwitchPreview') return previewAgain
  await work()
  return look(house, previewAgain.id)
}

async function make(house: Here, { id }: Answer): Promise<Answer> {
  const query = `mutation($input: SwitchRulesetInput!) { switchRuleset(input: $input) { ${answered} } }`
  const { switchRuleset } = await house.ada.ask(query, { input: { previewId: id, idempotencyKey: freshKey() } })
  if (switchRuleset.__typename !== 'SwitchPreview') return switchRuleset
  await work()
  return look(house, id)
}

const toNational = async (house: Here): Promise<Answer> => make(house, await preview(house))

function correct({ cara }: Here, caseId: string, input: object): Promise<Answer> {
  const query = `mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename
    ... on CorrectionTried { deadlines { clock text before { state dueOn } after { state dueOn } } }
    ... on EventCorrected { case { version } entry { label } } ... on Refusal { code message } ... on InvalidInput { field message } } }`
  const filled = { caseId, reasons: 'It was a mistake.', idempotencyKey: freshKey(), ...input }
  return cara.ask(query, { input: filled }).then((data) => data.correctEvent)
}

const seqOf = ({ log }: Answer, event: string): number => log.find((each: Answer) => each.event === event).seq
const stateOf = ({ deadlines }: Answer, clock: string) => {
  const { state, dueOn } = deadlines.find((each: Answer) => each.clock === clock)
  return { state, dueOn }
}

test('what was recorded before the switch stays in the words of the rules that are left, also where the new ones lack them', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  const { log: before } = (await record(house.cara, id, { event: 'looked_at' })).case
  expect(before.map((entry: Answer) => entry.label)).toContain('Looked at')
  expect(before[0].effects).toContain('Now owed: look at it')
  expect((await toNational(house)).totals.moved).toBe(1)
  const { log: after } = await show(house.cara, id)
  expect(after.slice(0, before.length)).toEqual(before)
  const { entry } = (await correct(house, id, { seq: seqOf({ log: after }, 'looked_at'), strikeOut: true })) as Answer
  expect(entry.label).toMatch(/^Struck out number \d: Looked at$/)
})

test('the log and the exported record say from which rules to which a case was moved', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  await toNational(house)
  const query = `query($id: ID!) { case(id: $id) { log { label switchedFrom { ruleset title inForceFrom }
    switchedTo { ruleset title inForceFrom } } } }`
  const { log } = (await house.cara.ask(query, { id })).case
  const from = { ruleset: 'local', title: 'Local rules', inForceFrom: '2020-01-01' }
  const to = { ruleset: 'national', title: 'National rules', inForceFrom: '2020-01-01' }
  expect(log[0]).toMatchObject({ switchedFrom: null, switchedTo: null })
  expect(log.at(-1)).toEqual({ label: 'Moved to other rules', switchedFrom: from, switchedTo: to })

  const exported = 'query($ids: [ID!], $as: ExportFormat!) { exportRecord(caseIds: $ids, as: $as) { content } }'
  const { exportRecord: json } = await house.ada.ask(exported, { ids: [id], as: 'JSON' })
  const [file] = JSON.parse(json.content)
  expect(file.log.map(({ switched }: Answer) => switched)).toEqual([...log.slice(1).map(() => null), { from, to }])
  const { exportRecord: text } = await house.ada.ask(exported, { ids: [id], as: 'TEXT' })
  expect(text.content).toContain(
    'From Local rules, in force from 2020-01-01, to National rules, in force from 2020-01-01',
  )
})

test('what met a deadline before the switch is struck out after it: it runs by the new rules, as the trial said', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  const seq = seqOf((await record(house.cara, id, { event: 'letter_sent' })).case, 'letter_sent')
  expect((await toNational(house)).totals.moved).toBe(1)
  expect(stateOf(await show(house.cara, id), 'letter_sent')).toEqual({ state: 'MET', dueOn: '2026-01-12' })

  expect(await correct(house, id, { seq, strikeOut: true, dryRun: true })).toMatchObject({
    __typename: 'CorrectionTried',
    deadlines: [
      {
        clock: 'letter_sent',
        text: 'write to the tenant',
        before: { state: 'MET', dueOn: '2026-01-12' },
        after: { state: 'RUNNING', dueOn: '2026-01-19' },
      },
    ],
  })
  expect(await correct(house, id, { seq, strikeOut: true })).toMatchObject({ __typename: 'EventCorrected' })
  expect(stateOf(await show(house.cara, id), 'letter_sent')).toEqual({ state: 'RUNNING', dueOn: '2026-01-19' })
})

test('what turns out after the switch to have been met before it runs no more', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  const seq = seqOf((await record(house.cara, id, { event: 'looked_at' })).case, 'looked_at')
  await toNational(house)
  expect(stateOf(await show(house.cara, id), 'letter_sent')).toEqual({ state: 'RUNNING', dueOn: '2026-01-19' })

  const instead = { event: 'letter_sent' }
  expect((await correct(house, id, { seq, instead, dryRun: true })).deadlines).toContainEqual({
    clock: 'letter_sent',
    text: 'write to the tenant',
    before: { state: 'RUNNING', dueOn: '2026-01-19' },
    after: { state: 'MET', dueOn: '2026-01-12' },
  })
  expect(await correct(house, id, { seq, instead })).toMatchObject({ __typename: 'EventCorrected' })
  const shown = await show(house.cara, id)
  expect(stateOf(shown, 'letter_sent')).toEqual({ state: 'MET', dueOn: '2026-01-12' })
  expect(stateOf(shown, 'looked_at').state).toBe('WITHDRAWN')
})

const rulesetOf = async ({ cara }: Here, id: string): Promise<string> =>
  (await cara.ask('query($id: ID!) { case(id: $id) { edition { ruleset } } }', { id })).case.edition.ruleset

test('what a switch left, and what was opened after its preview, is brought along by trying it out again', async () => {
  const house = await here()
  const [same, changed] = [(await open(house.cara, {})).case, (await open(house.cara, {})).case]
  const first = await preview(house)
  await record(house.cara, changed.id, { event: 'looked_at' })
  const since = (await open(house.cara, {})).case
  expect((await make(house, first)).totals).toMatchObject({ moved: 1, changed: 1 })
  expect(await Promise.all([same, changed, since].map(({ id }) => rulesetOf(house, id)))).toEqual([
    'national',
    'local',
    'local',
  ])

  const second = await again(house, first)
  expect(second).toMatchObject({ state: 'READY', total: 2, totals: { cases: 2 } })
  expect(second.cases.nodes.map((each: Answer) => each.case.id).sort()).toEqual([changed.id, since.id].sort())
  expect(await make(house, second)).toMatchObject({ state: 'SWITCHED', totals: { moved: 2, changed: 0 } })
  for (const { id } of [changed, since]) expect(await rulesetOf(house, id)).toBe('national')
  expect(await again(house, second)).toMatchObject({ state: 'READY', total: 0 })
  // The input that it began with may be sent again as well.
  expect(await preview(house)).toMatchObject({ __typename: 'SwitchPreview', total: 0 })
  // New cases run by the new rules all the same.
  expect(await rulesetOf(house, (await open(house.cara, {})).case.id)).toBe('national')
})

test('a case of a procedure that the new rules do not have is listed, and goes on under its own', async () => {
  const house = await here()
  await open(house.cara, {})
  const { id } = (await open(house.cara, { procedure: 'quarrel' })).case
  const made = await toNational(house)
  expect(made.totals).toMatchObject({ cases: 1, noPlace: 1, moved: 1 })
  expect(made.cases.nodes.find((each: Answer) => each.case.id === id)).toMatchObject({
    result: 'NO_PLACE',
    message: expect.stringContaining('no procedure "quarrel"'),
  })
  expect(await rulesetOf(house, id)).toBe('local')
  expect((await record(house.cara, id, { event: 'settled' })).case.status).toBe('CLOSED')
})

test('live cases come to the edition of today, however early the ruleset came into use', async () => {
  const house = await here()
  await open(house.cara, {})
  const first = await preview(house)
  await make(house, first)
  await advanceClock(house.cara, '2026-02-02T10:00:00Z')
  // National rules of 1 February: what was opened since runs by them, and is not taken back to those before.
  const { id } = (await open(house.cara, {})).case
  const second = await again(house, first)
  expect(second).toMatchObject({ total: 1, edition: { inForceFrom: '2026-02-01' } })
  expect(second.cases.nodes.map((each: Answer) => each.case.id)).not.toContain(id)
})

const owedOf = async ({ cara }: Here, id: string): Promise<Answer> =>
  (await cara.ask('query($id: ID!) { case(id: $id) { owedOpenings { procedure seq clause { words } } } }', { id })).case
    .owedOpenings

test('an opening that is owed cites the rules that asked for it, also under rules with fewer clauses', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  await record(house.cara, id, { event: 'rot_found' })
  const words = ['whoever knows of rot is sent for']
  expect(await owedOf(house, id)).toMatchObject([{ procedure: 'pest_control', clause: { words } }])
  await toNational(house)
  expect(await owedOf(house, id)).toMatchObject([{ procedure: 'pest_control', clause: { words } }])
})

test('so does one that a correction brings to light after the switch', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  const { case: before } = await record(house.cara, id, { event: 'looked_at' })
  await toNational(house)
  const instead = { event: 'rot_found' }
  expect((await correct(house, id, { seq: seqOf(before, 'looked_at'), instead })).__typename).toBe('EventCorrected')
  expect(await owedOf(house, id)).toMatchObject([
    { procedure: 'pest_control', clause: { words: ['whoever knows of rot is sent for'] } },
  ])
})

test('a refusal that is told again after the switch says what would be accepted under the new rules', async () => {
  const house = await here()
  const { id } = (await open(house.cara, {})).case
  const asked = { event: 'extended', about: 'letter_sent', extendedTo: '20 working days', idempotencyKey: freshKey() }
  const refused = await record(house.cara, id, asked)
  const named = ({ accepted }: Answer) => accepted.map(({ name }: Answer) => name)
  expect(refused.__typename).toBe('Refusal')
  expect(named(refused)).toContain('looked_at')
  await toNational(house)
  const again = await record(house.cara, id, asked)
  expect(again).toMatchObject({ __typename: 'Refusal', code: refused.code, message: refused.message })
  expect(named(again)).not.toContain('looked_at')
  expect(named(again)).toEqual(expect.arrayContaining(['letter_sent', 'mended']))
})
