/** Live cases move from local rules to national ones and back, each exactly as its preview showed. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { globalIdOf } from '../../api/src/graphql/global-id.ts'
import { endConnections } from '../support/end-connections.ts'
import { addManyCases } from './many-cases.ts'
import { type Answer, type Api, freshKey, record, show, startApi, type TestAgency, type TestPerson } from './support.ts'

// As `switch-many` it is tried with ten thousand: see RUNNING.
const howMany = Number(process.env.SWITCH_CASES ?? 200)

let api: Api
let county: TestAgency
let administrator: TestPerson
let worker: TestPerson

beforeAll(async () => {
  api = await startApi(fileURLToPath(new URL('../../rulesets', import.meta.url)))
  county = await api.addAgency('County', ['berkshire_adoption'], '2026-03-02T12:00:00Z')
  administrator = await county.addPerson('Ada', { access: 'administrator' })
  worker = await county.addPerson('Will', { roles: ['adoption_worker'] })
  await addManyCases(api, worker, 'adoption', howMany)
}, 600_000)

afterAll(() => api.close())

const preview = `id state total counted ruleset live edition { ruleset inForceFrom }
  totals { cases noPlace failed moved changed earlier later overdue withdrawn added }`
const answered = `__typename ... on InvalidInput { field message } ... on ProcedureTaken { message }
  ... on SwitchPreview { ${preview} }`

async function mutate(verb: string, type: string, input: object): Promise<Answer> {
  const query = `mutation($input: ${type}!) { ${verb}(input: $input) { ${answered} } }`
  return (await administrator.ask(query, { input: { idempotencyKey: freshKey(), ...input } }))[verb]
}

/** As the worker would, until there is nothing left to do. */
async function work(): Promise<void> {
  while ((await api.app.switchCases()) > 0);
}

async function previewed(input: object): Promise<Answer> {
  const answer = await mutate('previewSwitch', 'PreviewSwitchInput', { fromOn: '2026-03-02', ...input })
  if (answer.__typename !== 'SwitchPreview') throw new Error(JSON.stringify(answer))
  await work()
  return look(answer.id)
}

async function look(id: string): Promise<Answer> {
  return (await administrator.ask(`query($id: ID!) { switchPreview(id: $id) { ${preview} } }`, { id })).switchPreview
}

async function switched(id: string): Promise<Answer> {
  const answer = await mutate('switchRuleset', 'SwitchRulesetInput', { previewId: id })
  if (answer.__typename !== 'SwitchPreview') throw new Error(JSON.stringify(answer))
  await work()
  return look(id)
}

/** Every case of a preview, page by page. */
async function casesOf(id: string): Promise<Answer[]> {
  const stand = '{ state duty dueOn dueAt }'
  const query = `query($id: ID!, $after: String) { switchPreview(id: $id) { cases(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { result message case { id version } ranBy { ruleset } deadlines { clock occurrence before ${stand} after ${stand} turn becomesOverdue } } } } }`
  const found: Answer[] = []
  for (let after: string | null = null; ; ) {
    const { cases }: Answer = (await administrator.ask(query, { id, after })).switchPreview
    found.push(...cases.nodes)
    if (!cases.pageInfo.hasNextPage) return found
    after = cases.pageInfo.endCursor
  }
}

/** The rows of the database, read by statements of this test's own: by case, then by clock and occurrence. */
async function rows(): Promise<Map<string, Map<string, Answer>>> {
  const found = await inAgency(api.database.app, county.id, (tx) =>
    tx.query<Answer>(
      `select case_id, clock || '#' || occurrence as name, state, duty, due_on::text as "dueOn", due_at, is_open, met_on::text as "metOn",
         edition_id is not null as left, late_on_arrival
       from deadline where agency_id = $1`,
      [county.id],
    ),
  )
  const byCase = Map.groupBy(found, ({ case_id }: Answer) => globalIdOf('Case', county.id, case_id))
  return new Map([...byCase].map(([id, each]) => [id, new Map(each.map((row: Answer) => [row.name, row]))]))
}

/** Everything there is of the cases, as one text each. */
async function everything(): Promise<readonly string[]> {
  return inAgency(api.database.app, county.id, async (tx) => {
    const tables = ['cases', 'event', 'deadline', 'case_holder', 'outbox']
    const texts: string[] = []
    for (const table of tables) {
      const [row] = await tx.query<Answer>(
        `select md5(string_agg(t::text, '|' order by t::text)) as text from ${table} t where agency_id = $1`,
        [county.id],
      )
      texts.push(row.text)
    }
    return texts
  })
}

