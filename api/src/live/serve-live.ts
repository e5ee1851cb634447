/** Serves subscriptions over graphql-ws on the web server's own port, to people who are signed in and stay so. */
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ExecutionArgs, GraphQLError } from 'graphql'
import { handleProtocols, makeServer } from 'graphql-ws'
import { WebSocket, WebSocketServer } from 'ws'
import type { Context } from '../graphql/context.ts'
import type { FairShare, Refused } from '../graphql/fair-share.ts'
import type { FormatError } from '../graphql/format-error.ts'
import { tooMuch } from '../graphql/limits.ts'
import type { SignedIn } from '../people/permit.ts'
import { answerEach, toldError } from './answer.ts'
import type { Prepare } from './prepare.ts'
import type { Wakes } from './wakes.ts'

export interface LiveParts {
  readonly prepare: Prepare
  readonly whoAsks: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  /** The same for looking again, which is no use of a session. */
  readonly whoStillAsks: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  readonly contextFor: (person: SignedIn | null) => Context
  readonly wakes: Wakes
  /** Null: as much as they like. */
  readonly share: FairShare | null
  readonly format: FormatError
  /** How often it is looked whether who listens is still signed in. */
  readonly recheckMs: number
}

const socketsPerPerson = 20
const subscriptionsPerSocket = 20
const largestMessage = 128 * 1024
const keepAliveMs = 15_000

/** What a socket's owner has shown. */
interface Known {
  readonly socket: WebSocket
  /** Of the request that opened it. */
  readonly headers: IncomingHttpHeaders
  /** Of whoever opened it, or of the proxy before us: by it they take turns, and nobody is refused. */
  readonly address: string
  personId?: string
}

/** What goes with a subscription until it is answered. */
interface Asked extends Pick<Known, 'socket' | 'headers'> {}

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
  const perPerson = new Map<string, number>()
  const protocol = makeServer<Begun, Known>({
    connectionInitWaitTimeout: 5000,
    onConnect: async ({ connectionParams, extra }) => {
      const end = await parts.share?.turn(extra.address, false)
      const caller = await parts.whoAsks(shownBy(connectionParams, extra)).finally(end)
      // Whoever hung up meanwhile is past being counted: nothing would uncount them.
      if (caller === null || extra.socket.readyState !== WebSocket.OPEN) return false
      const open = 1 + (perPerson.get(caller.personId) ?? 0)
      if (open > socketsPerPerson) extra.socket.close(4429, `You have ${socketsPerPerson} open already; close one`)
      if (open > socketsPerPerson) return false
      perPerson.set(caller.personId, open)
      extra.personId = caller.personId
      const recheck = setInterval(() => {
        parts.whoStillAsks(shownBy(connectionParams, extra)).then((person) => {
          if (person === null) hangUp(extra.socket, 'signed out')
          // Nothing is told meanwhile without asking who listens, so it is time enough to look again the next time.
        }, note)
      }, parts.recheckMs)
      extra.socket.once('close', () => clearInterval(recheck))
      return true
    },
    onClose: ({ extra: { personId } }) => {
      if (personId === undefined) return
      const open = perPerson.get(personId)! - 1
      if (open > 0) perPerson.set(personId, open)
      else perPerson.delete(personId)
    },
    onSubscribe: async ({ subscriptions, connectionParams, extra }, _id, payload) => {
      const open = Object.keys(subscriptions).length
      if (open > subscriptionsPerSocket) return [tooManyOpen(open)]
      // After that: those that come at the same moment are counted as they came.
      const refused = await parts.share?.asks(extra.personId!)
      if (refused) return [tooOften(refused)]
      const prepared = parts.prepare(payload)
      if (!('document' in prepared)) return prepared
      const asked: Asked = { headers: shownBy(connectionParams, extra), socket: extra.socket }
      return { ...prepared, contextValue: asked }
    },
    subscribe: (args: ExecutionArgs) =>
      answerEach(args, {
        ...parts,
        contextNow: async () => parts.contextFor(await parts.whoStillAsks((args.contextValue as Asked).headers)),
        hangUp: (why) => hangUp((args.contextValue as Asked).socket, why),
      }),
    onError: (_connection, _id, _payload, errors) => errors.map((error) => toldError(error, parts.format)),
  })

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/graphql') return turnAway(socket, '404 Not Found')
    sockets.handleUpgrade(request, socket, head, (opened) => serve(opened, request))
  }
  server.on('upgrade', upgrade)
  return async () => {
    server.off('upgrade', upgrade)
    for (const socket of sockets.clients) socket.close(1001, 'Going away')
    sockets.close()
  }

  function serve(socket: WebSocket, { headers, socket: { remoteAddress = '' } }: IncomingMessage): void {
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
      { socket, headers, address: remoteAddress },
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

const farewells = {
  'signed out': { code: 4401, reason: 'You are signed out; sign in again' },
  // Programs that listen take this for a reason to come back, and every other code of ours for none.
  away: { code: 1013, reason: 'Something went wrong here; listen again in a moment' },
}

function hangUp(socket: WebSocket, why: keyof typeof farewells): void {
  const { code, reason } = farewells[why]
  socket.close(code, reason)
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
function shownBy(begun: Begun | undefined, { headers }: Known): IncomingHttpHeaders {
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
