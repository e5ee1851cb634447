/** A web server that webhooks are sent to, which answers as it is told and keeps what it was sent. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Of the headers, which tells deliveries apart. */
  readonly id: string
}

export interface Receiver {
  /** `127.0.0.1:port` */
  readonly host: string
  /** In the order in which they came. */
  readonly received: readonly Received[]
  /** How to answer at a path from now on. */
  answer(path: string, how: Answering): void
  url(path: string): string
  close(): Promise<void>
}

export type Answering = (response: ServerResponse, received: Received) => void

export const withStatus =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(status, headers).end('ok')

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const ways = new Map<string, Answering>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const path = request.url ?? ''
    const each = { path, headers: request.headers, body, id: String(request.headers['webhook-id']) }
    received.push(each)
    const way = ways.get(path) ?? withStatus(204)
    way(response, each)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    received,
    answer: (path, how) => void ways.set(path, how),
    url: (path) => `http://${host}${path}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
