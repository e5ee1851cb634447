/** What becomes of the records of a complaint: kept for three years, then to be erased; and who may look at them meanwhile. */
import { expect } from 'vitest'
import { type Answer, freshKey, type TestPerson } from '../api/support.ts'
import { clause } from './clause.ts'
import { recent } from './complaint-ways.ts'
import type { Matter } from './matter.ts'

const kept = 'keep records for at least 3 years from closing'
const seen = 'inspector may see the records'

async function erase(person: TestPerson, caseId: string, dryRun = false): Promise<Answer> {
  const query = `mutation($input: EraseCaseInput!) { eraseCase(input: $input) { __typename
    ... on CaseErased { dryRun parts { what count } case { reference erasedAt outcome log { words } } }
    ... on StillKept { message retention { mayEraseOn clause { words rule } } } ... on InvalidInput { message } } }`
  return (await person.ask(query, { input: { caseId, dryRun, idempotencyKey: freshKey() } })).eraseCase
}

const words = 'My daughter Imogen was ill.'

async function closed(complaint: Matter): Promise<string> {
  await complaint.opened('2026-01-05', { ...recent, words })
  await complaint.record('letter_sent', '2026-01-12')
  return (await complaint.record('complainant_satisfied', '2026-02-05', { words })).id
}

clause(
  'C03',
  'erasing sooner is refused, naming the earliest date and the clause',
  kept,
  async ({ complaint, person }) => {
    const administrator = await person('administrator')
    const id = await closed(complaint)
    await complaint.until('2029-02-05T23:00:00Z')
    const refused = await erase(administrator, id)
    expect(refused).toMatchObject({ __typename: 'StillKept', retention: { mayEraseOn: '2029-02-06' } })
    expect(refused.message).toContain('2029-02-06')
    expect(refused.retention.clause.words.join(' ')).toContain('retained for at least three years from the close')
    expect((await complaint.stands()).log.map((entry: Answer) => entry.words)).toContain(words)
  },
)

clause(
  'C03',
  'the earliest date is shown with the case, and none while it is open',
  kept,
  async ({ complaint, ask }) => {
    const query = 'query($id: ID!) { case(id: $id) { retention { keepUntilOn mayEraseOn message clause { rule } } } }'
    const { id } = await complaint.opened('2026-01-05', recent)
    const open = (await ask(query, { id })).case.retention
    expect(open).toMatchObject({ mayEraseOn: null, clause: { rule: kept } })
    await complaint.record('letter_sent', '2026-01-12')
    await complaint.record('complainant_satisfied', '2026-02-05')
    const { retention } = (await ask(query, { id })).case
    expect(retention).toMatchObject({ keepUntilOn: '2029-02-05', mayEraseOn: '2029-02-06' })
  },
)

clause('C03', 'after three years the record can be erased', kept, async ({ complaint, person, ask }) => {
  const administrator = await person('administrator')
  const id = await closed(complaint)
  await complaint.until('2029-02-06')
  const mayBeErased = '{ cases(filter: { mayBeErased: true }) { nodes { id } } }'
  expect((await ask(mayBeErased)).cases.nodes).toEqual([{ id }])
  const tried = await erase(administrator, id, true)
  expect(tried).toMatchObject({ dryRun: true, parts: [{ count: 2 }, { count: 0 }], case: { erasedAt: null } })
  const erased = await erase(administrator, id)
  expect(erased).toMatchObject({ dryRun: false, case: { outcome: 'resolved', erasedAt: expect.any(String) } })
  expect(JSON.stringify(await complaint.stands())).not.toContain('Imogen')
  expect((await ask(mayBeErased)).cases.nodes).toEqual([])
})

clause(
  'C04',
  'an inspector may see the records of complaints and change nothing',
  seen,
  async ({ complaint, person }) => {
    const inspector = await person('inspector', ['inspector'])
    const { id } = await complaint.opened('2026-01-05', { ...recent, words })
    const found = (await inspector.ask('query($id: ID!) { case(id: $id) { title log { words } } }', { id })).case
    expect(found?.log.map((entry: Answer) => entry.words)).toContain(words)
    expect((await inspector.ask('{ cases { nodes { id } } }')).cases.nodes).toEqual([{ id }])
    expect((await inspector.ask('{ deadlines { nodes { id } } }')).deadlines.nodes).not.toEqual([])
    const record = `mutation($input: RecordEventInput!) { recordEvent(input: $input) { __typename } }`
    const refused = await inspector.post(record, {
      input: { caseId: id, event: 'letter_sent', idempotencyKey: freshKey() },
    })
    expect(refused.errors[0].extensions.code).toBe('FORBIDDEN')
  },
)

clause('C04', 'each look of an inspector is on the audit log', seen, async ({ complaint, person }) => {
  const inspector = await person('inspector', ['inspector'])
  const administrator = await person('administrator')
  const { id } = await complaint.opened('2026-01-05', recent)
  await inspector.ask('{ cases { nodes { status } } }')
  await inspector.ask('query($id: ID!) { case(id: $id) { status } }', { id })
  const actorId = (await inspector.ask('{ me { id } }')).me.id
  const query = 'query($filter: AuditFilter) { audit(filter: $filter) { nodes { verb subjectId } } }'
  const looks = (await administrator.ask(query, { filter: { actorId, subjectId: id } })).audit.nodes
  expect(looks.filter(({ verb }: Answer) => verb === 'look')).toHaveLength(2)
  const verbs = (await administrator.ask(query, { filter: { actorId } })).audit.nodes.map(({ verb }: Answer) => verb)
  expect(verbs).toEqual(expect.arrayContaining(['cases', 'case']))
})

clause(
  'C04',
  'an inspector takes the details of an agency’s complaints as one file, and that is on the audit log too',
  seen,
  async ({ complaint, person }) => {
    const inspector = await person('inspector', ['inspector'])
    const administrator = await person('administrator')
    const { id } = await complaint.opened('2026-01-05', recent)
    const { exportCases } = await inspector.ask(
      '{ exportCases(procedure: "complaint", from: "2026-01-01", to: "2026-12-31", as: CSV) { mediaType cases content } }',
    )
    expect(exportCases).toMatchObject({ mediaType: 'text/csv', cases: 1 })
    expect(exportCases.content.split('\r\n')[1]).toContain('2026-01-05')
    const query =
      'query($filter: AuditFilter) { audit(filter: $filter) { nodes { subjectId outcome actor { name } } } }'
    expect((await administrator.ask(query, { filter: { verb: 'exportCases', subjectId: id } })).audit.nodes).toEqual([
      { subjectId: id, outcome: 'exported', actor: { name: 'inspector' } },
    ])
  },
)
