/** Chooses who says who somebody is: the provider of the settings, or on the demonstration its own. */
import type { FastifyPluginAsync } from 'fastify'
import type { AuditKey } from '../../audit/audit-key.ts'
import type { Config } from '../../config.ts'
import type { Orm } from '../../database/orm.ts'
import type { Log } from '../../log.ts'
import { openProvider } from './provider.ts'
import { signInRoutes } from './sign-in-routes.ts'

type Settings = Pick<Config, 'provider' | 'database' | 'production' | 'publicUrl' | 'dataFolder'>

/** The demonstration lets anybody in, so it is there on the embedded database alone, and never in production. */
export async function openSignIn(
  orm: Orm,
  auditKey: AuditKey,
  config: Settings,
  log: Log,
): Promise<FastifyPluginAsync> {
  const { publicUrl } = config
  if (config.provider !== null || config.database !== null || config.production) {
    const provider = config.provider && openProvider(config.provider, publicUrl)
    return signInRoutes({ orm, auditKey, provider, publicUrl, log })
  }
  const { demonstrationProvider, demonstrationSettings } = await import('./demonstration-provider.ts')
  const { openDemonstrationKeys } = await import('./demonstration-keys.ts')
  const provider = openProvider(demonstrationSettings(publicUrl), publicUrl)
  return async (server) => {
    await server.register(signInRoutes({ orm, auditKey, provider, publicUrl, log }))
    await server.register(demonstrationProvider(orm, publicUrl, openDemonstrationKeys(config.dataFolder)))
  }
}
