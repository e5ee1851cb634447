/** Stands between a program and a database, and goes without a word as a host does that is cut off: what is open stays open, and nothing comes. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface SilentProxy {
  /** The same database by way of this. */
  readonly url: string
  /** From now on nothing passes on the connections that are open; new ones reach the database. */
  silence(): void
  /** What fell silent is closed, as by a host that comes back and knows nothing of it. */
  comeBack(): void
  close(): Promise<void>
}

export async function startSilentProxy(databaseUrl: string): Promise<SilentProxy> {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  const silent = new Set<Socket>()
  const server = createServer((from) => {
    const to = connect(Number(port), hostname)
    const pass = (one: Socket, other: Socket) => {
      open.add(one)
      one.on('error', () => {})
      one.on('data', (data) => {
        if (!silent.has(one)) other.write(data)
      })
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
    pass(from, to)
    pass(to, from)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port: here } = server.address() as AddressInfo
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(here) }).href,
    silence() {
      for (const each of open) silent.add(each)
    },
    comeBack() {
      for (const each of silent) each.destroy()
    },
    async close() {
      for (const each of open) each.destroy()
      await once(server.close(), 'close')
    },
  }
}
