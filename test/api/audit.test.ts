/** Who did and saw what is entered with the doing, in ids and kinds alone, and sealed without anybody waiting. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealAudit } from '../../api/src/audit/seal-audit.ts'
import { verifyAudit } from '../../api/src/audit/verify-audit.ts'
import { type AgencyTransaction, inAgency } from '../../api/src/database/agency-transaction.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf } from './in-the-past.ts'
import { type Answer, type Api, freshKey, open, record, show, startApi, type TestPerson } from './support.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

interface Audited extends House {
  readonly administrator: TestPerson
}

async function house(): Promise<Audited> {
  const found = await addHouse(api, `House ${freshKey()}`)
  return { ...found, administrator: await found.agency.addPerson('Ada', { access: 'administrator' }) }
}

const entries = `query($filter: AuditFilter, $first: Int, $after: String) { audit(filter: $filter, first: $first, after: $after) {
  nodes { number verb subjectId outcome actor { name } } totalCount pageInfo { hasNextPage endCursor } } }`

/** In the order in which they were entered. */
async function audit({ administrator }: Audited, filter: object = {}): Promise<Answer[]> {
  return (await administrator.ask(entries, { filter, first: 100 })).audit.nodes.toReversed()
}

const sealAll = async () => {
  while ((await api.app.sealAudit()) > 0);
}

const verify = `query($head: String) { verifyAudit(head: $head) {
  isWhole entries findingCount findings { kind number message } lastGoodHead { number hash } } }`

