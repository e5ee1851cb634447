/** Starts API processes on ports of their own, for callers that sign in as the watcher, or as who they say. */

import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import type { Ground } from './ground.ts'
import { type Running, startProgram } from './processes.ts'

export interface Server extends Running {
  readonly url: string
}

export async function startServer(
  ground: Ground,
  program = 'api/src/main.ts',
  environment: NodeJS.ProcessEnv = {},
): Promise<Server> {
  const port = await freePort()
  const running = startProgram(ground, program, { PORT: String(port), ...environment })
  await running.ready
  return { ...running, url: `http://127.0.0.1:${port}` }
}

/** For a day. */
export function tokenOf({ database, agencyId, watcherId }: Ground, personKey = watcherId): Promise<string> {
  return inAgency(database.owner, agencyId, async (tx) => {
    const issuing = { personKey, name: 'experiment', scopes: null, hours: 24, byKey: null }
    return (await issueToken(tx, issuing)).credential
  })
}
