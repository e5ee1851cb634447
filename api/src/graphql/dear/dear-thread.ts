/** Keeps a thread of its own at work on what costs a lot, so that whoever asks for little waits neither for that nor for clearing up after it. */
import type { IncomingHttpHeaders } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Orm } from '../../database/orm.ts'
import type { Log } from '../../log.ts'

/** A request as it came, read but for who it is from. */
export interface Handed {
  readonly method: string
  /** Path and search. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  /** Undefined where there is none. */
  readonly body: unknown
  readonly from: string
}

export interface Told {
  readonly status: number
  readonly type: string
  readonly body: Uint8Array
}

export interface DearThread {
  /** Rejects where the thread ends over it; the next is answered by another. */
  answer(handed: Handed): Promise<Told>
  /** To be called when everything handed over is answered. */
  close(): Promise<void>
}

/** A request of so many points is dear: to answer it takes about a tenth of a second. */
export const dearFrom = 5000
/** At a time; each has a connection. The others wait. */
export const dearAtOnce = 4

/** Nothing is started before the first that is handed over: many a process is never asked for anything dear. */
export function openDearThread({ config }: Orm, log: Log): DearThread {
  let pool: Promise<Piscina<Handed | 'end', Told>> | null = null
  return {
    async answer(handed) {
      pool ??= startThread(String(config.get('clientUrl')), log)
      return (await pool).run(handed)
    },
    async close() {
      const started = await pool
      await started?.run('end')
      await started?.destroy()
    },
  }
}

async function startThread(databaseUrl: string, log: Log): Promise<Piscina<Handed | 'end', Told>> {
  const { Piscina } = await import('piscina')
  const pool = new Piscina<Handed | 'end', Told>({
    filename: fileURLToPath(import.meta.resolve('./answer-dear.ts')),
    workerData: databaseUrl,
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: dearAtOnce,
    // Between two requests its connections want to be looked after.
    atomics: 'disabled',
    // Where there is not room for both, whoever asks for little comes first.
    niceIncrement: 5,
  })
  // Another takes its place.
  pool.on('error', (error) => log.error({ err: error }, 'the thread for what costs a lot has ended'))
  return pool
}
