/** Times a change of rules over many running deadlines: worked out in memory, and from the command until every case is loaded, counted and kept. */
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { addWorkingDays, type EpochDay, epochDay, isoDate } from '@casewright/dsl'
import { type LockedCase, runOf } from '../../../api/src/case/lock-case.ts'
import { beginWork } from '../../../api/src/case/work.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { countCase } from '../../../api/src/switch/count-case.ts'
import { claimPreview, destinationsOf } from '../../../api/src/switch/preview-row.ts'
import type { Bench, Size, Surroundings, Told } from '../bench.ts'
import { rounded } from '../bench.ts'
import { peer } from '../peer.ts'
import { type Contender, cpuRounds, type Medians, median, mediansOf, ours, toldOf } from '../rounds.ts'
import { type Ground, onGround } from './ground.ts'
import { copyCases, england, openTemplates, setClock } from './many-cases.ts'
import * as change from './rule-change.ts'
import { startWorkerProcess } from './serve.ts'

export const preview: Bench = {
  says: 'a change of rules over so many running deadlines (1,000,000 where nothing is said): in memory, and loading included',
  run: (size, surroundings) => onGround((ground) => previewOn(ground, size, surroundings), surroundings?.postgres),
}

const todayOn = '2026-03-16'
// A complaint has so many once it is opened.
const deadlinesEach = 3
const twoWorkers = `${ours}, two workers`

async function previewOn(ground: Ground, size: Size, { count }: Surroundings = {}): Promise<Told> {
  const running = count ?? (size === 'full' ? 1_000_000 : 60)
  const templates = await openTemplates(ground, 10)
  const each = Math.ceil(running / deadlinesEach / templates.length)
  await copyCases(ground, new Map(templates.map(({ caseId }) => [caseId, each - 1])))
  await setClock(ground, Date.parse(`${todayOn}T09:00:00Z`))
  const editionKey = await change.publishChange(ground)
  await ground.superuser.query('vacuum analyze')
  const resident = await inMemory(ground, size, editionKey)
  const loading = await withLoading(ground, size, editionKey)
  const [one, two] = [loading.get(ours)!, loading.get(twoWorkers)]
  const told = [toldOf(resident, 'deadlines/s', 'in memory: '), toldOf(loading, 'deadlines/s', 'loading: ')]
  return {
    rows: told.flatMap(({ rows }) => rows),
    ratios: Object.assign({}, ...told.map(({ ratios }) => ratios), two && { oneThread: rounded(one / two) }),
  }
}

interface Running {
  readonly clock: string
  readonly startedOn: string
  /** Null: without a time limit, as all are but the letter. */
  readonly dueOn: string | null
}

/** What becomes of the deadlines, in the order of their cases and clocks. */
interface Changed {
  readonly dueOn: readonly (EpochDay | null)[]
  readonly earlier: number
  readonly overdue: number
}

/** What is loaded once: as many cases as tell what one costs. */
async function inMemory(ground: Ground, size: Size, editionKey: string): Promise<Medians> {
  const { superuser } = ground
  const { rows: cases } = await superuser.query<LockedCase>(`${selected} order by c.id limit 10000`)
  const { rows: running } = await superuser.query<Running>(
    `select clock, started_on::text as "startedOn", due_on::text as "dueOn" from deadline
     where case_id = any($1) order by case_id, clock collate "C"`,
    [cases.map(({ id }) => id)],
  )
  const starts = running.filter(({ dueOn }) => dueOn !== null).map(({ startedOn }) => startedOn)
  const counts = starts.map(() => change.newPeriod)
  const pieces = running.length
  const contenders: Contender[] = [
    { name: ours, run: await byProduct(ground, cases, editionKey), pieces },
    { name: `${ours}, dates alone`, run: byDates(running, datesOf(starts)), pieces },
  ]
  if (size === 'full') {
    const { datefns } = await peer<{ datefns: Counting }>('calendar.js')
    const holidays = [...england.holidays.keys()].map(isoDate)
    contenders.push({ name: 'datefns', run: byDates(running, datefns(starts, counts, holidays)), pieces })
  }
  const answers = await Promise.all(contenders.map(({ run }) => run()))
  for (const [place, answer] of answers.entries())
    if (!isDeepStrictEqual(answer, answers[0]))
      throw new Error(`${contenders[place]!.name} answers otherwise than ours.`)
  return mediansOf(contenders, cpuRounds(size))
}

type Counting = (starts: readonly string[], counts: readonly number[], holidays: readonly string[]) => () => Int32Array

const selected = `select c.id, c.procedure, c.edition_id as edition, c.calendar, c.reference, c.snapshot, false as "isSetAside" from cases c`

/** What the worker does to each case between reading and writing. */
async function byProduct(ground: Ground, cases: readonly LockedCase[], editionKey: string) {
  await change.beginPreview(ground, editionKey)
  const { work, destinationOf } = await inAgency(ground.database.app, ground.agencyId, async (tx) => {
    const begun = await beginWork(tx, ground.rulebook)
    return { work: begun, destinationOf: await destinationsOf(begun, (await claimPreview(tx, 'counting'))!) }
  })
  await change.forgetPreviews(ground)
  return async (): Promise<Changed> => {
    const changed = { dueOn: [] as (EpochDay | null)[], earlier: 0, overdue: 0 }
    for (const each of cases) {
      const { earlier, overdue, shown } = await countCase(work, await runOf(work, each), destinationOf)
      for (const { after } of shown) changed.dueOn.push(after!.dueOn === null ? null : epochDay(after!.dueOn))
      changed.earlier += earlier
      changed.overdue += overdue
    }
    return changed
  }
}