describe('what is entered', () => {
  test('each mutation, with who, what about and what became of it', async () => {
    const here = await house()
    const { id } = (await open(here.caretaker, {})).case
    await record(here.head, id, { event: 'complaint_of_noise', words: 'Mr Smith shouts.' })
    await record(here.head, id, { event: 'no_such_thing' })
    expect(await audit(here)).toMatchObject([
      { verb: 'openCase', subjectId: id, outcome: 'opened', actor: { name: 'Cara' } },
      { verb: 'recordEvent', subjectId: id, outcome: 'recorded 3', actor: { name: 'Hal' } },
      { verb: 'recordEvent', subjectId: id, outcome: 'refused', actor: { name: 'Hal' } },
    ])
  })

  test('what a thing is called now is told beside its id, and kept in no entry', async () => {
    const here = await house()
    const { id } = (await open(here.caretaker, { reference: 'Flat 4' })).case
    await here.administrator.ask('mutation($id: ID!) { endPlace(personId: $id) { __typename } }', {
      id: await idOf(here.head),
    })
    const { audit } = await here.administrator.ask('{ audit { nodes { subjectKind subjectId subjectName } } }')
    expect(audit.nodes.toReversed()).toMatchObject([
      { subjectKind: 'Case', subjectId: id, subjectName: 'Flat 4' },
      { subjectKind: 'Person', subjectName: 'Hal' },
    ])
    const kept = await inAgency(api.database.owner, here.agency.id, (tx) => tx.query('select * from audit_entry'))
    expect(JSON.stringify(kept)).not.toMatch(/Flat 4|Hal/)
  })

  test('a person who is added, and not who is to manage them', async () => {
    const here = await house()
    const managerId = await idOf(here.head)
    const input = { name: 'Mia Stone', email: 'mia@example.org', access: ['CASE_WORKER'], managerId }
    const add = 'mutation($input: AddPersonInput!) { addPerson(input: $input) { __typename } }'
    for (const _ of ['added', 'refused, for her address is taken']) await here.administrator.ask(add, { input })
    const { audit } = await here.administrator.ask('{ audit { nodes { verb subjectKind subjectName outcome } } }')
    expect(audit.nodes).toEqual([
      { verb: 'addPerson', subjectKind: null, subjectName: null, outcome: 'refused' },
      { verb: 'addPerson', subjectKind: 'Person', subjectName: 'Mia Stone', outcome: 'person' },
    ])
  })

  test('what somebody may not use, with the use they tried', async () => {
    const here = await house()
    await here.caretaker.post('{ audit { nodes { verb } } }')
    await here.caretaker.post('mutation { endSessions(personId: "x") { __typename } }')
    expect(await audit(here)).toMatchObject([
      { verb: 'audit', subjectId: null, outcome: 'forbidden', actor: { name: 'Cara' } },
      { verb: 'endSessions', subjectId: null, outcome: 'forbidden', actor: { name: 'Cara' } },
    ])
  })

  test('what time set off, by nobody, with its places in the log', async () => {
    const here = await house()
    const id = await openAsOf(api, here.caretaker, '2026-01-05T10:00:00Z')
    const before = (await show(here.caretaker, id)).log.length
    while ((await api.app.fireDue()) > 0);
    const fired = (await show(here.caretaker, id)).log.slice(before)
    expect(fired.length).toBeGreaterThan(0)
    expect(await audit(here, { verb: 'clock' })).toMatchObject([
      { subjectId: id, outcome: `recorded ${fired.map(({ seq }: Answer) => seq).join(',')}`, actor: null },
    ])
  })

  test('a command that is sent again did nothing again', async () => {
    const here = await house()
    const idempotencyKey = freshKey()
    await open(here.caretaker, { idempotencyKey })
    await open(here.caretaker, { idempotencyKey })
    expect((await audit(here)).map(({ outcome }) => outcome)).toEqual(['opened', 'repeated opened'])
  })

  test('whose case was opened to look at, once a request, and not what a list showed', async () => {
    const here = await house()
    const { id } = (await open(here.caretaker, {})).case
    const other = (await open(here.caretaker, {})).case
    await here.head.ask('{ deadlines { nodes { text case { reference } } } cases { nodes { id status } } }')
    await here.head.ask('query($id: ID!) { one: case(id: $id) { status } two: case(id: $id) { log { seq } } }', { id })
    expect(await audit(here, { verb: 'look' })).toMatchObject([{ subjectId: id, actor: { name: 'Hal' } }])
    await here.head.ask('{ cases { nodes { log { words } } } }')
    const looked = (await audit(here, { verb: 'look' })).map(({ subjectId }) => subjectId)
    expect(new Set(looked.slice(1))).toEqual(new Set([id, other.id]))
  })

  test('of an inspector every question, but not who they are, which a page asks each minute', async () => {
    const here = await house()
    const inspector = await here.agency.addPerson('Ines', { access: 'inspector' })
    await inspector.ask('{ deadlines { nodes { text } } cases { nodes { id } } me { name agency { now } } }')
    const seen = await audit(here, { actorId: await idOf(inspector) })
    expect(seen.map(({ verb, subjectId }) => [verb, subjectId]).sort()).toEqual([
      ['cases', null],
      ['deadlines', null],
    ])
  })

  test('of an inspector whose cases a list showed, now or as of a moment', async () => {
    for (const asOf of [null, new Date().toISOString()]) {
      const here = await house()
      const id = await openAsOf(api, here.caretaker, '2026-01-05T10:00:00Z')
      const inspector = await here.agency.addPerson('Ines', { access: 'inspector', roles: ['surveyor'] })
      await inspector.ask('query($asOf: DateTime) { deadlines(asOf: $asOf) { nodes { text } } }', { asOf })
      expect(await audit(here, { verb: 'look' })).toMatchObject([{ subjectId: id, actor: { name: 'Ines' } }])
    }
  })

  test.each([
    ['a deadline by its id', (deadline: string) => `{ node(id: "${deadline}") { ... on Deadline { text } } }`],
    ['several by their ids', (deadline: string) => `{ nodes(ids: ["${deadline}"]) { ... on Deadline { text } } }`],
    ['the change feed', () => '{ changes { nodes { caseId } } }'],
    ['what a notice is about', () => '{ inbox { nodes { deadline { text } } } }'],
  ])('of an inspector whose case was shown by %s', async (_, asking) => {
    const here = await house()
    const inspector = await here.agency.addPerson('Ines', { access: 'inspector', roles: ['surveyor'] })
    const { id } = (await open(here.caretaker, {})).case
    while ((await api.app.numberChanges()) > 0);
    const { deadlines } = await here.caretaker.ask('{ deadlines { nodes { id } } }')
    await inAgency(api.database.owner, here.agency.id, (tx) =>
      tx.query(
        `insert into notice (agency_id, id, person_id, kind, case_id, seq, clock, occurrence)
         select agency_id, gen_random_uuid(), $2, 'overdue', case_id, 1, clock, occurrence from deadline where agency_id = $1`,
        [here.agency.id, inspector.id],
      ),
    )
    await inspector.ask(asking(deadlines.nodes[0].id))
    const looks = (await audit(here, { verb: 'look' })).filter(({ actor }) => actor.name === 'Ines')
    expect(looks).toMatchObject([{ subjectId: id, outcome: 'shown' }])
  })

  test('a deadline that is asked for by its id with the case that it is of', async () => {
    const here = await house()
    const inspector = await here.agency.addPerson('Ines', { access: 'inspector', roles: ['surveyor'] })
    const { id } = (await open(here.caretaker, {})).case
    const { deadlines } = await here.caretaker.ask('{ deadlines { nodes { id } } }')
    await inspector.ask('query($id: ID!) { node(id: $id) { id } }', { id: deadlines.nodes[0].id })
    expect(await audit(here, { verb: 'node' })).toMatchObject([{ subjectId: id, outcome: 'shown' }])
    expect(await audit(here, { verb: 'node', subjectId: deadlines.nodes[0].id })).toHaveLength(1)
  })

  test('of an inspector who also keeps the platform running all that is kept of inspectors', async () => {
    const here = await house()
    const access = ['inspector', 'operator'] as const
    const [seeing, blind] = [
      await here.agency.addPerson('Ines', { access, roles: ['surveyor'] }),
      await here.agency.addPerson('Otto', { access }),
    ]
    const { id } = (await open(here.caretaker, {})).case
    expect((await seeing.ask('{ cases { nodes { id } } deadlines { nodes { text } } }')).cases.nodes).toEqual([{ id }])
    expect((await blind.ask('{ cases { nodes { id } } }')).cases.nodes).toEqual([])
    expect(await audit(here, { actorId: await idOf(blind) })).toMatchObject([{ verb: 'cases' }])
    expect(await audit(here, { verb: 'look' })).toMatchObject([{ subjectId: id, actor: { name: 'Ines' } }])
    const also = await here.agency.addPerson('Mia', { access: ['inspector', 'manager'] })
    expect((await also.ask('{ cases { nodes { id } } }')).cases.nodes).toEqual([{ id }])
  })

  test('what was seen before a question failed', async () => {
    const here = await house()
    const { id } = (await open(here.caretaker, {})).case
    // A cursor that is well formed and names no case: the database objects, and with it the whole transaction is lost.
    const cursor = Buffer.from(JSON.stringify([here.agency.id, 'due', 'nowhere', here.agency.id, 'x', 1])).toString(
      'base64url',
    )
    const answer = await here.head.post(
      'query($id: ID!, $after: String!) { case(id: $id) { id } deadlines(after: $after) { nodes { id } } }',
      { id, after: cursor },
    )
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }])
    expect(await audit(here, { verb: 'look' })).toMatchObject([{ subjectId: id, actor: { name: 'Hal' } }])
  })

  test('nothing of what did not happen', async () => {
    const here = await house()
    await expect(
      inAgency(api.database.app, here.agency.id, async (tx) => {
        tx.withCommit(
          `insert into audit_entry (agency_id, id, verb, outcome, mac) values ('${here.agency.id}', '${here.agency.id}', 'x', 'x', '')`,
        )
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await audit(here)).toEqual([])
  })

  test('no names and no words, whatever was given', async () => {
    const here = await house()
    const canary = 'Zebedee Quill'
    const { id } = (await open(here.caretaker, { reference: canary, words: canary })).case
    await record(here.caretaker, id, { event: 'complaint_of_noise', words: canary })
    await record(here.caretaker, id, { event: canary, about: canary })
    const id64 = Buffer.from(`ZebedeeQuill:${here.agency.id}`).toString('base64')
    await record(here.caretaker, id64, { event: 'complaint_of_noise' })
    await show(here.head, id)
    const rows = await inAgency(api.database.app, here.agency.id, (tx) => tx.query('select * from audit_entry'))
    expect(rows.length).toBeGreaterThan(3)
    expect(JSON.stringify(rows)).not.toMatch(/zebedee|quill/i)
  })
})

