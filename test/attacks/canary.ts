/** Looks for the child's name wherever it must not be: what is logged, told, sent, queued and shown in feeds. */
import { setTimeout as sleep } from 'node:timers/promises'
import { asCaretaker, overSocket, send, toldErrors } from './asking.ts'
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
  for (const [sent, variables] of misshapen(words)) await asCaretaker(world, sent, variables)
  await send(address, { query: 'query One { __typename }', operationName: words })
  const begun = { authorization: `Bearer ${world.north.caretaker.token}` }
  const changed = `subscription { caseChanged(id: { a: "${words}" }) { cursor } }`
  toldErrors.push(await overSocket(address, begun, { query: changed }))
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

/** What somebody sends whose program is wrong: names misspelt, kinds mistaken, quotes forgotten. */
function misshapen(words: string): readonly (readonly [query: string, variables?: object])[] {
  const opening = 'mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename } }'
  const input = { procedure: 'repair', idempotencyKey: 'misshapen', words }
  const inText = (argument: string) =>
    `mutation { openCase(input: { procedure: "repair", ${argument} }) { __typename } }`
  const wrong = [
    ...[{ refrence: 'a' }, { [words]: 1 }, { words: [words] }, { words: { words } }, { on: words }, { at: words }],
    ...[{ facts: words }, { facts: [words] }, { facts: [{ question: [words], answer: 'a' }] }, { procedure: null }],
  ]
  return [
    ...wrong.map((each) => [opening, { input: { ...input, ...each } }] as const),
    [opening, { input: words }],
    ['query($as: ExportFormat!) { exportCases(as: $as) { __typename } }', { as: words }],
    ...[`words: ["${words}"]`, `words: ${words}`, `words: """${words}""" "${words}"`, `words "${words}"`].map(
      (each) => [inText(each)] as const,
    ),
    ...[`on: "${words}"`, `facts: "${words}"`, `words: "${words}`, `words: "\\u${words}"`].map(
      (each) => [inText(each)] as const,
    ),
    [`{ cases(first: "${words}") { totalCount } }`],
    [`{ case(id: ["${words}"]) { id } }`],
    [`{ exportCases(as: "${words}") { __typename } }`],
    [`{ me { name @skip(if: "${words}") } }`],
  ]
}
