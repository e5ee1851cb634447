/** Keeps a thread of its own at work on what costs a lot, so that whoever asks for little waits neither for that nor for clearing up after it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import type { Config } from '../../config.ts'
import type { Orm } from '../../database/orm.ts'
import type { Log } from '../../log.ts'
import type { SignedIn } from '../../people/permit.ts'

/** A request as it came, and who it is from. */
export interface Handed {
  readonly method: string
  /** Of its address, from the question mark on; empty where there is none. */
  readonly search: string
  readonly headers: readonly (readonly [string, string])[]
  /** Undefined where there is none. */
  readonly body: unknown
  readonly person: SignedIn | null
}

export interface Told {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

export interface DearThread {
  /** Rejects where the thread cannot be started, or ends over it; the next is answered by another. */
  answer(handed: Handed): Promise<Told>
  /** To be called when everything handed over is answered. */
  close(): Promise<void>
}

/** What the thread is begun with. */
export interface Begun {
  readonly config: Config
  readonly databaseUrl: string
}

/** At a time; each has a connection. The others wait. */
export const dearAtOnce = 4

type Pool = Piscina<Handed | 'end', Told>

/** Nothing is started before the first that is handed over: many a process is never asked for anything dear. */
export function openDearThread(orm: Orm, config: Config, log: Log): DearThread {
  let pool: Promise<Pool> | null = null
  const start = async () => {
    const { Piscina } = await import('piscina')
    const begun: Begun = { config, databaseUrl: String(orm.config.get('clientUrl')) }
    const started: Pool = new Piscina({
      filename: fileURLToPath(import.meta.resolve('./answer-dear.ts')),
      workerData: begun,
      minThreads: 1,
      maxThreads: 1,
      concurrentTasksPerWorker: dearAtOnce,
      stricterFIFO: true,
      // Between two requests its connections want to be looked after.
      atomics: 'disabled',
      // Where there is not room for both, whoever asks for little comes first. Elsewhere it would be the whole process that steps back.
      niceIncrement: process.platform === 'linux' ? 5 : 0,
    })
    started.on('error', (error) => {
      log.error({ err: error }, 'the thread for what costs a lot has ended')
      pool = null
      // Whoever still waits for it is told.
      void started.destroy()
    })
    return started
  }
  return {
    async answer(handed) {
      pool ??= start()
      return (await pool).run(handed).catch((error) => {
        throw Object.assign(error, { code: error.cause?.code })
      })
    },
    async close() {
      const started = await pool
      if (!started) return
      // Whatever has befallen it, the process ends.
      await Promise.race([started.run('end').catch(() => {}), sleep(closeWithinMs, undefined, { ref: false })])
      await started.destroy()
    },
  }
}

const closeWithinMs = 5000
