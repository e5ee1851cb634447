/** Queues that run a statement for each timer that falls due: what they are given is the statement and the ids. */
import { run, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { PgBoss } from 'pg-boss'

/** As its page on performance advises: many at once, fetched and completed in batches. */
export async function graphile({ connection, statement, atOnce }) {
  const pgPool = new pg.Pool({ ...connection, max: atOnce + 1 })
  pgPool.on('error', console.error)
  pgPool.on('connect', (client) => client.on('error', console.error))
  const hand = await pgPool.connect()
  await runMigrations({ pgPool })
  let left = 0
  let done
  const task = async ({ caseId }, { withPgClient }) => {
    await withPgClient((client) => client.query({ name: 'fire', text: statement, values: [caseId] }))
  }
  const worker = { concurrentJobs: atOnce, localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 }
  const runner = await run({
    pgPool,
    taskList: { fire: task },
    noHandleSignals: true,
    logger: quiet,
    preset: { worker },
  })
  runner.events.on('job:complete', ({ error }) => {
    if (error) throw error
    if (--left === 0) done()
  })
  const add = (ids, at) =>
    hand.query(
      `select count(*) from graphile_worker.add_jobs(array(select ('fire', json_build_object('caseId', id), null, ${at}, 1, null, 0, null)::graphile_worker.job_spec
       from unnest($1::uuid[]) as id))`,
      [ids],
    )
  return {
    keep: (ids) => add(ids, `now() + interval '1 year'`),
    async prepare(ids) {
      await hand.query('begin')
      await add(ids, 'now()')
      left = ids.length
    },
    /** They are due for others when they are committed. */
    fire: () =>
      new Promise((resolve, reject) => {
        done = resolve
        hand.query('commit').catch(reject)
      }),
    async end() {
      await runner.stop()
      hand.release()
      await pgPool.end()
    },
  }
}

/** Each batch and its completion in one transaction, fetched again at once where it was full. */
export async function pgboss({ connection, statement, atOnce, batchSize }) {
  const boss = new PgBoss({ ...connection, schema: 'peer_boss', max: atOnce + 2, supervise: false, schedule: false })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await boss.createQueue('fire')
  const add = (ids, startAfter) =>
    boss.insert(
      'fire',
      ids.map((caseId) => ({ data: { caseId }, startAfter, retryLimit: 0 })),
    )
  let left = 0
  return {
    keep: (ids) => add(ids, new Date(Date.now() + 365 * 86_400_000)),
    async prepare(ids) {
      await add(ids, undefined)
      left = ids.length
    },
    async fire() {
      const { promise, resolve } = Promise.withResolvers()
      const options = {
        batchSize,
        localConcurrency: atOnce,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 0.5,
        transactional: true,
      }
      await boss.work('fire', options, async (jobs, db) => {
        for (const { data } of jobs) await db.executeSql(statement, [data.caseId])
        left -= jobs.length
        if (left === 0) resolve()
      })
      await promise
      await boss.offWork('fire')
    },
    end: () => boss.stop({ graceful: false }),
  }
}

const quiet = { error: console.error, warn() {}, info() {}, debug() {}, scope: () => quiet }
