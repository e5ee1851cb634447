/** An agency keeps its own directory: who belongs to it, who holds its roles, who stands in, and what passes on when somebody leaves. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { type Answer, type Api, open, record, show, startApi, type TestAgency, type TestPerson } from './support.ts'

let api: Api
let agency: TestAgency
let administrator: TestPerson
let director: TestPerson
let head: TestPerson
let caretaker: TestPerson

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

let agencies = 0

async function house(): Promise<void> {
  agency = await api.addAgency(`House ${++agencies}`)
  administrator = await agency.addPerson('Ada', { access: 'administrator' })
  director = await agency.addPerson('Dora', { roles: ['director'] })
  head = await agency.addPerson('Hal', { roles: ['head_caretaker'], manager: director })
  caretaker = await agency.addPerson('Cara', { roles: ['caretaker'], manager: head })
}

const answered = `__typename ... on DirectoryChanged { person { id name email access may roles hasLeft manager { name } } }
  ... on DirectoryRefused { code message } ... on InvalidInput { field message }`

async function direct(field: string, args: object, by: TestPerson = administrator): Promise<Answer> {
  const types: Record<string, string> = {
    addPerson: 'AddPersonInput',
    changePerson: 'ChangePersonInput',
    nameRoleHolder: 'HoldingInput',
    releaseRoleHolder: 'HoldingInput',
    nameDeputy: 'DeputyInput',
  }
  if (field === 'endPlace' || field === 'forgetPerson')
    return (await by.ask(`mutation($id: ID!) { answer: ${field}(personId: $id) { ${answered} } }`, args)).answer
  const query = `mutation($input: ${types[field]}!) { answer: ${field}(input: $input) { ${answered} } }`
  return (await by.ask(query, { input: args })).answer
}

const idOf = async (person: TestPerson): Promise<string> => (await person.ask('{ me { id } }')).me.id

test('somebody is added once, as all the things they are', async () => {
  await house()
  const input = {
    name: 'Paul',
    email: 'Paul@house.example',
    access: ['POLICY_LEAD', 'PUBLISHER'],
    managerId: await idOf(director),
  }
  const { person } = await direct('addPerson', input)
  expect(person).toMatchObject({
    name: 'Paul',
    access: ['POLICY_LEAD', 'PUBLISHER'],
    manager: { name: 'Dora' },
    hasLeft: false,
  })
  expect(person.may).toEqual(['READ', 'DRAFT', 'PUBLISH', 'EVIDENCE'])
  expect(await direct('addPerson', { ...input, email: 'paul@HOUSE.example' })).toMatchObject({ code: 'EMAIL_TAKEN' })
  expect(await direct('addPerson', { ...input, email: 'nonsense' })).toMatchObject({ field: 'email' })
  expect(await direct('addPerson', { ...input, email: 'x@y.example', access: [] })).toMatchObject({ field: 'access' })
})

test('the last administrator neither leaves nor becomes something else', async () => {
  await house()
  const personId = await idOf(administrator)
  const refused = { code: 'LAST_ADMINISTRATOR' }
  expect(await direct('endPlace', { id: personId })).toMatchObject(refused)
  expect(await direct('changePerson', { personId, access: ['CASE_WORKER'] })).toMatchObject(refused)
  await direct('changePerson', { personId: await idOf(head), access: ['CASE_WORKER', 'ADMINISTRATOR'] })
  expect((await direct('changePerson', { personId, access: ['CASE_WORKER'] })).person.access).toEqual(['CASE_WORKER'])
  expect(
    (await administrator.post('mutation { endPlace(personId: "x") { __typename } }')).errors[0].extensions.code,
  ).toBe('FORBIDDEN')
})

test('an address is corrected, and nobody else has it', async () => {
  await house()
  const personId = await idOf(caretaker)
  expect(await direct('changePerson', { personId, email: 'Cara.New@house.example', name: 'Cara New' })).toMatchObject({
    person: { name: 'Cara New', email: 'Cara.New@house.example' },
  })
  // Their own in other letters is theirs still.
  expect(await direct('changePerson', { personId, email: 'cara.new@house.example' })).toMatchObject({
    person: { email: 'cara.new@house.example' },
  })
  expect(await direct('changePerson', { personId: await idOf(head), email: 'CARA.new@house.example' })).toMatchObject({
    code: 'EMAIL_TAKEN',
  })
  expect(await direct('changePerson', { personId, email: 'nonsense' })).toMatchObject({ field: 'email' })
})

test('nobody manages themselves, through whomever', async () => {
  await house()
  const input = { personId: await idOf(director), managerId: await idOf(caretaker) }
  expect(await direct('changePerson', input)).toMatchObject({ code: 'MANAGES_ITSELF' })
  const own = { personId: await idOf(head), managerId: null }
  expect((await direct('changePerson', own)).person.manager).toBeNull()
})

test('a role is one of the rules’, and a misspelt one is answered with the one that was meant', async () => {
  await house()
  const personId = await idOf(caretaker)
  expect(await direct('nameRoleHolder', { role: 'head_caretakr', personId })).toMatchObject({
    field: 'role',
    message: expect.stringContaining('"head_caretaker"'),
  })
  expect((await direct('nameRoleHolder', { role: 'head_caretaker', personId })).person.roles).toEqual([
    'caretaker',
    'head_caretaker',
  ])
  const { me } = await caretaker.ask('{ me { agency { roles } } }')
  expect(me.agency.roles).toEqual(expect.arrayContaining(['caretaker', 'head_caretaker']))
  const { roleHolders } = await caretaker.ask('{ roleHolders { role person { name } } }')
  expect(roleHolders).toContainEqual({ role: 'head_caretaker', person: { name: 'Cara' } })
  expect((await direct('releaseRoleHolder', { role: 'head_caretaker', personId })).person.roles).toEqual(['caretaker'])
  expect(await direct('releaseRoleHolder', { role: 'head_caretaker', personId })).toMatchObject({ field: 'role' })
})

test('whoever is away is stood in for: new work goes to the deputy, who finds it and theirs among their own', async () => {
  await house()
  const deputy = await agency.addPerson('Dee')
  const before = (await open(caretaker, {})).case
  const input = {
    personId: await idOf(head),
    deputyId: await idOf(deputy),
    fromOn: '2020-01-01',
    untilOn: '2099-12-31',
  }
  expect((await direct('nameDeputy', input)).__typename).toBe('DirectoryChanged')
  const { deputies } = await caretaker.ask('{ deputies { person { name } deputy { name } fromOn untilOn } }')
  expect(deputies).toEqual([
    { person: { name: 'Hal' }, deputy: { name: 'Dee' }, fromOn: '2020-01-01', untilOn: '2099-12-31' },
  ])
  expect(await direct('nameDeputy', { ...input, fromOn: '2020-06-01' })).toMatchObject({ field: 'fromOn' })
  expect(await direct('nameDeputy', { ...input, deputyId: input.personId })).toMatchObject({ field: 'deputyId' })
  await record(caretaker, before.id, { event: 'not_resolved' })
  const holders = (await show(caretaker, before.id)).holders
  expect(holders.find(({ role }: Answer) => role === 'head_caretaker').person).toEqual({ name: 'Dee' })
  const ended = `mutation($id: ID!) { answer: endDeputy(personId: $id, fromOn: "2020-01-01") { ${answered} } }`
  expect((await administrator.ask(ended, { id: input.personId })).answer.__typename).toBe('DirectoryChanged')
})

test('a deputy finds what is of whom they stand in for among their own, from the first day to the last', async () => {
  await house()
  const deputy = await agency.addPerson('Dee')
  await open(caretaker, {})
  const mine = async () =>
    (await deputy.ask('{ deadlines(filter: { mine: true }) { nodes { id } } }')).deadlines.nodes.length
  const input = { personId: await idOf(caretaker), deputyId: await idOf(deputy) }
  await direct('nameDeputy', { ...input, fromOn: '2099-01-01', untilOn: '2099-12-31' })
  expect(await mine()).toBe(0)
  await direct('nameDeputy', { ...input, fromOn: '2020-01-01', untilOn: '2098-12-31' })
  expect(await mine()).toBeGreaterThan(0)
})

test('who leaves comes in no more, their cases pass on, and the log keeps them', async () => {
  await house()
  const { id } = (await open(caretaker, {})).case
  const other = await agency.addPerson('Carl', { roles: ['caretaker'], manager: head })
  const under = await agency.addPerson('Uma', { manager: caretaker })
  const { person } = await direct('endPlace', { id: await idOf(caretaker) })
  expect(person).toMatchObject({ name: 'Cara', hasLeft: true, may: [], roles: [] })
  expect((await caretaker.post('{ me { name } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED')
  const left = await show(other, id)
  expect(left.holders.find(({ role }: Answer) => role === 'caretaker').person).toEqual({ name: 'Carl' })
  expect(left.deadlines.some(({ holder }: Answer) => holder?.name === 'Cara')).toBe(false)
  expect(left.log[0].by).toEqual({ name: 'Cara' })
  expect(left.log.at(-1).event).toBe('held')
  expect((await other.ask('{ people { name } }')).people.map(({ name }: Answer) => name)).not.toContain('Cara')
  expect((await under.ask('{ me { manager { name } } }')).me.manager).toEqual({ name: 'Hal' })
  await direct('endPlace', { id: await idOf(other) })
  expect((await show(head, id)).holders.find(({ role }: Answer) => role === 'caretaker').person).toEqual({
    name: 'Hal',
  })
})

test('who has left is forgotten: their name is in no table, and what they did, the log and the audit stay whole', async () => {
  await house()
  const { id } = (await open(caretaker, {})).case
  const personId = await idOf(caretaker)
  expect(await direct('forgetPerson', { id: personId })).toMatchObject({ code: 'STILL_HERE' })
  expect(api.erasures.read().filter(({ agencyId }) => agencyId === agency.id)).toEqual([])
  const leavers = async () => (await administrator.ask('{ leavers { id name hasLeft } }')).leavers
  expect(await leavers()).toEqual([])
  await direct('endPlace', { id: personId })
  expect(await leavers()).toEqual([{ id: personId, name: 'Cara', hasLeft: true }])
  const before = await show(head, id)
  const { person } = await direct('forgetPerson', { id: personId })
  expect(person).toMatchObject({ id: personId, name: 'Somebody who has left', hasLeft: true })
  expect(await leavers()).toEqual([])
  // Once more does nothing more.
  expect((await direct('forgetPerson', { id: personId })).person).toEqual(person)
  expect(api.erasures.read().filter(({ agencyId }) => agencyId === agency.id)).toHaveLength(1)
  const kept = await inAgency(api.database.owner, agency.id, async (tx) => {
    const tables = await tx.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'agency_id'`,
    )
    const rows = []
    for (const { name } of tables) rows.push(await tx.query(`select * from ${name}`))
    return JSON.stringify(rows)
  })
  expect(kept).toContain('Hal')
  expect(kept).not.toMatch(/Cara\b/)
  expect(kept).not.toContain(`${caretaker.id}@a.example`)
  const after = await show(head, id)
  expect(after.log[0].by).toEqual({ name: 'Somebody who has left' })
  const nameless = (found: Answer) => found.log.map(({ by: _, ...entry }: Answer) => entry)
  expect(nameless(after)).toEqual(nameless(before))
  while ((await api.app.sealAudit()) > 0);
  const { audit, verifyAudit } = await administrator.ask(
    '{ audit(filter: { verb: "forgetPerson" }) { nodes { subjectId } } verifyAudit { isWhole } }',
  )
  expect(new Set(audit.nodes.map(({ subjectId }: Answer) => subjectId))).toEqual(new Set([personId]))
  expect(verifyAudit.isWhole).toBe(true)
})

test('a case that is owed waits for those who administer the agency, and not for who has left', async () => {
  await house()
  const { id } = (await open(caretaker, {})).case
  await record(caretaker, id, { event: 'rot_found' })
  const owed = async () => {
    const query = 'query($id: ID!) { case(id: $id) { owedOpenings { procedure administrators { name } } } }'
    return (await caretaker.ask(query, { id })).case.owedOpenings
  }
  expect(await owed()).toEqual([{ procedure: 'pest_control', administrators: [{ name: 'Ada' }] }])
  const successor = await agency.addPerson('Bea', { access: 'administrator' })
  const left = await direct('endPlace', { id: await idOf(administrator) }, successor)
  expect(left.__typename).toBe('DirectoryChanged')
  expect(await owed()).toEqual([{ procedure: 'pest_control', administrators: [{ name: 'Bea' }] }])
})

const creating = `mutation($input: CreateTokenInput!) { answer: createToken(input: $input) {
  __typename ... on TokenCreated { secret token { id name scopes lastUsedOn revokedAt } } ... on InvalidInput { field message } } }`
/** The next 15 January, as YYYY-MM-DD. */
function next(monthAndDay: string): string {
  const [today, year] = [new Date().toISOString().slice(0, 10), new Date().getFullYear()]
  return `${year}-${monthAndDay}` >= today ? `${year}-${monthAndDay}` : `${year + 1}-${monthAndDay}`
}
const inAYear = () => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)

