/** Looks for the child's name wherever it must not be: what is logged, told, sent, queued and shown in feeds. */
import { setTimeout as sleep } from 'node:timers/promises'
import { asCaretaker, send, toldErrors } from './asking.ts'
import { canary } from './fixture.ts'
import type { World } from './worlds.ts'

/** Hits by place; what is looked through is there, or this throws. */
export async function canaryHits(world: World): Promise<Readonly<Record<string, number>>> {
  const { address, administrator, receiver, api, feeds, logged } = world
  const query = `mutation($url: String!) { createWebhook(input: { url: $url }) { ... on WebhookSecret { secret } } }`
  const headers = { authorization: `Bearer ${administrator.token}` }
  await send(address, { query, variables: { url: receiver.url('/changes') } }, headers)
  const words = `${canary} again`
  const input = { procedure: 'repair', idempotencyKey: words, reference: words, words }
  await asCaretaker(world, 'mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename } }', { input })
  // What is refused quotes nothing either.
  await asCaretaker(world, '{ cases(first: 1000, filter: { reference: "Kanarienvogel" }) { nodes { id } } }')
  await send(address, `{"query": "{ ${canary}`)
  while ((await world.work()) > 0) await sleep(10)
  const database = api.database.owner.em.fork()
  const feed = await (await fetch(`${address}${feeds.open}`)).text()
  const places: Readonly<Record<string, string>> = {
    logs: logged.join(''),
    errors: toldErrors.join(''),
    webhooks: JSON.stringify(receiver.received),
    feeds: feed,
    jobs: JSON.stringify(await database.execute('select * from pgboss.job')),
  }
  for (const [place, text] of Object.entries(places))
    if (text.length < 3) throw new Error(`Nothing was found in ${place}.`)
  return Object.fromEntries(Object.entries(places).map(([place, text]) => [place, text.split(canary).length - 1]))
}
