/** Whoever names a receiver of OpenTelemetry is told what the processes do and how much there is to do, and nothing of anybody. */

import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { addAgencyClock } from '../../api/src/agency/agency-clock.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { type Receiver, startReceiver, withStatus } from '../api/receiver.ts'
import { openCaller } from '../faults/caller.ts'
import { type Ground, onGround } from '../faults/ground.ts'
import { startProgram } from '../faults/processes.ts'
import { startServer, tokenOf } from '../faults/servers.ts'
import { openAlarms } from '../faults/timers.ts'

const canary = 'Tabitha Wren'

test('requests, firings, deliveries and switches are told as spans, what is to do as measures, and no name or word', async () => {
  const receiver = await startReceiver()
  for (const path of ['/v1/traces', '/v1/metrics']) receiver.answer(path, withStatus(200))
  const environment = {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url(''),
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_METRIC_EXPORT_INTERVAL: '300',
    OTEL_METRIC_EXPORT_TIMEOUT: '300',
    OTEL_BSP_SCHEDULE_DELAY: '200',
    WEBHOOK_ALLOW: receiver.host,
  }
  try {
    await onGround(async (ground) => {
      const server = await startServer(ground, 'api/src/main.ts', environment)
      await work(ground, server.url, receiver)
      const spans = await told(
        receiver,
        spansOf,
        (found) =>
          ['mutation', 'query', 'send to a webhook', 'switch rules'].every((name) => found.has(name)) &&
          found.get('fire due')?.some((each) => each['casewright.cases'] === '1') === true,
      )
      // Neither what was asked nor what the caller calls it: a name of theirs may be a child's.
      for (const kind of ['query', 'mutation'])
        for (const each of spans.get(kind)!) expect(each).toEqual({ 'graphql.operation.type': kind })
      for (const each of spans.get('fire due') ?? [])
        expect(each).toEqual({
          'casewright.agency_id': ground.agencyId,
          'casewright.cases': expect.stringMatching(/^[01]$/),
        })
      const measures = await told(receiver, measuresOf, (found) => {
        const aside = found.get('casewright.set_aside')?.at(-1)
        return found.has('casewright.fired') && Number(aside?.asDouble ?? aside?.asInt) === 1
      })
      for (const { min } of measures.get('casewright.lateness')!) expect(min).toBeGreaterThan(commitSeconds)
      expect([...measures.keys()].sort()).toEqual(
        ['due', 'fired', 'lag', 'lateness', 'outbox', 'queue', 'set_aside'].map((name) => `casewright.${name}`),
      )

      const worker = startProgram(ground, 'api/src/worker.ts', environment)
      await worker.ready
      await told(receiver, servicesOf, (found) => found.has('casewright-worker'))
      // Nothing of the machine, of its user or of the command.
      for (const resource of resourcesOf(receiver))
        expect(resource).toEqual({
          'service.name': expect.stringMatching(/^casewright(-worker)?$/),
          'service.instance.id': expect.stringMatching(/^[\da-f-]{36}$/),
          'telemetry.sdk.language': 'nodejs',
          'telemetry.sdk.name': 'opentelemetry',
          'telemetry.sdk.version': expect.any(String),
        })
      for (const process of [server, worker]) process.kill('SIGTERM')
      expect(await Promise.all([server.ended, worker.ended])).toEqual([0, 0])
    }, inject('postgres'))

    const bodies = receiver.received.filter(({ path }) => path.startsWith('/v1/')).map(({ body }) => body)
    for (const word of [canary, 'Walter', 'alarms.example', 'Wanda']) expect(bodies.join()).not.toContain(word)
  } finally {
    await receiver.close()
  }
})

