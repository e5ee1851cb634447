/** Rules are drafted by policy leads, who lose no word to each other, and approved by a second person. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { addOffice, approved, move, type Office, publish, rulesOf, save } from './drafting.ts'
import { type Api, freshKey, startApi, type TestPerson } from './support.ts'

let api: Api
let office: Office

beforeAll(async () => {
  api = await startApi()
  office = await addOffice(api, 'North')
})

afterAll(() => api.close())

test('a draft is kept as it is written, also while it has errors', async () => {
  const { draft } = await save(office.lead, { text: 'ruleset lifts "Lifts"\nbla bla\n' })
  expect(draft).toMatchObject({ ruleset: 'lifts', title: 'Lifts', version: 1, state: 'OPEN', approvedBy: null })
  expect(draft.authors).toEqual([{ name: 'Lea' }])
  const { draft: found } = await office.worker.ask(
    'query($id: ID!) { draft(id: $id) { text report { diagnostics { severity line } } readBack { heading } } }',
    { id: draft.id },
  )
  expect(found.text).toBe('ruleset lifts "Lifts"\nbla bla\n')
  expect(found.report.diagnostics).toContainEqual({ severity: 'ERROR', line: 2 })
  expect(found.readBack).toEqual([])
})

test('of two policy leads who change one draft the second is told, and neither loses a word', async () => {
  const { draft } = await save(office.lead, { text: rulesOf('doors', '2027-01-01') })
  const mine = rulesOf('doors', '2027-01-01', 4)
  const theirs = rulesOf('doors', '2027-01-01', 5)
  const changes = await Promise.all([
    save(office.lead, { id: draft.id, text: mine, expectedVersion: draft.version }),
    save(office.otherLead, { id: draft.id, text: theirs, expectedVersion: draft.version }),
  ])
  expect(changes.map(({ __typename }) => __typename).sort()).toEqual(['DraftSaved', 'VersionConflict'])
  const kept = changes.find(({ __typename }) => __typename === 'DraftSaved')!.draft
  const conflict = changes.find(({ __typename }) => __typename === 'VersionConflict')!
  expect(conflict).toMatchObject({ currentVersion: 2, message: expect.stringContaining('Nothing was stored') })
  const { draft: now } = await office.lead.ask('query($id: ID!) { draft(id: $id) { text version } }', { id: draft.id })
  expect(now).toEqual({ text: kept.text, version: 2 })
  const loser = kept.text === mine ? office.otherLead : office.lead
  const again = await save(loser, { id: draft.id, text: `${kept.text}# and mine\n`, expectedVersion: 2 })
  expect(again.draft.authors.map(({ name }: { name: string }) => name).sort()).toEqual(['Lea', 'Otto'])
  // Of the two it is told which saved it as it stands.
  const saver = async () =>
    (await office.lead.ask('query($id: ID!) { draft(id: $id) { savedBy { name } } }', { id: draft.id })).draft.savedBy
      .name
  expect(await saver()).toBe(loser === office.lead ? 'Lea' : 'Otto')
  const winner = loser === office.lead ? office.otherLead : office.lead
  await save(winner, { id: draft.id, text: `${kept.text}# once more\n`, expectedVersion: 3 })
  expect(await saver()).toBe(winner === office.lead ? 'Lea' : 'Otto')
})

test('a change says which version it is of', async () => {
  const { draft } = await save(office.lead, { text: rulesOf('bins', '2027-01-01') })
  const answer = await save(office.lead, { id: draft.id, text: 'ruleset bins "Bins"\n' })
  expect(answer).toMatchObject({ __typename: 'InvalidInput', field: 'expectedVersion' })
})

test('a command sent again does nothing twice, and its key serves nothing else', async () => {
  const idempotencyKey = freshKey()
  const text = rulesOf('stairs', '2027-01-01')
  const [one, same] = await Promise.all([
    save(office.lead, { text, idempotencyKey }),
    save(office.lead, { text, idempotencyKey }),
  ])
  expect(same.draft.id).toBe(one.draft.id)
  expect(await save(office.lead, { text: 'else', idempotencyKey })).toMatchObject({ field: 'idempotencyKey' })
})

test('nobody who wrote in a draft approves it, whatever they may do here', async () => {
  const text = rulesOf('roofs', '2027-01-01')
  const { draft } = await save(office.lead, { text })
  const second = await save(office.otherLead, { id: draft.id, text: `${text}# more\n`, expectedVersion: 1 })
  const submitted = (await move(office.lead, 'submit', second.draft)).draft
  await become('publisher', async () => {
    expect(await move(office.otherLead, 'approve', submitted)).toEqual({
      __typename: 'DraftRefused',
      code: 'AUTHOR',
      message: 'You wrote in this draft yourself: a second person reads and approves it.',
    })
  })
  const done = await move(office.publisher, 'approve', submitted)
  expect(done.draft).toMatchObject({ state: 'APPROVED', approvedBy: { name: 'Pia' } })
  await become('publisher', async () => {
    expect(await publish(office.otherLead, draft.id)).toMatchObject({ __typename: 'DraftRefused', code: 'AUTHOR' })
  })
})

test('a draft is approved when its authors have put it forward, in the version that was read', async () => {
  const text = rulesOf('gates', '2027-01-01')
  const { draft } = await save(office.lead, { text })
  expect(await move(office.publisher, 'approve', draft)).toMatchObject({ code: 'STATE' })
  const { draft: submitted } = await move(office.lead, 'submit', draft)
  await save(office.lead, { id: draft.id, text: `${text}# a last word\n`, expectedVersion: submitted.version })
  expect((await move(office.publisher, 'approve', submitted)).__typename).toBe('VersionConflict')
})

test('writing in an approved draft takes the approval away; the same words again do not', async () => {
  const text = rulesOf('walls', '2027-01-01')
  const draft = await approved(office, text)
  const same = await save(office.otherLead, { id: draft.id, text, expectedVersion: draft.version })
  expect(same.draft).toMatchObject({ state: 'APPROVED', authors: [{ name: 'Lea' }] })
  const { draft: changed } = await save(office.lead, {
    id: draft.id,
    text: rulesOf('walls', '2027-01-01', 30),
    expectedVersion: draft.version,
  })
  expect(changed).toMatchObject({ state: 'OPEN', approvedBy: null, approvedAt: null })
  expect(await publish(office.publisher, draft.id)).toMatchObject({ __typename: 'DraftRefused', code: 'STATE' })
})

test('a draft that was given up never changes again', async () => {
  const { draft } = await save(office.lead, { text: rulesOf('yards', '2027-01-01') })
  const { draft: gone } = await move(office.lead, 'withdraw', draft)
  expect(gone.state).toBe('WITHDRAWN')
  expect(await move(office.lead, 'submit', gone)).toMatchObject({ code: 'STATE' })
  expect(await save(office.lead, { id: gone.id, text: 'x', expectedVersion: gone.version })).toMatchObject({
    code: 'STATE',
    message: 'This draft is withdrawn and never changes: begin another.',
  })
})

test('policy leads draft, publishers approve and publish, administrators adopt, and nobody else does', async () => {
  const { draft } = await save(office.lead, { text: rulesOf('paths', '2027-01-01') })
  const saving = 'mutation($i: SaveDraftInput!) { result: saveDraft(input: $i) { __typename } }'
  const submitting = 'mutation($i: MoveDraftInput!) { result: submitDraft(input: $i) { __typename } }'
  const approving = 'mutation($i: MoveDraftInput!) { result: approveDraft(input: $i) { __typename } }'
  const publishing = 'mutation($i: PublishEditionInput!) { result: publishEdition(input: $i) { __typename } }'
  const adopting = 'mutation($i: AdoptRulesetInput!) { result: adoptRuleset(input: $i) { __typename } }'
  const move = { draftId: draft.id, expectedVersion: 1 }
  const { lead, publisher, administrator, worker } = office
  const may = async (person: TestPerson) => (await person.ask('{ me { may } }')).me.may
  expect(await may(lead)).toEqual(['READ', 'DRAFT', 'EVIDENCE'])
  expect(await may(publisher)).toEqual(['READ', 'PUBLISH'])
  expect(await may(administrator)).toEqual(expect.arrayContaining(['READ', 'ADOPT', 'DIRECT']))
  const verbs = [
    { query: saving, input: { text: 'x' }, may: [lead] },
    { query: submitting, input: move, may: [lead] },
    { query: approving, input: move, may: [publisher] },
    { query: publishing, input: { draftId: draft.id }, may: [publisher] },
    { query: adopting, input: { ruleset: 'nothing', fromOn: '2026-01-01' }, may: [administrator] },
  ]
  for (const { query, input, may } of verbs) {
    for (const person of [lead, publisher, administrator, worker]) {
      const answer = await person.post(query, { i: { ...input, idempotencyKey: freshKey() } })
      const isRefused = answer.errors?.[0].extensions.code === 'FORBIDDEN'
      expect(isRefused, query).toBe(!may.includes(person))
    }
  }
})

test('another agency sees no draft and changes none', async () => {
  const south = await addOffice(api, 'South')
  const { draft } = await save(office.lead, { text: rulesOf('cellars', '2027-01-01') })
  expect(await south.lead.ask('query($id: ID!) { draft(id: $id) { id } drafts { id } }', { id: draft.id })).toEqual({
    draft: null,
    drafts: [],
  })
  expect(await save(south.lead, { id: draft.id, text: 'mine', expectedVersion: 1 })).toMatchObject({ field: 'id' })
  expect(await publish(south.publisher, draft.id)).toMatchObject({ field: 'draftId' })
})

test('drafts are listed by how far they have come, what was changed last first', async () => {
  const first = await approved(office, rulesOf('lamps', '2027-01-01'))
  const second = await approved(office, rulesOf('lamps', '2027-02-01'))
  const { drafts } = await office.worker.ask('{ drafts(state: APPROVED) { id state } }')
  expect(drafts.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([second.id, first.id])
  expect(new Set(drafts.map(({ state }: { state: string }) => state))).toEqual(new Set(['APPROVED']))
})

/** For a while, the second policy lead has another place. */
async function become(access: string, work: () => Promise<void>): Promise<void> {
  const { agency, otherLead } = office
  const sql = 'update person set access_kinds = array[$3] where agency_id = $1 and id = $2'
  const put = (place: string) =>
    inAgency(api.database.owner, agency.id, (tx) => tx.query(sql, [agency.id, otherLead.id, place]))
  await put(access)
  await work()
  await put('policy_lead')
}