const standOf = ({ state, duty, dueOn, due_at }: Answer) => ({
  state,
  duty,
  dueOn,
  dueAt: due_at === null ? null : new Date(due_at).toISOString(),
})

/** What the preview said of each deadline against what the table says now. */
function expectAsShown(
  shown: readonly Answer[],
  before: Awaited<ReturnType<typeof rows>>,
  after: Awaited<ReturnType<typeof rows>>,
  atFirst?: Awaited<ReturnType<typeof rows>>,
) {
  for (const {
    result,
    case: { id },
    deadlines,
  } of shown) {
    const [was, is] = [before.get(id)!, after.get(id)!]
    if (result !== 'MOVED') {
      expect(is).toEqual(was)
      continue
    }
    const names = new Set<string>()
    for (const each of deadlines) {
      const name = `${each.clock}#${each.occurrence}`
      names.add(name)
      const row = is.get(name)
      const lower = (stand: Answer) =>
        stand && { ...stand, state: stand.state.toLowerCase(), duty: stand.duty?.toLowerCase() ?? null }
      if (each.before !== null) expect(standOf(was.get(name))).toEqual(lower(each.before))
      if (each.after === null) expect(row.state).toBe('withdrawn')
      else expect(standOf(row)).toEqual(lower(each.after))
      // What was late before the switches, by time alone, is late as it was.
      const wasLate = atFirst?.get(id)?.get(name)?.state === 'overdue'
      if (each.becomesOverdue) expect(row.late_on_arrival).toBe(!wasLate)
    }
    // What the preview does not name had ended, and stays as it ended.
    for (const [name, row] of is) {
      if (names.has(name)) continue
      expect(standOf(row)).toEqual(standOf(was.get(name)))
      expect(row.is_open).toBe(false)
      expect(row.left).toBe(true)
    }
  }
}