test('what is due in a sandbox, whose clock people move, is late for nobody', async () => {
  const receiver = await startReceiver()
  for (const path of ['/v1/traces', '/v1/metrics']) receiver.answer(path, withStatus(200))
  try {
    await onGround(async (ground) => {
      const hourMs = 3_600_000
      const [held] = await openAlarms(ground, [Date.now() + 2000, Date.now() + hourMs])
      // Whoever has a case keeps it due: nobody else fires it.
      await ground.superuser.query('begin')
      await ground.superuser.query('select from cases where id = $1 for update', [held])
      const worker = startProgram(ground, 'api/src/worker.ts', {
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url(''),
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
        OTEL_METRIC_EXPORT_INTERVAL: '300',
        OTEL_METRIC_EXPORT_TIMEOUT: '300',
      })
      const latest = (found: ReadonlyMap<string, readonly Json[]>, name: string) =>
        Number(found.get(name)?.at(-1)?.asDouble ?? found.get(name)?.at(-1)?.asInt)
      const isDue = (cases: number) => (found: ReadonlyMap<string, readonly Json[]>) =>
        latest(found, 'casewright.due') === cases
      const before = await told(receiver, measuresOf, isDue(1))
      expect(latest(before, 'casewright.lag')).toBeGreaterThan(0)

      await inAgency(ground.database.owner, ground.agencyId, (tx) => addAgencyClock(tx, Date.now() + 24 * hourMs))
      const after = await told(receiver, measuresOf, (found) => found.has('casewright.fired') && isDue(0)(found))
      expect(latest(after, 'casewright.lag')).toBe(0)
      expect(latest(after, 'casewright.fired')).toBe(1)
      for (const { asDouble, asInt } of after.get('casewright.lag')!)
        expect(Number(asDouble ?? asInt)).toBeLessThan(3600)
      expect(after.has('casewright.lateness')).toBe(false)
      worker.kill('SIGTERM')
      expect(await worker.ended).toBe(0)
      await ground.superuser.query('rollback')
    }, inject('postgres'))
  } finally {
    await receiver.close()
  }
})

test('what cannot be sent is a line of the log, with a code and no words', async () => {
  const address = new URL(`http://127.0.0.1:${await freePort()}`)
  const environment = {
    OTEL_EXPORTER_OTLP_ENDPOINT: Object.assign(address, { username: 'somebody', password: 's3cret' }).href,
    OTEL_METRIC_EXPORT_INTERVAL: '300',
    OTEL_METRIC_EXPORT_TIMEOUT: '300',
  }
  await onGround(async (ground) => {
    const worker = startProgram(ground, 'api/src/worker.ts', environment)
    await worker.ready
    while (!worker.printed().includes('OpenTelemetry')) await sleep(100)
    worker.kill('SIGTERM')
    await worker.ended
    const lines = worker
      .printed()
      .split('\n')
      .filter((line) => line.includes('OpenTelemetry'))
    for (const { time, code, ...line } of lines.map((each) => JSON.parse(each))) {
      expect(line).toEqual({ level: 40, msg: 'OpenTelemetry: something cannot be sent' })
      // Trying again may take longer than there is time for.
      expect(code ?? 'ECONNREFUSED').toBe('ECONNREFUSED')
    }
    expect(worker.printed()).not.toContain('s3cret')
  }, inject('postgres'))
})

// So long takes what a worker commits, and nobody is told before.
const commitSeconds = 2

const slowCommits = `
  create function take_long() returns trigger language plpgsql as
    $$ begin perform pg_sleep(${commitSeconds}); return null; end $$;
  create constraint trigger take_long after insert on event deferrable initially deferred
    for each row when (new.name = 'timed_out') execute function take_long()`

