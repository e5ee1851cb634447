/** Starts API processes on ports of their own, for callers that sign in as the watcher. */

import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { openTokens } from '../../api/src/people/tokens.ts'
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

export function tokenOf({ dataFolder, agencyId, watcherId }: Ground): Promise<string> {
  return openTokens(dataFolder).sign({ agencyId, personId: watcherId })
}