describe('who may read it', () => {
  test('administrators, by person, thing, verb and time, page by page', async () => {
    const here = await house()
    const ids: string[] = []
    for (let count = 0; count < 5; count++) ids.push((await open(here.caretaker, {})).case.id)
    const between = new Date().toISOString()
    await record(here.head, ids[0]!, { event: 'complaint_of_noise' })
    expect((await audit(here, { subjectId: ids[0]! })).map(({ verb }) => verb)).toEqual(['openCase', 'recordEvent'])
    expect((await audit(here, { actorId: await idOf(here.head) })).map(({ verb }) => verb)).toEqual(['recordEvent'])
    expect(await audit(here, { verb: 'openCase' })).toHaveLength(5)
    expect((await audit(here, { to: between })).length + (await audit(here, { from: between })).length).toBe(6)
    const first = (await here.administrator.ask(entries, { first: 4 })).audit
    const rest = (await here.administrator.ask(entries, { first: 4, after: first.pageInfo.endCursor })).audit
    expect([first.totalCount, first.nodes.length, rest.nodes.length]).toEqual([6, 4, 2])
  })

  test.each(['audit { nodes { verb } }', 'auditHead { number }', 'verifyAudit { isWhole }'])(
    'nobody else: %s',
    async (query) => {
      const { caretaker } = await house()
      const answer = await caretaker.post(`{ ${query} }`)
      expect(answer.errors[0].extensions.code).toBe('FORBIDDEN')
    },
  )
})