describe('from local rules to national ones, and back', () => {
  let toNational: Answer
  let atFirst: Awaited<ReturnType<typeof rows>>

  test('a preview counts every live case and writes nothing to it', async () => {
    const before = await everything()
    atFirst = await rows()
    toNational = await previewed({ ruleset: 'national_adoption', insteadOf: 'berkshire_adoption', live: true })
    expect(toNational).toMatchObject({
      state: 'READY',
      live: true,
      edition: { ruleset: 'national_adoption', inForceFrom: '2016-05-01' },
    })
    expect(toNational.counted).toBe(toNational.total)
    expect(toNational.totals.cases + toNational.totals.noPlace).toBe(toNational.total)
    expect(toNational.total).toBeGreaterThan(howMany / 2)
    // Cases in which none of it happened would prove nothing.
    const { noPlace, later, withdrawn, failed } = toNational.totals
    expect(Math.min(noPlace, later, withdrawn)).toBeGreaterThan(0)
    expect(failed).toBe(0)
    expect(await everything()).toEqual(before)
  })

  test('previews that are listed have each its own cases, page by page', async () => {
    const asked = { fromOn: '2026-03-02', ruleset: 'national_adoption', insteadOf: 'berkshire_adoption' }
    const { id: ofNew } = await mutate('previewSwitch', 'PreviewSwitchInput', asked)
    const page = 'cases(first: 2, filter: $filter) { totalCount nodes { result case { id } } }'
    const query = `query($filter: SwitchedCaseFilter) { switchPreviews { id ${page} } }`
    const alone = `query($id: ID!, $filter: SwitchedCaseFilter) { switchPreview(id: $id) { id ${page} } }`
    for (const filter of [null, { result: ['NO_PLACE'] }]) {
      const { switchPreviews: listed } = await administrator.ask(query, { filter })
      expect(listed.map(({ id }: Answer) => id)).toEqual(expect.arrayContaining([ofNew, toNational.id]))
      for (const each of listed)
        expect((await administrator.ask(alone, { id: each.id, filter })).switchPreview).toEqual(each)
      const counts = new Map(listed.map(({ id, cases }: Answer) => [id, cases.totalCount]))
      expect(counts.get(ofNew)).toBe(0)
      // Null: more than are counted.
      expect(counts.get(toNational.id) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(0)
    }
  })

  test('two workers count a preview beside each other, and come to what one comes to', async () => {
    const asked = { ruleset: 'national_adoption', insteadOf: 'berkshire_adoption', fromOn: '2026-03-02', live: true }
    const { id } = await mutate('previewSwitch', 'PreviewSwitchInput', asked)
    const rounds: number[][] = []
    do rounds.push(await Promise.all([api.app.switchCases(5), api.app.switchCases(5)]))
    while (Math.max(...rounds.at(-1)!) > 0)
    expect(rounds.filter((both) => Math.min(...both) > 0).length).toBeGreaterThan(0)
    expect(await look(id)).toMatchObject({ state: 'READY', counted: toNational.total, totals: toNational.totals })
    expect(await casesOf(id)).toEqual(await casesOf(toNational.id))
  })

  test('information is due in 5 working days under the national rules and in 3 under the local ones', async () => {
    const shown = await casesOf(toNational.id)
    const sending = shown.flatMap(({ deadlines }) => deadlines).filter(({ clock }) => clock === 'information_sent')
    expect(sending.length).toBeGreaterThan(0)
    expect(new Set(sending.map(({ turn }) => turn))).toEqual(new Set(['LATER']))
  })

  test('each case moves exactly as was shown; one that has changed since, or has no place, stays and is listed', async () => {
    const shown = await casesOf(toNational.id)
    const changed = shown.find(({ message }) => message === null)!.case
    const recorded = await record(worker, changed.id, { event: 'call_received', expectedVersion: changed.version })
    expect(recorded.__typename).toBe('EventRecorded')
    const before = await rows()
    const made = await switched(toNational.id)
    expect(made.state).toBe('SWITCHED')
    expect(made.totals).toMatchObject({
      changed: 1,
      failed: 0,
      moved: made.totals.cases - 1,
      noPlace: toNational.totals.noPlace,
    })
    const listed = await casesOf(toNational.id)
    expect(listed.find((each) => each.case.id === changed.id)!.result).toBe('CHANGED')
    // Where to go to move them back.
    expect(new Set(listed.map(({ ranBy }) => ranBy.ruleset))).toEqual(new Set(['berkshire_adoption']))
    for (const each of listed.filter(({ result }) => result === 'NO_PLACE'))
      expect(each.message).toMatch(/stage shortened/)
    expectAsShown(listed, before, await rows())
    // What was shown before is what is shown now.
    const bare = (each: Answer) => ({ ...each, result: null, case: { id: each.case.id } })
    expect(listed.filter(({ result }) => result === 'MOVED').map(bare)).toEqual(
      shown.filter(({ message, case: { id } }) => message === null && id !== changed.id).map(bare),
    )
  })

  test('a moved case says so in its log, and its deadlines cite the rules that they are of', async () => {
    const [moved] = (await casesOf(toNational.id)).filter(({ result }) => result === 'MOVED')
    const { log } = await show(administrator, moved.case.id)
    expect(log.filter(({ event }: Answer) => event === 'switched')).toMatchObject([
      { label: 'Moved to other rules', by: { name: 'Ada' } },
    ])
    const query = `query($id: ID!) { case(id: $id) { edition { ruleset } deadlines { clock state clause { edition { ruleset } } explanation { sentences } } } }`
    const answer = (await administrator.ask(query, { id: moved.case.id })).case
    expect(answer.edition.ruleset).toBe('national_adoption')
    for (const { state, clause } of answer.deadlines) {
      if (['RUNNING', 'OVERDUE', 'STOPPED'].includes(state)) expect(clause.edition.ruleset).toBe('national_adoption')
      if (state === 'WITHDRAWN') expect(clause.edition.ruleset).toBe('berkshire_adoption')
    }
  })

  test('how a case stood before the switch is told by the rules it ran under then', async () => {
    const [moved] = (await casesOf(toNational.id)).filter(({ result }) => result === 'MOVED')
    const query = `query($id: ID!, $at: DateTime!) { case(id: $id, asOf: $at) { edition { ruleset } deadlines { clock occurrence state dueOn } } }`
    const then = (await administrator.ask(query, { id: moved.case.id, at: '2026-03-02T11:59:00Z' })).case
    expect(then.edition.ruleset).toBe('berkshire_adoption')
    const was = atFirst.get(moved.case.id)!
    for (const { clock, occurrence, dueOn } of then.deadlines)
      expect(dueOn).toBe(was.get(`${clock}#${occurrence}`).dueOn)
  })

  test('new cases run by the national rules', async () => {
    const query = `mutation($input: OpenCaseInput!) { openCase(input: $input) { ... on CaseOpened { case { edition { ruleset } } } } }`
    const input = { procedure: 'adoption', on: '2026-03-02', idempotencyKey: freshKey() }
    expect((await worker.ask(query, { input })).openCase.case.edition.ruleset).toBe('national_adoption')
  })

  test('back again, what runs is due as it was at first', async () => {
    const there = await rows()
    const back = await previewed({ ruleset: 'berkshire_adoption', insteadOf: 'national_adoption', live: true })
    const { id } = await switched(back.id)
    const [here, listed] = [await rows(), await casesOf(id)]
    expectAsShown(listed, there, here, atFirst)
    const moved = listed.filter(({ result }) => result === 'MOVED')
    expect(moved.length).toBeGreaterThan(0)
    const running = (each: Map<string, Answer> | undefined) =>
      Object.fromEntries(
        [...(each ?? [])]
          .filter(([, row]) => row.is_open)
          .map(([name, row]) => [name, standOf(row)])
          .sort(),
      )
    for (const each of moved) {
      if (!atFirst.has(each.case.id)) continue
      expect(running(here.get(each.case.id))).toEqual(running(atFirst.get(each.case.id)))
    }
  })

  test('what a deadline has been through tells of both switches, and of what came after them', async () => {
    const { id } = (await casesOf(toNational.id)).find(
      ({ result, deadlines }) =>
        result === 'MOVED' && deadlines.some(({ clock }: Answer) => clock === 'information_sent'),
    ).case
    expect((await record(worker, id, { event: 'information_sent' })).message).toBeUndefined()
    const query = 'query($id: ID!) { case(id: $id) { deadlines { clock history { event } } } }'
    const { deadlines } = (await administrator.ask(query, { id })).case
    const events = deadlines
      .find(({ clock }: Answer) => clock === 'information_sent')
      .history.map(({ event }: Answer) => event)
    expect(events.filter((event: string) => event !== 'timed_out')).toEqual([
      'interest_expressed',
      'switched',
      'switched',
      'information_sent',
    ])
  })

  test('a worker that is killed on the way leaves each case whole, and the next one goes on as was shown', async () => {
    const [there, before] = [
      await previewed({ ruleset: 'national_adoption', insteadOf: 'berkshire_adoption', live: true }),
      await rows(),
    ]
    await mutate('switchRuleset', 'SwitchRulesetInput', { previewId: there.id })
    await api.app.switchCases(20)
    const soFar = await look(there.id)
    expect(soFar.state).toBe('SWITCHING')
    expect(soFar.totals.moved).toBeGreaterThan(0)

    // The cases of a batch are written before what became of them: there the worker waits, and is killed.
    const left = await everything()
    await inAgency(api.database.owner, county.id, async (tx) => {
      await tx.query('select from switched_case where agency_id = $1 and result is null for update', [county.id])
      const killed = api.app.switchCases(20).then(
        () => 'done',
        () => 'killed',
      )
      await endConnections(api.database.url, "wait_event_type = 'Lock' and query like '%update switched_case%'")
      expect(await killed).toBe('killed')
    })
    expect(await everything()).toEqual(left)
    expect((await look(there.id)).totals).toEqual(soFar.totals)

    await work()
    expect(await look(there.id)).toMatchObject({ state: 'SWITCHED', totals: { failed: 0, moved: there.totals.cases } })
    expectAsShown(await casesOf(there.id), before, await rows())
  })
})

test('what was tried out and not made is forgotten after seven days; what a switch had shown stays', async () => {
  const made = await previewed({ ruleset: 'berkshire_adoption', insteadOf: 'national_adoption', live: true })
  await switched(made.id)
  const asked = { ruleset: 'national_adoption', insteadOf: 'berkshire_adoption', live: true }
  const [old, young] = [await previewed(asked), await previewed(asked)]
  const grow = (days: number, which: string) =>
    inAgency(api.database.owner, county.id, (tx) =>
      tx.query(
        `update switch_preview set made_at = clock_timestamp() - $2 * interval '1 day' where agency_id = $1 and ${which}`,
        [county.id, days],
      ),
    )
  await grow(30, `state = 'switched'`)
  await grow(6, `state = 'ready'`)
  expect(await api.app.forgetPreviews()).toBe(0)
  await grow(
    8,
    `state = 'ready' and id <> (select id from switch_preview where state = 'ready' order by id desc limit 1)`,
  )
  expect(await api.app.forgetPreviews()).toBeGreaterThan(0)
  expect(await look(old.id)).toBe(null)
  expect((await casesOf(young.id)).length).toBe(young.total)
  expect((await casesOf(made.id)).length).toBe(made.total)
  expect(await api.app.forgetPreviews()).toBe(0)
})