/** A case is opened with somebody's name on it and is due at once, another is set aside; a webhook hears of it, and a holiday is announced. */
async function work(ground: Ground, url: string, receiver: Receiver): Promise<void> {
  const administrator = openCaller(await tokenOf(ground, ground.administratorId), 1)
  const watcher = openCaller(await tokenOf(ground), 1)
  const ask = async (caller: typeof watcher, query: string, variables: object) => {
    const answer = await caller.call(url, query, variables)
    expect(answer).toMatchObject({ kind: 'answered', status: 200, body: { data: expect.anything() } })
    expect(JSON.stringify(answer)).not.toContain('InvalidInput')
  }
  await ask(administrator, 'mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { __typename } }', {
    input: { url: receiver.url('/changes') },
  })
  await ask(watcher, 'mutation Open($input: OpenCaseInput!) { openCase(input: $input) { __typename } }', {
    input: { procedure: 'alarm', reference: canary, words: `${canary} rang.`, idempotencyKey: 'canary' },
  })
  const [aside] = await openAlarms(ground, [Date.now() + 3_000_000])
  await ground.superuser.query('update cases set set_aside_at = now() where id = $1', [aside])
  await ground.superuser.query(slowCommits)
  await openAlarms(ground, [Date.now() + 200])
  const announced = {
    calendar: 'england_and_wales',
    on: `${new Date().getFullYear() + 1}-06-11`,
    name: canary,
    idempotencyKey: 'holiday',
  }
  await ask(
    administrator,
    'mutation($input: AnnounceHolidayInput!) { announceHoliday(input: $input) { __typename } }',
    {
      input: announced,
    },
  )
  await ask(
    watcher,
    'query Wanda($reference: String) { cases(first: 5, filter: { reference: $reference }) { nodes { id } } }',
    {
      reference: canary,
    },
  )
  for (const caller of [administrator, watcher]) caller.end()
}

/** Waits until what has come so far is enough. */
async function told<Found>(
  receiver: Receiver,
  read: (receiver: Receiver) => Found,
  isEnough: (found: Found) => boolean,
) {
  for (;;) {
    const found = read(receiver)
    if (isEnough(found)) return found
    await sleep(100)
  }
}

// biome-ignore lint/suspicious/noExplicitAny: decoded by the names of OTLP's own JSON
type Json = any

const sentTo = (receiver: Receiver, path: string): readonly Json[] =>
  receiver.received.filter((each) => each.path === path).map(({ body }) => JSON.parse(body))

const attributesOf = (attributes: readonly Json[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, String(Object.values(value)[0])]))

/** The attributes of the spans of each name, as many as there are. */
function spansOf(receiver: Receiver): ReadonlyMap<string, readonly Json[]> {
  const spans = sentTo(receiver, '/v1/traces')
    .flatMap(({ resourceSpans }) => resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((scope) => scope.spans)
  const named = Map.groupBy(spans, ({ name }) => name)
  return new Map([...named].map(([name, each]) => [name, each.map(({ attributes }) => attributesOf(attributes))]))
}

/** What was measured under each name, in the order in which it came. */
function measuresOf(receiver: Receiver): ReadonlyMap<string, readonly Json[]> {
  const scopes = sentTo(receiver, '/v1/metrics')
    .flatMap(({ resourceMetrics }) => resourceMetrics)
    .flatMap(({ scopeMetrics }) => scopeMetrics)
  const named = Map.groupBy(
    scopes.flatMap(({ metrics }) => metrics),
    ({ name }) => name,
  )
  return new Map(
    [...named].map(([name, each]) => [
      name,
      each.flatMap(({ gauge, sum, histogram }) => (gauge ?? sum ?? histogram).dataPoints),
    ]),
  )
}

function servicesOf(receiver: Receiver): ReadonlySet<string> {
  return new Set(resourcesOf(receiver).map((resource) => resource['service.name']!))
}

/** What is told of the processes, with everything that they send. */
function resourcesOf(receiver: Receiver): readonly Readonly<Record<string, string>>[] {
  const told = [
    ...sentTo(receiver, '/v1/traces').flatMap(({ resourceSpans }) => resourceSpans),
    ...sentTo(receiver, '/v1/metrics').flatMap(({ resourceMetrics }) => resourceMetrics),
  ]
  return told.map(({ resource }) => attributesOf(resource.attributes))
}
