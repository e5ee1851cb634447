/** Times one page of the list of deadlines, each with its case and stage, over HTTP by 16 connections at once. */

import { spawn } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '@casewright/api'
import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { readConfig } from '../../../api/src/config.ts'
import { freePort } from '../../../api/src/database/embedded/free-port.ts'
import { openErasureList } from '../../../api/src/keeping/erasure-list.ts'
import { openLog } from '../../../api/src/log.ts'
import { openOutside } from '../../../api/src/outside.ts'
import { createServer } from '../../../api/src/server.ts'
import type { Bench, Row, Size, Surroundings, Told } from '../bench.ts'
import { rounded } from '../bench.ts'
import { installPeers } from '../peer.ts'
import { median, ours, percentile, toldOf } from '../rounds.ts'
import { type Ground, onGround } from './ground.ts'
import { copyCases, openTemplates } from './many-cases.ts'

export const reads: Bench = {
  says: 'a page of 50 deadlines with case and stage among so many (100,000 where nothing is said), 16 connections',
  run: (size, surroundings) => onGround((ground) => readOn(ground, size, surroundings), surroundings?.postgres),
}

/** A server to be asked. */
interface Contender {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  end(): Promise<unknown>
}

const connections = 16
// A complaint has so many once it is opened.
const deadlinesEach = 3

async function readOn(ground: Ground, size: Size, { count }: Surroundings = {}): Promise<Told> {
  const rows = count ?? (size === 'full' ? 100_000 : 300)
  const templates = await openTemplates(ground, 10)
  const each = Math.ceil(rows / deadlinesEach / templates.length)
  await copyCases(ground, new Map(templates.map(({ caseId }) => [caseId, each - 1])))
  await ground.superuser.query('vacuum analyze')
  if (size === 'full') installPeers()
  const contenders: Contender[] = []
  try {
    contenders.push(await (size === 'full' ? casewright(ground) : inThisProcess(ground)))
    const peers = size === 'full' ? ['apollo', 'yoga', 'mercurius', 'postgraphile', 'limit'] : []
    for (const name of peers) contenders.push(await served(ground, name))
    await checkAnswers(ground, contenders)
    return await race(contenders, size === 'full' ? { rounds: 5, turnMs: 3000 } : { rounds: 1, turnMs: 50 })
  } finally {
    for (const contender of contenders) await contender.end()
  }
}

async function race(
  contenders: readonly Contender[],
  { rounds, turnMs }: { readonly rounds: number; readonly turnMs: number },
): Promise<Told> {
  const each = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const slow = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (const contender of contenders) await load(contender, turnMs)
  for (let round = 0; round < rounds; round++)
    for (let place = 0; place < contenders.length; place++) {
      const contender = contenders[(place + round) % contenders.length]!
      const { answers, ms } = await load(contender, turnMs)
      each.get(contender.name)!.push(ms / answers.length)
      slow.get(contender.name)!.push(percentile(answers, 0.99))
    }
  const medians = new Map([...each].map(([name, times]) => [name, median(times)]))
  const p99s = new Map([...slow].map(([name, times]) => [name, median(times)]))
  const told = toldOf(medians, 'requests/s')
  const rows: Row[] = [...p99s].map(([name, ms]) => ({ name: `${name} p99`, value: rounded(ms), unit: 'ms' }))
  const limit = p99s.get('limit')
  const p99: Told['ratios'] = limit === undefined ? {} : { p99: rounded(limit / p99s.get(ours)!) }
  return { rows: [...told.rows, ...rows], ratios: { ...told.ratios, ...p99 } }
}

/** Asks again on each connection as soon as it has the answer; gives the milliseconds of each. */
async function load(contender: Contender, turnMs: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const answers: number[] = []
  const began = performance.now()
  const asker = async () => {
    while (performance.now() - began < turnMs) {
      const asked = performance.now()
      await ask(contender, agent)
      answers.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, asker))
  const ms = performance.now() - began
  agent.destroy()
  return { answers, ms }
}

