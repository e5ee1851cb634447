/** What one port serves besides the API: the portal's page under a strict content policy, and health. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'

let folder: string
let started: StartedProcess

beforeAll(async () => {
  folder = makeDataFolder()
  started = await startProcess({ dataFolder: folder })
  await started.ready()
})

afterAll(async () => {
  started.interrupt()
  await started.exited
  removeDataFolder(folder)
})

const get = (path: string, accept: string) => fetch(`${started.url}${path}`, { headers: { accept } })

test.each(['/', '/cases/some-id/show', '/graphql'])(
  'a browser gets the page at %s, with a nonce that its policy allows',
  async (path) => {
    const response = await get(path, 'text/html,application/xhtml+xml')
    expect(response.status).toBe(200)
    const nonce = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(await response.text())?.[1]
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toContain('unsafe')
  },
)

test('each answer has a nonce of its own', async () => {
  const [one, other] = [await get('/', 'text/html'), await get('/', 'text/html')]
  expect(await one.text()).not.toBe(await other.text())
})

test('the page names scripts that are there, and a browser may keep them', async () => {
  const page = await (await get('/', 'text/html')).text()
  const script = /<script type="module"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? 'none'
  const response = await get(script, '*/*')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')])
  expect(response.headers.get('cache-control')).toContain('immutable')
})

test('a program that asks for what is not there is told so', async () => {
  expect((await get('/absent', 'application/json')).status).toBe(404)
  expect((await get('/assets/absent.js', '*/*')).status).toBe(404)
})

test.each(['/graphql/x', '/health', '/health/x', '/demonstration/x', '/calendar/x'])(
  'below the addresses of programs a browser is told too that there is nothing at %s',
  async (path) => {
    expect((await get(path, 'text/html,application/xhtml+xml')).status).toBe(404)
  },
)

test('it is live and ready', async () => {
  expect(await (await get('/health/live', '*/*')).json()).toEqual({ status: 'live' })
  expect(await (await get('/health/ready', '*/*')).json()).toEqual({ status: 'ready' })
})
