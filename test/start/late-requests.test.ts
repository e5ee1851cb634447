/** Once a process is told to end, nobody is told to keep a connection to it, and who comes late is answered as they asked. */

import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { type Ground, onGround } from '../faults/ground.ts'
import { startServer, tokenOf } from '../faults/servers.ts'

test('after SIGTERM what is in hand is answered as the last of its connection, and what comes late is UNAVAILABLE', async () => {
  await onGround(async (ground) => {
    const server = await startServer(ground)
    const agent = new Agent({ keepAlive: true })
    const ask = asking(server.url, await tokenOf(ground), agent)
    expect(await ask()).toMatchObject({ status: 200, connection: 'keep-alive' })

    // A connection on which a request has begun is not idle: it stays until the request has come whole.
    const forGraphql = await beginOn(server.url, 'POST /graphql')
    const forPage = await beginOn(server.url, 'GET /health/live')
    await ground.superuser.query('begin; lock table role_holder')
    const inHand = ask()
    await untilSomebodyWaits(ground)
    server.kill('SIGTERM')
    while (await isTaken(server.url)) await sleep(20)

    const late = await restOn(forGraphql, JSON.stringify({ query: '{ __typename }' }))
    expect(late).toMatch(/^HTTP\/1\.1 503 /)
    expect(late).toMatch(/^connection: close\r$/im)
    expect(late).toMatch(/^content-security-policy: /im)
    expect(JSON.parse(bodyOf(late))).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAVAILABLE', retryable: true } }],
    })
    const page = await restOn(forPage, '')
    expect(page).toMatch(/^HTTP\/1\.1 503 [\s\S]*^connection: close\r$/im)
    expect(JSON.parse(bodyOf(page))).toEqual({ message: expect.any(String) })

    await ground.superuser.query('rollback')
    expect(await inHand).toMatchObject({ status: 200, connection: 'close', body: { data: expect.anything() } })
    expect(await server.ended).toBe(0)
    agent.destroy()
  }, inject('postgres'))
})

function asking(url: string, token: string, agent: Agent) {
  return async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const sent = request(`${url}/graphql`, { agent, method: 'POST', headers })
    sent.end(JSON.stringify({ query: '{ people { name roles } }' }))
    const [response] = await once(sent, 'response')
    let text = ''
    for await (const chunk of response.setEncoding('utf8')) text += chunk
    return { status: response.statusCode, connection: response.headers.connection, body: JSON.parse(text) }
  }
}

async function untilSomebodyWaits({ superuser }: Ground): Promise<void> {
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await superuser.query(waiting)).rows.length === 0) await sleep(20)
}

async function connectTo(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  return socket
}

async function isTaken(url: string): Promise<boolean> {
  const socket = await connectTo(url).catch(() => null)
  socket?.destroy()
  return socket !== null
}

async function beginOn(url: string, what: string): Promise<Socket> {
  const socket = await connectTo(url)
  socket.write(`${what} HTTP/1.1\r\nhost: here\r\n`)
  return socket
}

/** All that comes back until the connection ends. */
async function restOn(socket: Socket, body: string): Promise<string> {
  const headers = ['connection: keep-alive', 'content-type: application/json']
  socket.write([...headers, `content-length: ${body.length}`, '', body].join('\r\n'))
  let text = ''
  for await (const chunk of socket.setEncoding('utf8')) text += chunk
  return text
}

const bodyOf = (answer: string) => answer.split('\r\n\r\n')[1] ?? ''