/** Holds new dates against the old, and against today; what has no time limit goes on without one. */
function byDates(running: readonly Running[], counting: () => Int32Array): () => Changed {
  const objects = running.map(({ clock, dueOn }) => ({ clock, dueOn: dueOn === null ? null : epochDay(dueOn) }))
  const today = epochDay(todayOn)!
  return () => {
    const dates = counting()
    const changed = { dueOn: [] as (EpochDay | null)[], earlier: 0, overdue: 0 }
    let counted = 0
    for (const { dueOn: before } of objects) {
      const after = before === null ? null : dates[counted++]!
      changed.dueOn.push(after)
      if (before === null || after === null) continue
      if (after < before) changed.earlier++
      if (after < today && before >= today) changed.overdue++
    }
    return changed
  }
}

function datesOf(starts: readonly string[]): () => Int32Array {
  const days = starts.map((start) => epochDay(start)!)
  return () => {
    const dates = new Int32Array(days.length)
    for (let index = 0; index < dates.length; index++)
      dates[index] = addWorkingDays(england, days[index]!, change.newPeriod)
    return dates
  }
}

interface Loader {
  readonly name: string
  /** Gives the milliseconds it took. */
  run(): Promise<number>
  end?(): Promise<unknown>
}

/** From the command until all of it is there; by COPY, until all that is read for it has come. */
async function withLoading(ground: Ground, size: Size, editionKey: string): Promise<Medians> {
  const expected = await expectedOf(ground)
  const byWorkers = (count: number) => () => untilCounted(ground, editionKey, count, expected)
  const loaders: Loader[] = [{ name: ours, run: byWorkers(size === 'full' ? 1 : 0) }]
  if (size === 'full') loaders.push({ name: twoWorkers, run: byWorkers(2) }, await copying(ground, expected))
  const times = new Map<string, number[]>(loaders.map(({ name }) => [name, []]))
  for (let round = 0; round < (size === 'full' ? 3 : 1); round++)
    for (let place = 0; place < loaders.length; place++) {
      const { name, run } = loaders[(place + round) % loaders.length]!
      times.get(name)!.push((await run()) / expected.cases / deadlinesEach)
    }
  for (const { end } of loaders) await end?.()
  return new Map([...times].map(([name, each]) => [name, median(each)]))
}

/** By so many workers, each a process of its own; by the rounds of one in this process where there is none. */
async function untilCounted(
  ground: Ground,
  editionKey: string,
  workers: number,
  expected: change.PreviewTotals,
): Promise<number> {
  const started = await Promise.all(Array.from({ length: workers }, () => startWorkerProcess(ground)))
  const began = performance.now()
  await change.beginPreview(ground, editionKey)
  if (workers === 0) await change.countAll(ground)
  while (!(await isReady(ground))) await wait(5)
  const ms = performance.now() - began
  for (const { end } of started) await end()
  await change.checkPreview(ground, expected)
  await change.forgetPreviews(ground)
  return ms
}

async function isReady({ superuser }: Ground): Promise<boolean> {
  const { rows } = await superuser.query<{ state: string }>('select state from switch_preview')
  return rows[0]!.state === 'ready'
}

/** Whatever a preview reads of the cases, in PostgreSQL's own form, and nothing done with it. */
async function copying({ connection, agencyId, superuser }: Ground, { cases }: change.PreviewTotals): Promise<Loader> {
  type Copier = { read(): Promise<{ rows: number; bytes: number }>; end(): Promise<unknown> }
  const { copierOf } = await peer<{ copierOf(options: object): Promise<Copier> }>('copy.js')
  const sql = `${selected} where c.agency_id = '${agencyId}' and c.status <> 'closed' order by c.id`
  const copier = await copierOf({ connection, sql })
  const bytes = await bytesOf(superuser, sql)
  return {
    name: 'copy',
    async run() {
      const began = performance.now()
      const read = await copier.read()
      const ms = performance.now() - began
      if (read.rows !== cases || read.bytes !== bytes)
        throw new Error(`COPY gave ${JSON.stringify(read)} for ${cases} cases in ${bytes} bytes.`)
      return ms
    },
    end: () => copier.end(),
  }
}

/** What COPY has to give: a frame of 21 bytes, 2 for a row, 4 for each of its seven columns, and the values. */
async function bytesOf(superuser: Ground['superuser'], sql: string): Promise<number> {
  const text = (column: string) => `coalesce(octet_length(${column}::text), 0)`
  const values = `16 + ${text('procedure')} + 16 + 4 + ${text('reference')} + 1 + ${text('snapshot')} + 1`
  const { rows } = await superuser.query<{ bytes: number }>(
    `select (21 + sum(2 + 7 * 4 + ${values}))::float8 as bytes from (${sql}) as read`,
  )
  return rows[0]!.bytes
}

/** By the calendar alone: the letters of one day come to one date. */
async function expectedOf({ superuser }: Ground): Promise<change.PreviewTotals> {
  const { rows } = await superuser.query<Running & { cases: number }>(
    `select clock, started_on::text as "startedOn", due_on::text as "dueOn", count(*)::int as cases from deadline
     where clock = $1 group by 1, 2, 3`,
    [change.changedClock],
  )
  const totals = { cases: 0, earlier: 0, overdue: 0 }
  for (const { cases, ...letter } of rows) {
    const { earlier, overdue } = byDates([letter], datesOf([letter.startedOn]))()
    totals.cases += cases
    totals.earlier += earlier * cases
    totals.overdue += overdue * cases
  }
  return totals
}
