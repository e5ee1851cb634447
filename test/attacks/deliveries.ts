/** Attacks by deliveries that are not ours: sent again, altered, or signed for somebody else. */
import { Webhook as Verifier } from 'standardwebhooks'
import { vi } from 'vitest'
import { type Answer, open } from '../api/support.ts'
import { send } from './asking.ts'
import type { Attack } from './attack.ts'
import type { World } from './worlds.ts'

export interface Delivered {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  /** Told to who made the webhook. */
  readonly secret: string
}

const creating =
  'mutation($url: String!) { createWebhook(input: { url: $url }) { ... on WebhookSecret { secret webhook { id } } } }'
const deleting = 'mutation($id: ID!) { deleteWebhook(id: $id) { __typename } }'

/** Makes webhooks to these paths of the receiver, has the program deliver to them, and deletes them again. */
export async function deliver(world: World, ...paths: readonly string[]): Promise<readonly Delivered[]> {
  const { address, administrator, north, receiver } = world
  const ask = (query: string, variables: object) =>
    send(address, { query, variables }, { authorization: `Bearer ${administrator.token}` })
  const made: Answer[] = []
  for (const path of paths) made.push((await ask(creating, { url: receiver.url(path) })).data.createWebhook)
  const before = receiver.received.length
  await open(north.caretaker, { reference: 'D-1' })
  const ofPath = (path: string) => receiver.received.slice(before).find((each) => each.path === path)
  for (let rounds = 0; rounds < 50 && !paths.every(ofPath); rounds++) await world.work()
  for (const { webhook } of made) await ask(deleting, { id: webhook.id })
  return paths.map((path, index) => {
    const received = ofPath(path)
    if (received === undefined) throw new Error(`Nothing came at ${path}.`)
    return { body: received.body, headers: received.headers as Record<string, string>, secret: made[index].secret }
  })
}

/** Whether a receiver that looks, as receivers are told to, takes it for one of ours. */
function takes({ body, headers, secret }: Delivered): boolean {
  try {
    new Verifier(secret).verify(body, { ...headers })
    return true
  } catch {
    return false
  }
}

const inTheReceiver = { none: 'the guard is in the receiver, which is no part of the program' }
const hourMs = 3_600_000

export const deliveries: readonly Attack[] = [
  {
    name: 'a delivery sent again an hour later',
    guard: 'the time is signed, and looked at',
    control: 'hourAhead',
    attack: async (world) => {
      const [delivered] = await deliver(world, '/again')
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hourMs })
      const isTaken = takes(delivered!)
      vi.useRealTimers()
      return isTaken
    },
  },
  {
    name: 'a delivery with a new time on it',
    guard: 'the time is signed',
    control: inTheReceiver,
    attack: async (world) => {
      const [delivered] = await deliver(world, '/renewed')
      const later = String(Number(delivered!.headers['webhook-timestamp']) + 1)
      return takes({ ...delivered!, headers: { ...delivered!.headers, 'webhook-timestamp': later } })
    },
  },
  {
    name: 'a delivery whose body was changed',
    guard: 'the body is signed',
    control: inTheReceiver,
    attack: async (world) => {
      const [delivered] = await deliver(world, '/changed')
      return takes({ ...delivered!, body: delivered!.body.replace('"casewright.', '"casewright.not.') })
    },
  },
  {
    name: 'a delivery signed with the secret of another webhook',
    guard: 'each webhook has a secret of its own',
    control: 'sharing',
    attack: async (world) => {
      const [one, another] = await deliver(world, '/one', '/another')
      return takes({ ...another!, secret: one!.secret })
    },
  },
]
