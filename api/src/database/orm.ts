/** Opens a pool of connections to one database under one login, with the entities mapped. */

import 'reflect-metadata'
import { DataloaderType, type EntityClass, type Options } from '@mikro-orm/core'
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy'
import { MikroORM } from '@mikro-orm/postgresql'

export interface OrmOptions {
  readonly url: string
  readonly poolSize: number
  readonly entities: Entities
  /** Shown in pg_stat_activity, so that an operator can tell the processes apart. */
  readonly applicationName: string
  /** How long a transaction may wait for its process, which may be stopped or cut off, before the server ends it. */
  readonly idleInTransactionMs?: number
}

export type Orm = MikroORM
export type Entities = readonly EntityClass<object>[]

/** Nothing is asked of the database yet: the pool connects when first used. Close with `orm.close()`. */
export function openOrm(
  { url, poolSize, entities, applicationName, idleInTransactionMs = 30_000 }: OrmOptions,
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
    driverOptions: { application_name: applicationName, connectionTimeoutMillis: 10_000, idleInTransactionMs },
    ...more,
  })
}

/** Said to the server at the beginning of each transaction: poolers refuse it as a parameter of the connection. */
export function idleInTransactionMsOf(orm: Orm): number {
  return orm.config.get('driverOptions').idleInTransactionMs
}
