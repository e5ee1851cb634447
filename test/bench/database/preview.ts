/** Times a change of rules over many running deadlines: worked out in memory, and from the command until every case is loaded, counted and kept. */
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { addWorkingDays, compileCalendar, epochDay, isoDate } from '@casewright/dsl'
import { type LockedCase, runOf } from '../../../api/src/case/lock-case.ts'
import { beginWork } from '../../../api/src/case/work.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { countCase } from '../../../api/src/switch/count-case.ts'
import { claimPreview, destinationsOf } from '../../../api/src/switch/preview-row.ts'
import { publishedList } from '../../calendar/published.ts'
import type { Bench, Size, Surroundings, Told } from '../bench.ts'
import { rounded } from '../bench.ts'
import { peer } from '../peer.ts'
import { type Contender, cpuRounds, type Medians, median, mediansOf, ours, toldOf } from '../rounds.ts'
import { type Ground, onGround } from './ground.ts'
import { copyCases, openTemplates, setClock } from './many-cases.ts'
import * as change from './rule-change.ts'
import { startWorkerProcess } from './serve.ts'

export const preview: Bench = {
  says: 'a change of rules over so many running deadlines (1,000,000 where nothing is said): in memory, and loading included',
  run: (size, surroundings) => onGround((ground) => previewOn(ground, size, surroundings), surroundings?.postgres),
}

const england = compileCalendar([publishedList('england_and_wales')])
const todayOn = '2026-03-16'
const twoWorkers = `${ours}, two workers`

async function previewOn(ground: Ground, size: Size, { count }: Surroundings = {}): Promise<Told> {
  const running = count ?? (size === 'full' ? 1_000_000 : 60)
  const templates = await openTemplates(ground, 10)
  const each = Math.ceil(running / templates.length)
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

interface Letter {
  readonly startedOn: string
  readonly dueOn: string
}

/** What becomes of the letters, in the order of their cases. */
interface Changed {
  readonly dueOn: Int32Array
  readonly earlier: number
  readonly overdue: number
}

/** What is loaded once: as many cases as tell what one costs. */
async function inMemory(ground: Ground, size: Size, editionKey: string): Promise<Medians> {
  const { superuser } = ground
  const { rows: cases } = await superuser.query<LockedCase>(`${selected} order by c.id limit 10000`)
  const { rows: letters } = await superuser.query<Letter>(
    `select started_on::text as "startedOn", due_on::text as "dueOn" from deadline
     where clock = $1 order by case_id limit 10000`,
    [change.changedClock],
  )
  const starts = letters.map(({ startedOn }) => startedOn)
  const counts = letters.map(() => change.newPeriod)
  const contenders: Contender[] = [
    { name: ours, run: await byProduct(ground, cases, editionKey), pieces: cases.length },
    { name: `${ours}, dates alone`, run: byDates(letters, datesOf(starts)), pieces: cases.length },
  ]
  if (size === 'full') {
    const { datefns } = await peer<{ datefns: Counting }>('calendar.js')
    const holidays = [...england.holidays.keys()].map(isoDate)
    contenders.push({ name: 'datefns', run: byDates(letters, datefns(starts, counts, holidays)), pieces: cases.length })
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
    const changed = { dueOn: new Int32Array(cases.length), earlier: 0, overdue: 0 }
    for (const [place, each] of cases.entries()) {
      const { earlier, overdue, shown } = await countCase(work, await runOf(work, each), destinationOf)
      changed.dueOn[place] = epochDay(shown.find(({ clock }) => clock === change.changedClock)!.after!.dueOn!)!
      changed.earlier += earlier
      changed.overdue += overdue
    }
    return changed
  }
}

/** Holds new dates against the old, and against today. */
function byDates(letters: readonly Letter[], counting: () => Int32Array): () => Changed {
  const objects = letters.map(({ dueOn }) => ({ dueOn: epochDay(dueOn)! }))
  const today = epochDay(todayOn)!
  return () => {
    const dueOn = counting()
    let [earlier, overdue] = [0, 0]
    for (let index = 0; index < dueOn.length; index++) {
      if (dueOn[index]! < objects[index]!.dueOn) earlier++
      if (dueOn[index]! < today && objects[index]!.dueOn >= today) overdue++
    }
    return { dueOn, earlier, overdue }
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
      times.get(name)!.push((await run()) / expected.cases)
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
async function copying({ connection, agencyId }: Ground, { cases }: change.PreviewTotals): Promise<Loader> {
  type Copier = { rows(): Promise<number>; end(): Promise<unknown> }
  const { copierOf } = await peer<{ copierOf(options: object): Promise<Copier> }>('copy.js')
  const sql = `${selected} where c.agency_id = '${agencyId}' and c.status <> 'closed' order by c.id`
  const copier = await copierOf({ connection, sql })
  return {
    name: 'copy',
    async run() {
      const began = performance.now()
      const rows = await copier.rows()
      if (rows !== cases) throw new Error(`COPY gave ${rows} cases of ${cases}.`)
      return performance.now() - began
    },
    end: () => copier.end(),
  }
}

/** By the calendar alone: the letters of one day come to one date. */
async function expectedOf({ superuser }: Ground): Promise<change.PreviewTotals> {
  const { rows } = await superuser.query<Letter & { cases: number }>(
    `select started_on::text as "startedOn", due_on::text as "dueOn", count(*)::int as cases from deadline
     where clock = $1 group by 1, 2`,
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
