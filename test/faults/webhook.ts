/** Has the changes of the ground's agency sent to a receiver, by a server that is started for that and ended again. */

import type { Receiver } from '../api/receiver.ts'
import { openCaller } from './caller.ts'
import type { Ground } from './ground.ts'
import { startServer, tokenOf } from './servers.ts'

export async function createWebhook(ground: Ground, receiver: Receiver, environment: NodeJS.ProcessEnv): Promise<void> {
  const server = await startServer(ground, 'api/src/main.ts', environment)
  const caller = openCaller(await tokenOf(ground, ground.administratorId), 1)
  const query = 'mutation($url: String!) { createWebhook(input: { url: $url }) { __typename } }'
  const answer = await caller.call(server.url, query, { url: receiver.url('/changes') })
  if (answer.kind !== 'answered' || answer.body.data?.createWebhook?.__typename !== 'WebhookSecret')
    throw new Error(`There is no webhook: ${JSON.stringify(answer)}`)
  caller.end()
  server.kill('SIGTERM')
  await server.ended
}