test.each([
  [next('01-14'), `${next('01-14').slice(0, 8)}15T00:00:00.000Z`],
  [next('06-29'), `${next('06-29')}T23:00:00.000Z`],
])('a token that is for %s as its last day ends at the midnight in London after it', async (expiresOn, expiresAt) => {
  await house()
  const program = await agency.addPerson('Ines', { access: 'integrator' })
  const input = { personId: await idOf(program), name: 'Payroll', scopes: ['READ'], expiresOn }
  const made =
    'mutation($input: CreateTokenInput!) { createToken(input: $input) { ... on TokenCreated { token { expiresAt } } } }'
  expect((await administrator.ask(made, { input })).createToken).toEqual({ token: { expiresAt } })
})

test('a token is for an integrator, does no more than its scopes, makes none that does more, and is told once', async () => {
  await house()
  const program = await agency.addPerson('Iris', { access: 'integrator' })
  const input = { personId: await idOf(program), name: 'Payroll', scopes: ['READ'], expiresOn: inAYear() }
  const ask = (changed: object) =>
    administrator.ask(creating, { input: { ...input, ...changed } }).then(({ answer }) => answer)
  expect(await ask({ personId: await idOf(caretaker) })).toMatchObject({ field: 'personId' })
  for (const scope of ['ADOPT', 'SWITCH']) expect(await ask({ scopes: [scope] })).toMatchObject({ field: 'scopes' })
  // Only who is an administrator as well may be let import, among other things.
  const both = await agency.addPerson('Bea', { access: ['integrator', 'administrator'] })
  const brings = await ask({ personId: await idOf(both), scopes: ['SWITCH'] })
  expect(brings.token.scopes).toEqual(['SWITCH'])
  expect(await ask({ expiresOn: '2020-01-01' })).toMatchObject({ field: 'expiresOn' })
  expect(await ask({ expiresOn: '2999-01-01' })).toMatchObject({ field: 'expiresOn' })
  const { secret, token } = await ask({})
  expect(token).toMatchObject({ name: 'Payroll', scopes: ['READ'], lastUsedOn: null, revokedAt: null })
  const use = (query: string) =>
    fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    }).then((response) => response.json() as Promise<Answer>)
  expect((await use('{ me { name may } }')).data.me).toEqual({ name: 'Iris', may: ['READ'] })
  const whole = { name: 'Iris', may: ['READ', 'RECORD', 'CONNECT'] }
  expect((await program.ask('{ me { name may } }')).me).toEqual(whole)
  expect((await administrator.ask('{ people { name may } }')).people).toContainEqual(whole)
  const others = (await use('{ people { name may } }')).data.people
  expect(others).toContainEqual({ name: 'Cara', may: ['READ', 'RECORD'] })
  expect((await use('{ cases { nodes { id } } }')).data.cases.nodes).toEqual([])
  for (const beyond of [
    '{ tokens { id } }',
    'mutation { openCase(input: { procedure: "repair", idempotencyKey: "t" }) { __typename } }',
  ])
    expect((await use(beyond)).errors[0].extensions.code).toBe('FORBIDDEN')
  // Who may do it themselves is told of the token; who may not, whom it is for.
  expect((await use('{ tokens { id } }')).errors[0].message).toBe(
    'The token you ask with lacks the scope CONNECT: ask with one that "createToken" made with CONNECT among its scopes.',
  )
  expect((await use('{ audit { nodes { verb } } }')).errors[0].message).toMatch(/is for administrators/)
  // A token that connects programs is no way to a token that does more.
  const { secret: connecting } = await ask({ name: 'Connections', scopes: ['CONNECT'] })
  const more = await fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${connecting}` },
    body: JSON.stringify({ query: creating, variables: { input: { ...input, scopes: ['CONNECT', 'READ'] } } }),
  })
  expect((await more.json()).data.answer).toMatchObject({ field: 'scopes', message: expect.stringContaining('read') })
  const { tokens } = await administrator.ask('{ tokens { id name person { name } lastUsedOn } }')
  const [listed] = tokens.filter(({ name }: Answer) => name === 'Payroll')
  expect(listed).toMatchObject({ id: token.id, person: { name: 'Iris' }, lastUsedOn: expect.any(String) })
  const kept = await inAgency(api.database.owner, agency.id, (tx) => tx.query('select * from access_token'))
  expect(JSON.stringify(kept)).not.toContain(secret.split('.').at(-1))
  const revoking =
    'mutation($id: ID!) { answer: revokeToken(id: $id) { __typename ... on TokenRevoked { token { revokedAt } } } }'
  expect((await administrator.ask(revoking, { id: token.id })).answer.token.revokedAt).toEqual(expect.any(String))
  expect((await use('{ me { name } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED')
})

test('a token that has expired lets nobody in', async () => {
  await house()
  const sql = `update access_token set expires_at = clock_timestamp() where agency_id = $1 and person_id = $2`
  await inAgency(api.database.owner, agency.id, (tx) => tx.query(sql, [agency.id, caretaker.id]))
  expect((await caretaker.post('{ me { name } }')).errors[0].extensions.code).toBe('UNAUTHENTICATED')
})
