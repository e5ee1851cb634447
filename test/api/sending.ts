/** An API, a receiver that its webhooks may reach, and what tests do with them: make webhooks, let something happen, and send. */
import { Writable } from 'node:stream'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openLog } from '../../api/src/log.ts'
import { type Received, type Receiver, startReceiver } from './receiver.ts'
import { type Answer, type Api, freshKey, open, record, startApi, type TestPerson } from './support.ts'

/** Everybody's name, and every word, of the cases here. */
export const canary = 'Kanarienvogel'

export interface Sending {
  readonly api: Api
  readonly receiver: Receiver
  /** An agency of its own; a sandbox where it is said what time it is there. */
  team(sandboxAt?: string): Promise<Team>
  /** Numbers what was written, and puts what is owed into the queue. */
  handOn(): Promise<void>
  /** As the workers do; between the rounds as much time passes as the pauses take. */
  send(rounds?: number): Promise<void>
  /** What came at a path, in the order in which it came. */
  at(path: string): Received[]
  /** The ids of an agency's changes, sorted. */
  written(agencyId: string): Promise<string[]>
  /** All that was queued, all that was sent and all that was logged. */
  leavings(): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}

export interface Team {
  readonly caretaker: TestPerson
  readonly administrator: TestPerson
  readonly agencyId: string
}

export async function startSending(): Promise<Sending> {
  const logged: string[] = []
  const receiver = await startReceiver()
  const destination = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk))
      done()
    },
  })
  const api = await startApi(undefined, {}, { log: openLog('trace', destination), letThrough: [receiver.host] })
  return {
    api,
    receiver,
    team,
    handOn,
    send,
    at: (path) => receiver.received.filter((each) => each.path === path),
    written,
    leavings,
    async close() {
      await api.close()
      await receiver.close()
    },
  }

  async function team(sandboxAt?: string): Promise<Team> {
    const agency = await api.addAgency(`${canary} ${freshKey()}`, ['repairs'], sandboxAt)
    const head = await agency.addPerson(`${canary} the head`, { roles: ['head_caretaker'] })
    const caretaker = await agency.addPerson(canary, { roles: ['caretaker'], manager: head })
    const administrator = await agency.addPerson(`${canary} too`, { access: ['administrator'] })
    return { caretaker, agencyId: agency.id, administrator }
  }

  async function written(agencyId: string): Promise<string[]> {
    const sql = 'select id from outbox'
    const rows = await inAgency(api.database.app, agencyId, (tx) => tx.query<{ id: string }>(sql))
    return rows.map(({ id }) => id).sort()
  }

  async function leavings(): Promise<readonly (readonly unknown[])[]> {
    const jobs = await api.database.owner.em.fork().execute('select * from pgboss.job')
    return [jobs, receiver.received, logged]
  }

  async function handOn(): Promise<void> {
    while ((await api.app.numberChanges()) > 0);
    while ((await api.app.relay()) > 0);
  }

  async function send(rounds = 40): Promise<void> {
    await handOn()
    for (let round = 0; round < rounds; round++) {
      const seen = await Promise.all([api.app.deliver(), api.app.deliver(), api.app.deliver()])
      const [retry] = await api.database.owner.em.fork().execute<{ left: string }[]>(
        `with due as (update pgboss.job set start_after = now() where state = 'retry' returning 1)
           select count(*) as left from due`,
      )
      if (seen.every((count) => count === 0) && Number(retry!.left) === 0) return
    }
  }
}

export const made = `... on WebhookSecret { secret webhook { id state oldSecretUntil } } ... on InvalidInput { field message }`
export const create = (person: TestPerson, url: string, kinds?: readonly string[]): Promise<Answer> =>
  person
    .ask(`mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { ${made} } }`, {
      input: { url, kinds },
    })
    .then((data) => data.createWebhook)

export const change = (person: TestPerson, verb: string, id: string): Promise<Answer> =>
  person
    .ask(`mutation($id: ID!) { ${verb}(id: $id) { ... on Webhook { state } ... on InvalidInput { field } } }`, { id })
    .then((data) => data[verb])

export const deliveries = async (person: TestPerson, state?: string): Promise<Answer[]> => {
  const query = `query($state: DeliveryState) { webhooks { state deliveries(first: 100, state: $state) {
    nodes { eventId kind state attempts nextTryAt lastStatus lastTrouble } } } }`
  return (await person.ask(query, { state })).webhooks[0].deliveries.nodes
}

export const replay = (person: TestPerson, input: object): Promise<Answer> =>
  person
    .ask(
      `mutation($input: ReplayDeliveriesInput!) { replayDeliveries(input: $input) {
        ... on DeliveriesReplayed { count } ... on InvalidInput { field } } }`,
      { input },
    )
    .then((data) => data.replayDeliveries)

export async function noises(person: TestPerson, count: number): Promise<void> {
  const { id } = (await open(person, { words: canary, reference: canary })).case
  for (let each = 0; each < count; each++) await record(person, id, { event: 'complaint_of_noise', words: canary })
}