function ask({ url, headers, body }: Contender, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers, ...(agent ? { agent } : {}) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`))
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

const fields = `clock occurrence kind text state duty owner startedOn dueOn provisional
  case { id reference procedure status openedOn version stage { name enteredOn } }`
const query = `query Due($first: Int, $filter: DeadlineFilter) { deadlines(first: $first, filter: $filter) { nodes { id ${fields} } } }`
const variables = { first: 50, filter: { open: true, stage: '1' } }

const inTheirWords = `query Due($first: Int!, $stage: String!) {
  deadlines: allDeadlines(first: $first, condition: { isOpen: true, stage: $stage }, orderBy: [AGENCY_ID_ASC, DUE_ORDER_ASC, CASE_ID_ASC, CLOCK_ASC, OCCURRENCE_ASC]) { nodes {
    clock occurrence kind text state duty owner: ownerRole startedOn dueOn provisional
    case: caseByAgencyIdAndCaseId { reference procedure status openedOn version stageName: stage stageEnteredOn } } } }`

// What anybody would write who writes one statement for the page.
const selected = `select d.agency_id as agency, d.case_id as "caseId", d.clock, d.occurrence, d.kind, d.text, d.state, d.duty,
  d.owner_role as owner, d.started_on::text as "startedOn", d.due_on::text as "dueOn", d.provisional,
  c.reference, c.procedure, c.status, c.opened_on::text as "openedOn", c.version, c.stage as "stageName",
  c.stage_entered_on::text as "stageEnteredOn"
  from deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id
  where d.agency_id = '$agency' and d.is_open and d.stage = '1'
  order by d.agency_id, d.due_order, d.case_id, d.clock, d.occurrence limit $1`

const globalId = (type: string, parts: string) =>
  `replace(encode(convert_to('${type}:' || ${parts}, 'utf8'), 'base64'), e'\\n', '')`
const inJson = `select json_build_object('data', json_build_object('deadlines', json_build_object('nodes', json_agg(json_build_object(
  'id', ${globalId('Deadline', `agency || ':' || "caseId" || ':' || occurrence || ':' || clock`)},
  'clock', clock, 'occurrence', occurrence, 'kind', upper(kind), 'text', text, 'state', upper(state),
  'duty', upper(duty), 'owner', owner, 'startedOn', "startedOn", 'dueOn', "dueOn", 'provisional', provisional,
  'case', json_build_object('id', ${globalId('Case', `agency || ':' || "caseId"`)}, 'reference', reference, 'procedure', procedure,
    'status', upper(status), 'openedOn', "openedOn", 'version', version,
    'stage', json_build_object('name', "stageName", 'enteredOn', "stageEnteredOn")))))))::text as answer
  from (${selected}) as page`

/** As it is shipped: a process of its own, in which the worker runs too, and a token that it looks up. */
async function casewright({ url, dataFolder, token }: Ground): Promise<Contender> {
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    DATABASE_URL: url,
    DATA_DIR: dataFolder,
    PORT: String(port),
    // One caller here stands for all callers that there are.
    REQUESTS_PER_MINUTE: '0',
  }
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const options = ['--import', '@oxc-node/core/register', 'api/src/main.ts']
  const { end } = await start(options, { cwd: root, env }, /^Casewright is at /m)
  const body = JSON.stringify({ query, variables })
  return { name: ours, url: `http://127.0.0.1:${port}/graphql`, headers: headersFor(token), body, end }
}

/** The same app without a process of its own, a portal and a worker: to see that it answers. */
async function inThisProcess({ database, dataFolder, token }: Ground): Promise<Contender> {
  const log = openLog('silent')
  const app = await createApp({
    database,
    auditKey: openAuditKey(join(dataFolder, 'audit-key.pem')),
    erasures: openErasureList(join(dataFolder, 'erasures.ndjson')),
    outside: openOutside(readConfig({ DATA_DIR: dataFolder })),
    log,
  })
  const parts = { graphql: app.graphql, isReady: async () => true, portal: async () => {}, signIn: async () => {} }
  const server = await createServer({ ...parts, secure: false, log })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const end = async () => {
    await server.close()
    await app.close()
  }
  return {
    name: ours,
    url: `${address}/graphql`,
    headers: headersFor(token),
    body: JSON.stringify({ query, variables }),
    end,
  }
}

const headersFor = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` })

async function served({ agencyId, connection, database }: Ground, name: string): Promise<Contender> {
  const here = (text: string) => text.replaceAll('$agency', agencyId)
  const settings = {
    connection: { ...connection, user: 'casewright_app', password: appPassword(database) },
    sql: here(selected),
    json: here(inJson),
  }
  const program = join(import.meta.dirname, '../peers/read.js')
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  const { found, end } = await start([program, name, JSON.stringify(settings)], { env }, /^listening at (\S+)/m)
  const asked =
    name === 'postgraphile'
      ? { query: inTheirWords, variables: { first: variables.first, stage: variables.filter.stage } }
      : { query, variables }
  return { name, url: found[1]!, headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked), end }
}

function appPassword({ app }: Ground['database']): string {
  return decodeURIComponent(new URL(app.config.get('clientUrl')!).password)
}

async function start(options: readonly string[], more: object, isReady: RegExp) {
  const child = spawn(process.execPath, options, { ...more, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let said = ''
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      if (said.length > 100_000) return
      said += chunk
      const match = isReady.exec(said)
      if (match !== null) resolve(match)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    void ended.then(() => reject(new Error(`It ended:\n${said}`)))
  })
  const end = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
  return { found, end }
}

/** All show the same fifty; ids are left out, as PostGraphile has none, and no word for a stage. */
async function checkAnswers(ground: Ground, contenders: readonly Contender[]): Promise<void> {
  const { rows } = await ground.superuser.query<{ answer: string }>(inJson.replaceAll('$agency', ground.agencyId), [
    variables.first,
  ])
  const answers = new Set<string>([plainOf('the database', rows[0]!.answer)])
  for (const contender of contenders) answers.add(plainOf(contender.name, await ask(contender)))
  if (answers.size > 1)
    throw new Error(`They do not show the same:\n${[...answers].map((text) => text.slice(0, 600)).join('\n\n')}`)
}

function plainOf(name: string, text: string): string {
  const { data, errors } = JSON.parse(text)
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  const nodes = data.deadlines.nodes.map(
    ({ id: _, case: { id: __, stage, stageName, stageEnteredOn, ...of }, ...rest }: Answered) => {
      const { name = stageName, enteredOn = stageEnteredOn } = stage ?? {}
      return Object.entries({ ...rest, ...of, name, enteredOn })
        .toSorted()
        .join()
    },
  )
  if (nodes.length !== variables.first) throw new Error(`${name} shows ${nodes.length}.`)
  return nodes.join('\n').toLowerCase()
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
type Answered = any
