/** Times one page of the list of deadlines, each with its case and stage, over HTTP by 16 connections at once. */

import { join } from 'node:path'
import type { Bench, Row, Size, Surroundings, Told } from '../bench.ts'
import { rounded } from '../bench.ts'
import { installPeers } from '../peer.ts'
import { median, ours, percentile, toldOf } from '../rounds.ts'
import { type Asked, ask, load } from './ask.ts'
import { openAccounts } from './at-work.ts'
import { appConnection, type Ground, onGround } from './ground.ts'
import { copyCases, openTemplates } from './many-cases.ts'
import { type Served, serveHere, serveShipped, start } from './serve.ts'

export const reads: Bench = {
  says: 'a page of 50 deadlines with case and stage among so many (100,000 where nothing is said), 16 connections',
  run: (size, surroundings) => onGround((ground) => readOn(ground, size, surroundings), surroundings?.postgres),
}

/** A server to be asked. */
interface Contender extends Served, Asked {
  readonly name: string
}

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
    const own = await (size === 'full' ? serveShipped(ground) : serveHere(ground))
    contenders.push({ name: ours, ...own, body: duePage })
    const peers = size === 'full' ? ['apollo', 'yoga', 'mercurius', 'postgraphile', 'limit'] : []
    for (const name of peers) contenders.push(await served(ground, name))
    await checkAnswers(ground, contenders)
    return await race(ground, contenders, size === 'full' ? { rounds: 5, turnMs: 3000 } : { rounds: 1, turnMs: 50 })
  } finally {
    for (const contender of contenders) await contender.end()
  }
}

async function race(
  ground: Ground,
  contenders: readonly Contender[],
  { rounds, turnMs }: { readonly rounds: number; readonly turnMs: number },
): Promise<Told> {
  const each = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  const slow = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (const contender of contenders) await load(contender, turnMs)
  const accounts = await openAccounts(ground)
  for (let round = 0; round < rounds; round++)
    for (let place = 0; place < contenders.length; place++) {
      const contender = contenders[(place + round) % contenders.length]!
      const ended = accounts.begin(contender.name, contender.pid)
      const { answers, ms } = await load(contender, turnMs)
      ended(answers.length)
      each.get(contender.name)!.push(ms / answers.length)
      slow.get(contender.name)!.push(percentile(answers, 0.99))
    }
  const medians = new Map([...each].map(([name, times]) => [name, median(times)]))
  const p99s = new Map([...slow].map(([name, times]) => [name, median(times)]))
  const told = toldOf(medians, 'requests/s')
  const rows: Row[] = [...p99s].map(([name, ms]) => ({ name: `${name} p99`, value: rounded(ms), unit: 'ms' }))
  const limit = p99s.get('limit')
  const p99: Told['ratios'] = limit === undefined ? {} : { p99: rounded(limit / p99s.get(ours)!) }
  return { rows: [...told.rows, ...rows, ...accounts.rows()], ratios: { ...told.ratios, ...p99 } }
}

const fields = `clock occurrence kind text state duty owner startedOn dueOn provisional
  case { id reference procedure status openedOn version stage { name enteredOn } }`
const query = `query Due($first: Int, $filter: DeadlineFilter) { deadlines(first: $first, filter: $filter) { nodes { id ${fields} } } }`
const variables = { first: 50, filter: { open: true, stage: '1' } }
/** What is asked of the product: a page of what is due. */
export const duePage = JSON.stringify({ query, variables })

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

async function served(ground: Ground, name: string): Promise<Contender> {
  const here = (text: string) => text.replaceAll('$agency', ground.agencyId)
  const settings = { connection: appConnection(ground), sql: here(selected), json: here(inJson) }
  const program = join(import.meta.dirname, '../peers/read.js')
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  const { found, pid, end } = await start([program, name, JSON.stringify(settings)], { env }, /^listening at (\S+)/m)
  const asked =
    name === 'postgraphile'
      ? { query: inTheirWords, variables: { first: variables.first, stage: variables.filter.stage } }
      : { query, variables }
  return {
    name,
    url: found[1]!,
    callers: [{ 'content-type': 'application/json' }],
    body: JSON.stringify(asked),
    pid,
    end,
  }
}

/** All show the same fifty. PostGraphile has no ids of this kind, and the words of a kind as they are stored: against it the rest is held. */
async function checkAnswers(ground: Ground, contenders: readonly Contender[]): Promise<void> {
  const { rows } = await ground.superuser.query<{ answer: string }>(inJson.replaceAll('$agency', ground.agencyId), [
    variables.first,
  ])
  const expected = (name: string) => plainOf(name, rows[0]!.answer)
  for (const contender of contenders) {
    const [wanted, shown] = [expected(contender.name), plainOf(contender.name, await ask(contender))]
    if (shown !== wanted)
      throw new Error(
        `${contender.name} does not show what the database has:\n${shown.slice(0, 600)}\n\n${wanted.slice(0, 600)}`,
      )
  }
}

/** As far as the contender of this name has it. */
function plainOf(name: string, text: string): string {
  const hasOwnIds = name !== 'postgraphile'
  const { data, errors } = JSON.parse(text)
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  const nodes = data.deadlines.nodes.map(
    ({ id, case: { id: caseId, stage, stageName, stageEnteredOn, ...of }, ...rest }: Answered) => {
      const { name: stageIs = stageName, enteredOn = stageEnteredOn } = stage ?? {}
      const ids = hasOwnIds ? { id, caseId } : {}
      return Object.entries({ ...ids, ...rest, ...of, stageIs, enteredOn })
        .toSorted()
        .join()
    },
  )
  if (nodes.length !== variables.first) throw new Error(`${name} shows ${nodes.length}.`)
  const told = nodes.join('\n')
  return hasOwnIds ? told : told.toLowerCase()
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
type Answered = any
