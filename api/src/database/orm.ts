/** Opens a pool of connections to one database under one login, with the entities mapped. */

import 'reflect-metadata'
import { DataloaderType, type EntityClass, type Options } from '@mikro-orm/core'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { MikroORM } from '@mikro-orm/postgresql'
import type { Pool } from 'pg'
import { giveUpSilent, keptAlive } from './give-up-silent.ts'

export interface OrmOptions {
  readonly url: string
  readonly poolSize: number
  readonly entities: Entities
  /** Shown in pg_stat_activity, so that an operator can tell the processes apart. */
  readonly applicationName: string
  /** How long a transaction may wait for its process, which may be stopped or cut off, before the server ends it. */
  readonly idleInTransactionMs?: number
  /** How long a statement may take, and its connection be silent; 0: for as long as it likes. */
  readonly patienceMs?: number
}

export type Orm = MikroORM
export type Entities = readonly EntityClass<object>[]

/** Nothing is asked of the database yet: the pool connects when first used. Close with `orm.close()`. */
export function openOrm(
  { url, poolSize, entities, applicationName, idleInTransactionMs = 30_000, patienceMs = 30_000 }: OrmOptions,
  more: Partial<Pick<Options, 'extensions' | 'migrations'>> = {},
): Orm {
  return new MikroORM({
    clientUrl: url,
    entities: [...entities],
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    discovery: { warnWhenNoEntities: false },
    dataloader: DataloaderType.ALL,
    ensureDatabase: false,
    pool: { min: 0, max: poolSize },
    driverOptions: {
      // The whole address: of it the ORM itself hands on no more than host, login and name, and would leave TLS out in silence.
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: 10_000,
      ...keptAlive,
      // What is asked together goes out together.
      pipeline: true,
      // The server gives up a statement first, where it is there to.
      onPoolCreated: (pool: Pool) => giveUpSilent(pool, patienceMs * 1.2),
      idleInTransactionMs,
      patienceMs,
    },
    ...more,
  })
}

/** Said to the server at the beginning of each transaction: poolers refuse them as parameters of the connection. */
export function limitsOf(orm: Orm): Required<Pick<OrmOptions, 'idleInTransactionMs' | 'patienceMs'>> {
  const { idleInTransactionMs, patienceMs } = orm.config.get('driverOptions')
  return { idleInTransactionMs, patienceMs }
}
