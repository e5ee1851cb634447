/** Mail says that something waits, and where: once for all that came meanwhile, and nothing of what it is. */
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMailer } from '../../api/src/mail/mailer.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestPerson } from './support.ts'

const canary = 'Kanarienvogel'
interface Mail {
  readonly to: readonly string[]
  readonly text: string
}
const mails: Mail[] = []
let refusals = 0
/** Called instead of taking a mail, where set. */
let hang: ((refuse: () => void) => void) | undefined
let api: Api

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    let text = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => {
      text += chunk
    })
    stream.on('end', () => {
      const refuse = () => done(Object.assign(new Error('Not now.'), { responseCode: 451 }))
      if (hang) return hang(refuse)
      if (refusals-- > 0) return refuse()
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  const smtpUrl = `smtp://127.0.0.1:${port}`
  const publicUrl = 'https://casewright.agency.example'
  const mailer = openMailer({ smtpUrl, from: 'casewright@agency.example', publicUrl })
  api = await startApi(undefined, {}, { mailer })
})

afterAll(async () => {
  await api.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

beforeEach(() => {
  mails.length = 0
  refusals = 0
  hang = undefined
})

interface Team {
  readonly caretaker: TestPerson
  readonly head: TestPerson
  readonly administrator: TestPerson
}

async function team(sandboxAt?: string): Promise<Team> {
  const agency = await api.addAgency(`${canary} ${freshKey()}`, ['repairs'], sandboxAt)
  const head = await agency.addPerson(`${canary} the head`, { roles: ['head_caretaker'] })
  const caretaker = await agency.addPerson(canary, { roles: ['caretaker'], manager: head })
  const administrator = await agency.addPerson(`${canary} too`, { access: ['administrator'] })
  return { caretaker, head, administrator }
}

/** Each makes one notice for the caretaker. */
async function noises({ caretaker, head }: Team, count: number): Promise<void> {
  const { id } = (await open(caretaker, { words: canary, reference: canary })).case
  for (let each = 0; each < count; each++) await record(head, id, { event: 'complaint_of_noise', words: canary })
}

async function handOn(): Promise<void> {
  while ((await api.app.numberChanges()) > 0);
  while ((await api.app.relay()) > 0);
}

/** As the workers do, when as much time has passed as mail is held back or tried again after. */
async function send(): Promise<void> {
  await handOn()
  const jobs = `update pgboss.job set start_after = now() where name = 'mail' and state in ('created', 'retry')`
  for (let round = 0; round < 20; round++) {
    await api.database.owner.em.fork().execute(jobs)
    if ((await api.app.sendMail()) === 0) return
  }
}

test('all that came meanwhile is one mail, which names neither person nor case', async () => {
  const team1 = await team()
  await noises(team1, 3)
  await handOn()
  expect(await api.app.sendMail()).toBe(0)
  await send()
  expect(mails).toHaveLength(1)
  expect(mails[0]!.to).toEqual([`${team1.caretaker.id}@a.example`])
  expect(mails[0]!.text).toContain('https://casewright.agency.example/')
  expect(mails[0]!.text).not.toContain(canary)
  expect(mails[0]!.text).not.toContain('noise')
  await send()
  expect(mails).toHaveLength(1)
  await noises(team1, 1)
  await send()
  expect(mails).toHaveLength(2)
})

test('who has read it meanwhile gets none', async () => {
  const all = await team()
  await noises(all, 1)
  await handOn()
  const { inbox } = await all.caretaker.ask('{ inbox { nodes { id } } }')
  const ids = inbox.nodes.map(({ id }: Answer) => id)
  await all.caretaker.ask('mutation($ids: [ID!]!) { readNotices(ids: $ids) }', { ids })
  await send()
  expect(mails).toEqual([])
})

test('a mail that is not taken is sent again, under the same name', async () => {
  const all = await team()
  refusals = 2
  await noises(all, 1)
  await send()
  expect(mails).toHaveLength(1)
  const [job] = await api.database.owner.em
    .fork()
    .execute<{ id: string; tries: number }[]>(
      `select id, retry_count as tries from pgboss.job where name = 'mail' and data ->> 'personId' = ?`,
      [all.caretaker.id],
    )
  expect(job!.tries).toBe(2)
  expect(mails[0]!.text).toContain(`<${job!.id}@casewright.agency.example>`)
})

test('who leaves waits for no mail server, and the mail is sent by somebody else', async () => {
  const all = await team()
  await noises(all, 1)
  await handOn()
  await api.database.owner.em
    .fork()
    .execute(`update pgboss.job set start_after = now() where name = 'mail' and state in ('created', 'retry')`)
  const leaving = new AbortController()
  const asked = new Promise<() => void>((resolve) => {
    hang = resolve
  })
  const round = api.app.sendMail(leaving.signal)
  const refuse = await asked
  leaving.abort()
  expect(await round).toBe(1)
  refuse()
  expect(mails).toEqual([])
  hang = undefined
  await send()
  expect(mails.map(({ to }) => to)).toEqual([[`${all.caretaker.id}@a.example`]])
})

test('an agency that wishes no mail, and a sandbox that was not told to send, send none', async () => {
  const silent = await team()
  await silent.administrator.ask('mutation { setNoticeSetting(input: { mail: false }) { __typename } }')
  await noises(silent, 1)
  const sandbox = await team('2026-01-05T09:00:00Z')
  await noises(sandbox, 1)
  await send()
  expect(mails).toEqual([])
  await sandbox.administrator.ask('mutation { setNoticeSetting(input: { sandboxSends: true }) { __typename } }')
  await noises(sandbox, 1)
  await send()
  expect(mails).toHaveLength(1)
})

test('a job of the queue holds ids alone', async () => {
  const jobs = await api.database.owner.em.fork().execute(`select * from pgboss.job where name = 'mail'`)
  expect(jobs.length).toBeGreaterThan(0)
  expect(JSON.stringify(jobs)).not.toMatch(/Kanarienvogel|a\.example/)
})
