/** What stands between a caller and the API: whose word counts for who asks, and what nobody on the way may keep. */
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../api/src/log.ts'
import { createServer } from '../../api/src/server.ts'
import { type Api, startApi } from './support.ts'

let api: Api
/** The same behind a proxy on this machine. */
let behind: { readonly address: string; readonly close: () => Promise<unknown> }

beforeAll(async () => {
  api = await startApi(undefined, { requestsPerMinute: 5 })
  const nothing = async () => {}
  const server = await createServer({
    ...{ graphql: api.app.graphql, isReady: async () => true, portal: nothing, signIn: nothing },
    ...{ secure: false, log: openLog('silent'), trustedProxies: ['127.0.0.1'] },
  })
  behind = { address: await server.listen({ host: '127.0.0.1', port: 0 }), close: () => server.close() }
})

afterAll(async () => {
  await behind.close()
  await api.close()
})

/** What eight requests are answered that say where they come from. */
async function answersTo(address: string, from: (place: number) => string): Promise<readonly number[]> {
  const asking = Array.from({ length: 8 }, (_, place) =>
    fetch(`${address}/calendar/x.ics`, { headers: { 'x-forwarded-for': from(place) } }),
  )
  return (await Promise.all(asking)).map(({ status }) => status)
}

test('the word of whoever asks for where they ask from counts for nothing', async () => {
  expect(await answersTo(api.address, (place) => `203.0.113.${place}`)).toContain(429)
})

test('behind a proxy of the settings each caller is counted alone', async () => {
  expect(await answersTo(behind.address, (place) => `203.0.113.${place}`)).not.toContain(429)
  expect(await answersTo(behind.address, () => '203.0.113.77')).toContain(429)
})

test('TRACE is answered by nothing of what was sent', async () => {
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    request(api.address, { method: 'TRACE', headers: { 'x-secret': 'hush' } }, async (response) => {
      let text = ''
      for await (const chunk of response.setEncoding('utf8')) text += chunk
      resolve({ status: response.statusCode ?? 0, text })
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(404)
  expect(text).not.toContain('hush')
})

const asked = (query: string) =>
  fetch(`${behind.address}/graphql?${query}`, {
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.78' },
  })

test('an answer is kept by nobody', async () => {
  for (const query of ['query={__typename}', 'query={nothing}'])
    expect((await asked(query)).headers.get('cache-control')).toBe('no-store')
})

test('what is given twice fits nowhere', async () => {
  const response = await asked('query={__typename}&query={__typename}')
  expect(response.status).toBe(400)
})
