/** Attacks on what others are left with: lengths that are only announced, sockets, subscriptions and calendars without end. */
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { freshKey, open, record, type TestPerson } from '../api/support.ts'
import { send } from './asking.ts'
import type { Attack } from './attack.ts'
import { madeUp } from './tampered-pools.ts'
import type { World } from './worlds.ts'

export const shares: readonly Attack[] = [
  {
    name: 'lengths announced without end, by nobody',
    guard: 'lengths are counted before they are read, and who is somebody is counted as that',
    control: 'limitless',
    attack: async (world) => {
      const told = []
      for (let count = 0; count < 4; count++) told.push(await announce(world.ratedAddress, 90_000))
      return !told.includes(429) || !(await isAnswered(world, await newcomer(world)))
    },
  },
  {
    name: 'sockets opened without end by tokens made up',
    guard: 'tries are counted before anything is looked up, and who is known is counted as that',
    control: 'limitless',
    attack: async (world) => {
      const known = await newcomer(world)
      await isAnswered(world, known)
      const token = known.token.replace(/.{43}$/, madeUp)
      const ends = await Promise.all(Array.from({ length: 15 }, () => listening(world, token).ended))
      const theirs = listening(world, known.token)
      const isIn = await Promise.race([theirs.begun, theirs.ended.then(() => false)])
      theirs.socket.terminate()
      return !ends.includes(4429) || !isIn
    },
  },
  {
    name: 'answers without end to what was asked once',
    guard: 'each answer is counted at what it costs',
    control: 'limitless',
    attack: async (world) => {
      const { caretaker } = world.north
      const { id } = (await open(caretaker, { reference: freshKey() })).case
      const fields = '{ cursor case { deadlines { text case { deadlines { text case { log { event words } } } } } } }'
      const query = `subscription($id: ID!) { caseChanged(id: $id) ${fields} }`
      const listener = await newcomer(world)
      await isAnswered(world, listener)
      const { socket, begun, ended } = listening(world, listener.token)
      let isOver = false
      void ended.then(() => {
        isOver = true
      })
      await Promise.race([begun, ended])
      if (isOver) throw new Error('Whoever should listen was not let in.')
      let answers = 0
      socket.on('message', (data) => {
        if (JSON.parse(String(data)).type === 'next') answers++
      })
      for (let place = 0; place < 5; place++)
        socket.send(JSON.stringify({ type: 'subscribe', id: `s${place}`, payload: { query, variables: { id } } }))
      // Of about 300 points each, where 2000 a minute are allowed.
      for (; !isOver && answers < 20; await sleep(50)) {
        await record(caretaker, id, { event: 'complaint_of_noise' })
        while ((await world.api.app.numberChanges()) > 0);
      }
      socket.terminate()
      return answers >= 20
    },
  },
  {
    name: 'a calendar fetched without end',
    guard: 'limit of the rate',
    control: 'limitless',
    attack: async ({ ratedAddress, feeds }) => {
      for (let count = 0; count < 15; count++)
        if ((await fetch(`${ratedAddress}${feeds.open}`)).status === 429) return false
      return true
    },
  },
]

/** Somebody of whom nothing was heard before, at the address of the attackers. */
const newcomer = ({ north }: World) => north.agency.addPerson('Nell')

async function isAnswered({ ratedAddress }: World, { token }: TestPerson): Promise<boolean> {
  const query = `{ me { name } } # ${'x'.repeat(200)}`
  return (await send(ratedAddress, { query }, { authorization: `Bearer ${token}` })).data?.me?.name === 'Nell'
}

/** A request that says how long it is and then nothing more; 0 where what was announced is waited for. */
function announce(address: string, bytes: number): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const headers = { 'content-type': 'application/json', authorization: 'Bearer x', 'content-length': String(bytes) }
  const sent = request(`${address}/graphql`, { method: 'POST', headers }, ({ statusCode = 0 }) => resolve(statusCode))
  sent.on('error', () => resolve(0))
  sent.flushHeaders()
  const patience = setTimeout(() => resolve(0), 1000)
  return promise.finally(() => {
    clearTimeout(patience)
    sent.destroy()
  })
}

/** A socket that begins with this token: when it is let in, and by which code it ends. */
function listening({ ratedAddress }: World, token: string) {
  const socket = new WebSocket(`${ratedAddress.replace('http', 'ws')}/graphql`, 'graphql-transport-ws')
  const payload = { authorization: `Bearer ${token}` }
  socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })))
  socket.on('error', () => socket.terminate())
  const begun = new Promise<true>((resolve) => socket.once('message', () => resolve(true)))
  const ended = new Promise<number>((resolve) => socket.on('close', resolve))
  return { socket, begun, ended }
}