describe('the seal', () => {
  test('with many who act and many who seal at once, every entry has its place and the chain is whole', async () => {
    const here = await house()
    const ids = await Promise.all(Array.from({ length: 4 }, async () => (await open(here.caretaker, {})).case.id))
    let acting = true
    const acts = Array.from({ length: 5 }, () =>
      Promise.all(ids.map((id) => record(here.head, id, { event: 'complaint_of_noise' }))),
    )
    const sealers = Array.from({ length: 3 }, async () => {
      while (acting) await sealAudit(api.database.worker, api.auditKey, 3)
    })
    await Promise.all(acts)
    acting = false
    await Promise.all(sealers)
    await sealAll()
    const found = await audit(here)
    expect(found.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
      found.map((_, place) => place + 1),
    )
    const { auditHead } = await here.administrator.ask('{ auditHead { number signed } }')
    expect(auditHead.number).toBe(24)
    const { verifyAudit } = await here.administrator.ask(verify, { head: auditHead.signed })
    expect(verifyAudit).toMatchObject({ isWhole: true, entries: 24, findings: [], lastGoodHead: { number: 24 } })
  })

  test('whoever acts does not wait for another who has not finished', async () => {
    const here = await house()
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
    const slow = inAgency(api.database.app, here.agency.id, async (tx) => {
      await tx.query(
        `insert into audit_entry (agency_id, id, verb, outcome, mac) values ($1, $1, 'slow', 'done', '')`,
        [here.agency.id],
      )
      await mayEnd
    })
    const { id } = (await open(here.caretaker, {})).case
    await sealAll()
    expect(await audit(here)).toMatchObject([{ number: 1, subjectId: id }])
    end()
    await slow
  })

  test('what is sealed while the audit is gone through is found whole', async () => {
    const here = await house()
    const { id } = (await open(here.caretaker, {})).case
    await sealAll()
    // Between every two statements somebody acts and the worker seals, as often as it takes to be in every place.
    let rounds = 6
    const found = await inAgency(api.database.app, here.agency.id, (tx) => {
      const tuples: AgencyTransaction['tuples'] = async (...statement) => {
        const rows = await tx.tuples(...statement)
        if (rounds-- > 0) {
          await record(here.caretaker, id, { event: 'complaint_of_noise' })
          await sealAll()
        }
        return rows as never
      }
      return verifyAudit({ ...tx, tuples } as AgencyTransaction, api.auditKey, null, 2)
    })
    expect(found).toMatchObject({ findings: [], entries: 7 })
  })

  test('a worker gives an entry its place once', async () => {
    const here = await house()
    await open(here.caretaker, {})
    await sealAll()
    const again = await inAgency(api.database.worker, here.agency.id, (tx) =>
      tx.query(`update audit_entry set number = 7, hash = '' where number = 1 returning number`),
    )
    expect(again).toEqual([])
  })

  test('an agency’s audit is its own: neither entries nor heads are seen elsewhere', async () => {
    const [here, there] = [await house(), await house()]
    await open(here.caretaker, {})
    await sealAll()
    const { auditHead } = await here.administrator.ask('{ auditHead { signed } }')
    expect((await there.administrator.ask('{ auditHead { signed } }')).auditHead).toBeNull()
    const answer = await there.administrator.post(verify, { head: auditHead.signed })
    expect(answer.errors[0].message).toBe('This is not a head that was signed here for this agency.')
    expect(await audit(there)).toEqual([])
  })
})

async function idOf(person: TestPerson): Promise<string> {
  return (await person.ask('{ me { id } }')).me.id
}
