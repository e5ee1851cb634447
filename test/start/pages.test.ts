/** What one port serves besides the API: the portal's page under a strict content policy, and health. */

import { request } from 'node:http'
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

test('whoever asks only whether the page is there is told so, and no page shows it in a frame', async () => {
  const response = await fetch(started.url, { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(response.headers.get('x-frame-options')).toBe('DENY')
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect((await fetch(`${started.url}/nothing`, { method: 'HEAD' })).status).toBe(404)
})

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

test('the first view weighs less than 350 kB as it is sent, and has neither the editor nor the diagram in it', async () => {
  const page = await (await get('/', 'text/html')).text()
  const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file)
  expect(files.length).toBeGreaterThan(2)
  const styles = await (await get(files.find((file) => file.endsWith('.css')) ?? '', '*/*')).text()
  const font = /\/assets\/inter-latin-wght[^)"]+/.exec(styles)?.[0] ?? 'none'
  const sent = await Promise.all([...files, font].map(asSent))
  const texts = await Promise.all(files.map(async (file) => (await get(file, '*/*')).text()))
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200))
  expect(page.length + sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(350_000)
  expect(texts.join(' ')).toContain('MuiButtonBase')
  expect(texts.join(' ')).not.toMatch(/cm-content|react-flow__node/)
})

/** Fetch unpacks what comes, so the bytes are counted below it. */
function asSent(path: string): Promise<{ readonly status: number; readonly bytes: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(`${started.url}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }))
    })
    asked.on('error', reject).end()
  })
}

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
