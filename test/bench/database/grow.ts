/** Times firing, reading and trying out a change of rules among few cases and among many: what each costs apiece, and what a case takes of memory. */
import type { LockedCase } from '../../../api/src/case/lock-case.ts'
import type { Bench, Row, Size, Surroundings, Told } from '../bench.ts'
import { rounded } from '../bench.ts'
import { collect, median } from '../rounds.ts'
import { load } from './ask.ts'
import { byWorker, fireTurn } from './fire.ts'
import { type Ground, onGround } from './ground.ts'
import { copyCases, type Opened, openTemplates } from './many-cases.ts'
import { duePage } from './reads.ts'
import { beginPreview, countAll, forgetPreviews, publishChange } from './rule-change.ts'
import { allToldAndSealed, serveHere, serveShipped } from './serve.ts'

export const grow: Bench = {
  says: 'fire, reads and preview among 10,000 and among 100,000 cases (and 1,000,000, where that is said): what each costs',
  run: (size, { count = size === 'full' ? 100_000 : 80, postgres } = {}) => {
    const tenfolds = (size === 'full' ? [10_000, 100_000, 1_000_000] : [40, 80]).filter((each) => each <= count)
    return onGrounds(tenfolds.length, (grounds) => growOn(grounds, tenfolds, size), postgres)
  },
}

/** All at once, so that the sizes can take turns. */
function onGrounds<Result>(
  count: number,
  use: (grounds: readonly Ground[]) => Promise<Result>,
  running: Surroundings['postgres'],
  grounds: readonly Ground[] = [],
): Promise<Result> {
  if (grounds.length === count) return use(grounds)
  return onGround((ground) => onGrounds(count, use, running, [...grounds, ground]), running)
}

interface Grown {
  readonly ground: Ground
  readonly cases: number
  /** What falls due in a round each, and what waits. */
  readonly templates: readonly Opened[]
}

/** Gives the milliseconds that one of its kind takes. */
type Turn = (round: number) => Promise<number>

async function growOn(grounds: readonly Ground[], sizes: readonly number[], size: Size): Promise<Told> {
  const [rounds, due, turnMs] = size === 'full' ? [3, 2000, 3000] : [1, 10, 50]
  const grown: Grown[] = []
  for (const [place, ground] of grounds.entries()) grown.push(await fill(ground, sizes[place]!, rounds, due))
  const sizesOf = [...(await Promise.all(grown.map(tableRow))), await heapRow(grown.at(-1)!)]
  let previewed = 0
  const costs = {
    fire: await inTurns(grown, rounds, async ({ ground, templates }) => {
      const worker = await byWorker(ground)
      return { turn: (round) => fireTurn(ground, worker, templates[round]!), end: worker.end }
    }),
    reads: await inTurns(grown, rounds, async ({ ground }) => {
      const { end, ...served } = await (size === 'full' ? serveShipped(ground) : serveHere(ground))
      const turn = async () => {
        const { answers, ms } = await load({ ...served, body: duePage }, turnMs)
        return ms / answers.length
      }
      await turn()
      // What firing wrote is seen to before anybody's answers are timed.
      if (size === 'full') await allToldAndSealed(ground)
      return { turn, end }
    }),
    preview: await inTurns(grown, rounds, async ({ ground, cases }) => {
      const editionKey = await publishChange(ground)
      const turn = async () => {
        const { ms, bytes } = await previewTurn(ground, editionKey, cases)
        previewed = bytes
        return ms
      }
      return { turn }
    }),
  }
  sizesOf.push({ name: 'a case in a preview', value: rounded(previewed), unit: 'bytes' }, await auditRow(grown.at(-1)!))
  const rows = Object.entries(costs).flatMap(([name, each]) =>
    each.map(
      (ms, place): Row => ({ name: `${name} among ${sizes[place]}`, value: rounded(1000 * ms), unit: 'µs each' }),
    ),
  )
  return {
    rows: [...rows, ...sizesOf],
    ratios: Object.fromEntries(Object.entries(costs).map(([name, each]) => [name, rounded(each[0]! / each.at(-1)!)])),
  }
}

/** What one costs at each size. */
async function inTurns(
  grown: readonly Grown[],
  rounds: number,
  begin: (grown: Grown) => Promise<{ readonly turn: Turn; end?(): Promise<unknown> }>,
): Promise<readonly number[]> {
  const begun = []
  for (const each of grown) begun.push(await begin(each))
  const times: number[][] = grown.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (let step = 0; step < begun.length; step++) {
      const place = (step + round) % begun.length
      times[place]!.push(await begun[place]!.turn(round))
    }
  for (const { end } of begun) await end?.()
  return times.map(median)
}

async function fill(ground: Ground, cases: number, rounds: number, due: number): Promise<Grown> {
  const templates = await openTemplates(ground, rounds + 1)
  const waiting = cases - rounds * due
  await copyCases(ground, new Map(templates.map(({ caseId }, place) => [caseId, (place < rounds ? due : waiting) - 1])))
  await ground.superuser.query('vacuum analyze')
  return { ground, cases, templates }
}

interface Previewed {
  /** Of a case, as are the bytes that are kept of it. */
  readonly ms: number
  readonly bytes: number
}

async function previewTurn(ground: Ground, editionKey: string, cases: number): Promise<Previewed> {
  const began = performance.now()
  await beginPreview(ground, editionKey)
  await countAll(ground)
  const ms = performance.now() - began
  const { rows } = await ground.superuser.query<{ counted: number }>('select counted from switch_preview')
  if (rows[0]!.counted !== cases) throw new Error(`${rows[0]!.counted} of ${cases} cases were counted.`)
  const bytes = await bytesOf(ground, ['switched_case'])
  await forgetPreviews(ground)
  return { ms: ms / cases, bytes: bytes / cases }
}

/** Of disk, and of the server's memory where all of it is held there. */
async function tableRow({ ground, cases }: Grown): Promise<Row> {
  const bytes = await bytesOf(ground, ['cases', 'event', 'deadline', 'case_holder', 'outbox'])
  return { name: `a case in the tables, of ${cases}`, value: rounded(bytes / cases), unit: 'bytes' }
}

/** Of what was done to a case, or of its record being looked at. */
async function auditRow({ ground }: Grown): Promise<Row> {
  const { rows } = await ground.superuser.query<{ entries: number }>('select count(*)::int as entries from audit_entry')
  const bytes = await bytesOf(ground, ['audit_entry'])
  return { name: 'an entry of the audit', value: rounded(bytes / rows[0]!.entries), unit: 'bytes' }
}

/** With their indexes. */
async function bytesOf({ superuser }: Ground, tables: readonly string[]): Promise<number> {
  const { rows } = await superuser.query<{ bytes: number }>(
    'select sum(pg_total_relation_size(name::regclass))::float8 as bytes from unnest($1::text[]) as name',
    [tables],
  )
  return rows[0]!.bytes
}

/** While it is worked on; the product has no more of them there than a batch. */
async function heapRow({ ground }: Grown): Promise<Row> {
  collect()
  const before = process.memoryUsage().heapUsed
  const { rows } = await ground.superuser.query<LockedCase>(
    'select id, procedure, edition_id as edition, calendar, reference, snapshot from cases limit 10000',
  )
  collect()
  const bytes = process.memoryUsage().heapUsed - before
  return { name: 'a case in memory', value: rounded(Math.max(0, bytes) / rows.length), unit: 'bytes' }
}
