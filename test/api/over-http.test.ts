/** GraphQL over HTTP as its working draft has it: the audit suite of the reference implementation. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, startApi } from './support.ts'

let api: Api

beforeAll(async () => {
  api = await startApi()
})

afterAll(() => api.close())

// What a server MAY do is its own to choose: we take no GET that a foreign page could have sent by itself.
const audits = serverAudits({ url: () => `${api.address}/graphql` }).filter(({ name }) => !name.startsWith('MAY '))

test('the suite is there', () => {
  expect(audits.filter(({ name }) => name.startsWith('MUST ')).length).toBeGreaterThan(10)
  expect(audits.filter(({ name }) => name.startsWith('SHOULD ')).length).toBeGreaterThan(15)
})

test.each(audits)('it $name', async (audit) => {
  const result = await audit.fn()
  expect(result.status === 'ok' ? null : `${result.status}: ${result.reason}`).toBeNull()
})

test('a query may come by GET, with its variables, from those who say what they are', async () => {
  const address = new URL(`${api.address}/graphql`)
  address.searchParams.set('query', 'query($name: String!) { __type(name: $name) { name } }')
  address.searchParams.set('variables', '{"name": "Case"}')
  const headers = { accept: 'application/graphql-response+json', 'apollo-require-preflight': 'yes' }
  const response = await fetch(address, { headers })
  expect([response.status, (await response.json()).data]).toEqual([200, { __type: { name: 'Case' } }])
  expect(response.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/)
})

test.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])(
  '%s is told by what the address is asked, with or without a query, whatever comes with it',
  async (method) => {
    const bodies = method === 'HEAD' ? [undefined] : [undefined, '{ half of a']
    for (const search of ['', '?query={__typename}'])
      for (const body of bodies) {
        const headers = { accept: '*/*', ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
        const response = await fetch(`${api.address}/graphql${search}`, { method, headers, ...(body && { body }) })
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
      }
  },
)

test.each(['TRACE', 'QUERY'])('%s, which no browser sends, is told the same', async (method) => {
  const lines = [`${method} /graphql HTTP/1.1`, 'Host: casewright.example', 'Connection: close']
  expect(await answerTo(...lines)).toBe('HTTP/1.1 405 Method Not Allowed')
})

/** The first line of what is answered to a request with these lines. */
async function answerTo(...lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(api.address).port), '127.0.0.1')
  socket.write([...lines, '', ''].join('\r\n'))
  const [data] = await once(socket, 'data')
  socket.destroy()
  return String(data).split('\r\n')[0]!
}

const asSocket = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Protocol: graphql-transport-ws',
]

test.each([
  ['a page', '/health/live', []],
  ['GraphQL', '/graphql?query={__typename}', ['Apollo-Require-Preflight: yes']],
  ['nothing', '/nothing', []],
  ['a socket', '/graphql', asSocket],
])('a request for %s that names two hosts is refused', async (_, path, more) => {
  const lines = [`GET ${path} HTTP/1.1`, 'Host: casewright.example', ...more]
  expect(await answerTo(...lines)).not.toContain('400 Bad Request')
  expect(await answerTo(...lines, 'HOST: elsewhere.example')).toBe('HTTP/1.1 400 Bad Request')
})

test('every answer tells browsers what a page of the server tells them, and allows no script by a nonce', async () => {
  const ask = (query: string) =>
    fetch(`${api.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
  const page = await fetch(`${api.address}/health/live`)
  const told = (response: Response) =>
    Object.fromEntries(
      [...response.headers]
        .filter(([name]) => !['date', 'content-length', 'content-type', 'cache-control', 'vary'].includes(name))
        .map(([name, value]) => [name, value.replaceAll(/ 'nonce-[0-9a-f]+'/g, '')]),
    )
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  for (const answer of [await ask('{ __typename }'), await ask('{ __typename }'), await ask('nonsense')]) {
    expect(answer.headers.get('content-security-policy')).not.toContain('nonce')
    expect(told(answer)).toEqual(told(page))
  }
})
