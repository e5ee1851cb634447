/** Serves subscriptions over graphql-ws on the web server's own port, to people who are signed in and stay so. */
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, GraphQLError } from 'graphql'
import { handleProtocols, makeServer } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Context } from '../graphql/context.ts'
import type { Refused } from '../graphql/fair-share.ts'
import type { FormatError } from '../graphql/format-error.ts'
import { tooMuch } from '../graphql/limits.ts'
import { isNamedOnce } from '../named-once.ts'
import type { SignedIn } from '../people/permit.ts'
import { answerEach, toldError } from './answer.ts'
import { type DoorParts, noteTooOften, openDoor, type Visitor } from './door.ts'
import { hangUp } from './hang-up.ts'
import type { Prepare } from './prepare.ts'
import type { Wakes } from './wakes.ts'

export interface LiveParts extends DoorParts {
  readonly prepare: Prepare
  readonly contextFor: (person: SignedIn | null) => Context
  readonly wakes: Wakes
  readonly format: FormatError
}

const subscriptionsPerSocket = 20
const largestMessage = 128 * 1024
const keepAliveMs = 15_000

/** What goes with a subscription until it is answered. */
interface Asked extends Pick<Visitor, 'socket' | 'headers'> {
  readonly personId: string
  /** Of each answer, in points. */
  readonly cost: number
}

interface Begun extends Record<string, unknown> {
  readonly authorization?: unknown
}

/** Resolves when every socket has been told to close. */
export function serveLive(server: Server, parts: LiveParts): () => Promise<void> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    handleProtocols,
  })
  const door = openDoor(parts)
  const protocol = makeServer<Begun, Visitor>({
    connectionInitWaitTimeout: 5000,
    onConnect: ({ connectionParams, extra }) => door.letIn(extra, shownBy(connectionParams, extra), note),
    onSubscribe: async ({ subscriptions, connectionParams, extra }, _id, payload) => {
      const open = Object.keys(subscriptions).length
      if (open > subscriptionsPerSocket) return [tooManyOpen(open)]
      // After that: those that come at the same moment are counted as they came.
      const refused = await parts.share?.asks(extra.personId!)
      if (refused) {
        noteTooOften(parts.log)
        return [tooOften(refused)]
      }
      const prepared = parts.prepare(payload)
      if (!('cost' in prepared)) return prepared
      const { cost, ...args } = prepared
      const { socket, personId } = extra
      const asked: Asked = { headers: shownBy(connectionParams, extra), socket, personId: personId!, cost }
      return { ...args, contextValue: asked }
    },
    subscribe: (args: ExecutionArgs) => {
      const { headers, socket, personId, cost } = args.contextValue as Asked
      // Beside what they ask over HTTP, so that a stream of changes takes nobody's pages from them.
      const listener = `${personId} live`
      return answerEach(args, {
        ...parts,
        contextNow: async () => parts.contextFor(await parts.whoStillAsks(headers)),
        pays: async () => {
          const refused = (await parts.share?.costs(listener, cost)) ?? null
          if (refused !== null) noteTooOften(parts.log)
          return refused
        },
        inTurn: async (work) => {
          const end = await parts.share?.turn(listener, false)
          return work().finally(end)
        },
        hangUp: (why) => hangUp(socket, why),
      })
    },
    onError: (_connection, _id, _payload, errors) => errors.map((error) => toldError(error, parts.format)),
  })

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') return turnAway(socket, '404 Not Found')
    if (!isNamedOnce(request)) return turnAway(socket, '400 Bad Request')
    const atDoor = door.knock(request, socket)
    if (atDoor === null) return turnAway(socket, '429 Too Many Requests')
    sockets.handleUpgrade(request, socket, head, (opened) =>
      serve({ ...atDoor, socket: opened, headers: request.headers }),
    )
  }
  server.on('upgrade', upgrade)
  return async () => {
    server.off('upgrade', upgrade)
    for (const socket of sockets.clients) socket.close(1001, 'Going away')
    sockets.close()
  }

  function serve(visitor: Visitor): void {
    const { socket } = visitor
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves when it is on its way, so that who reads slowly is not sent more.
        send: (data) => new Promise((resolve) => socket.send(data, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        // What is wrong with a message is told by the protocol; what is caught here went wrong with us.
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch((error) => {
              note(error)
              hangUp(socket, 'away')
            })
          }),
      },
      visitor,
    )
    socket.on('error', () => socket.terminate())
    const stopPinging = keepAlive(socket)
    socket.once('close', (code, reason) => {
      stopPinging()
      closed(code, String(reason)).catch(note)
    })
  }

  /** What went wrong is logged; a promise that nobody waits for would end the process with it. */
  function note(error: unknown): void {
    parts.format({ message: '' }, error)
  }
}

/** Node leaves a socket that asks for another protocol to us, with all that may befall it. */
function turnAway(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
}

/** A listener that answers no ping is gone. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, keepAliveMs)
  return () => clearInterval(timer)
}

/** A program shows who it is by when it begins; a browser did by its session when it opened the socket. */
function shownBy(begun: Begun | undefined, { headers }: Visitor): IncomingHttpHeaders {
  return typeof begun?.authorization === 'string' ? { authorization: begun.authorization } : headers
}

function tooOften({ most, waitMs }: Refused): GraphQLError {
  const sentence = `You asked ${most} times within a minute, which is the most. Try again in ${Math.ceil(waitMs / 1000)} s.`
  return new GraphQLError(sentence, { extensions: { code: 'RATE_LIMITED' } })
}

function tooManyOpen(open: number) {
  const sentence = `This connection has ${open - 1} subscriptions open; the most is ${subscriptionsPerSocket}. End one first.`
  return tooMuch('subscriptions', subscriptionsPerSocket, open, sentence)
}
