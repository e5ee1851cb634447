/** Lets in whoever opens a socket: so many at a time of one address, as often as it may try, and each for as long as they are signed in. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { ClientAddress } from '../client-address.ts'
import type { FairShare, Refused } from '../graphql/fair-share.ts'
import type { Log } from '../log.ts'
import type { SignedIn } from '../people/permit.ts'
import { noteSecurity } from '../security-log.ts'
import { hangUp } from './hang-up.ts'
import { openTally } from './tally.ts'

export interface DoorParts {
  readonly whoAsks: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  /** The same for looking again, which is no use of a session. */
  readonly whoStillAsks: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  /** Null: as much as they like. */
  readonly share: FairShare | null
  readonly log: Log
  readonly clientAddress: ClientAddress
  /** How often it is looked whether who listens is still signed in. */
  readonly recheckMs: number
}

export interface Visitor {
  readonly socket: WebSocket
  readonly address: string
  /** Of the request that opened it. */
  readonly headers: IncomingHttpHeaders
  /** They wait at the door no more. */
  readonly leaveDoor: () => void
  personId?: string
}

export interface Door {
  /** Null: too many wait there already. */
  readonly knock: (request: IncomingMessage, socket: Duplex) => Pick<Visitor, 'address' | 'leaveDoor'> | null
  /** By what they show; false where they are not let in, whether or not the socket has been told why. */
  readonly letIn: (visitor: Visitor, shown: IncomingHttpHeaders, note: (error: unknown) => void) => Promise<boolean>
}

const socketsPerPerson = 20
const mostAtDoor = 200

export function openDoor({ whoAsks, whoStillAsks, share, log, clientAddress, recheckMs }: DoorParts): Door {
  const [atDoor, inside] = [openTally(), openTally()]
  return {
    knock(request, socket) {
      const address = clientAddress(request)
      // A browser that has asked before stands in nobody's crowd.
      if (atDoor.of(address) >= mostAtDoor && !share?.known.find(request.headers)) {
        noteTooOften(log)
        return null
      }
      const leaveDoor = atDoor.add(address)
      socket.once('close', leaveDoor)
      return { address, leaveDoor }
    },
    async letIn(visitor, shown, note) {
      const { socket } = visitor
      const caller = await whoComes(visitor, shown)
      // Whoever hung up meanwhile is past being counted: nothing would uncount them.
      if (caller === null || socket.readyState !== WebSocket.OPEN) return false
      visitor.leaveDoor()
      if (inside.of(caller.personId) >= socketsPerPerson) {
        hangUp(socket, 'too many', `You have ${socketsPerPerson} open already; close one`)
        return false
      }
      visitor.personId = caller.personId
      const recheck = setInterval(() => {
        whoStillAsks(shown).then((person) => {
          if (person === null) hangUp(socket, 'signed out')
          // Nothing is told meanwhile without asking who listens, so it is time enough to look again the next time.
        }, note)
      }, recheckMs)
      const leave = inside.add(caller.personId)
      socket.once('close', () => {
        clearInterval(recheck)
        leave()
      })
      return true
    },
  }

  /** Counted before it is looked up: of somebody known as theirs, of others by their address, until it is seen that they are somebody. */
  async function whoComes({ socket, address }: Visitor, shown: IncomingHttpHeaders): Promise<SignedIn | null> {
    if (share === null) return whoAsks(shown)
    const known = share.known.find(shown)
    const refused = known === null ? await share.knocks(address) : await share.asks(known)
    if (refused !== null) {
      noteTooOften(log)
      hangUp(socket, 'too many', tooOften(refused))
      return null
    }
    const end = await share.turn(known ?? address, false)
    const caller = await whoAsks(shown).finally(end)
    share.known.note(shown, caller?.personId ?? null)
    if (known === null && caller !== null) await share.welcomes(address)
    return caller
  }
}

/** As of a request over HTTP. */
export function noteTooOften(log: Log): void {
  noteSecurity(log, { kind: 'rate limited', route: '/graphql' })
}

function tooOften({ most, waitMs }: Refused): string {
  return `More than ${most} tries within a minute; try again in ${Math.ceil(waitMs / 1000)} s`
}
