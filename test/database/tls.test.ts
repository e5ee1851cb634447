/** Where the address of the database asks for TLS every connection does, and nothing is said without it. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openOrm } from '../../api/src/database/orm.ts'
import { reach } from '../../api/src/database/reach.ts'

// What PostgreSQL's protocol has before anything else where TLS is asked for. One letter answers it: N, for no.
const request = '0000000804d2162f'

const said: string[] = []
let server: Server
let address: string

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (first) => {
      said.push(first.toString('hex'))
      socket.end('N')
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  address = `postgres://login:password@127.0.0.1:${(server.address() as AddressInfo).port}/cases`
})

afterAll(async () => {
  await once(server.close(), 'close')
})

beforeEach(() => {
  said.length = 0
})

const ways: readonly (readonly [string, (url: string) => Promise<unknown>])[] = [
  ['a pool that serves', askPool],
  ['a connection of its own', (url) => reach(url, 'DATABASE_URL')],
]

async function askPool(url: string): Promise<unknown> {
  const orm = openOrm({ url, poolSize: 1, entities: [], applicationName: 'test of TLS' })
  try {
    return await orm.em.fork().execute('select 1')
  } finally {
    await orm.close()
  }
}

test.each(ways)('%s asks for TLS where its address does, and says nothing without', async (_, ask) => {
  await expect(ask(`${address}?sslmode=verify-full`)).rejects.toThrow('does not support SSL')
  expect(new Set(said)).toEqual(new Set([request]))
})

test.each(ways)('%s asks for none where its address does not', async (_, ask) => {
  await expect(ask(address)).rejects.toThrow()
  expect(said.length).toBeGreaterThan(0)
  expect(said).not.toContain(request)
})
