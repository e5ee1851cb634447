/** Attacks by webhooks: addresses inside the network, however they are written, and deliveries that are not ours. */
import { createServer } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { post } from '../../api/src/webhook/post.ts'
import { withStatus } from '../api/receiver.ts'
import { send } from './asking.ts'
import type { Attack } from './attack.ts'
import { deliveryAt } from './readers.ts'
import { insideTargets, type World } from './worlds.ts'

const creating = `mutation($url: String!) { createWebhook(input: { url: $url }) { ... on WebhookSecret { secret } } }`

const targets = insideTargets.map(
  (url): Attack => ({
    name: `a webhook to ${url}`,
    guard: 'addresses outside the network alone',
    control: 'letThrough',
    attack: async ({ address, administrator }) => {
      const headers = { authorization: `Bearer ${administrator.token}` }
      const told = await send(address, { query: creating, variables: { url } }, headers)
      return told.data?.createWebhook?.secret !== undefined
    },
  }),
)

/** Whether a request to a name reaches this machine when the name says so at its second asking. */
async function rebinds({ letThrough }: World): Promise<boolean> {
  let reached = false
  const inside = createServer().on('connection', (socket) => {
    reached = true
    socket.destroy()
  })
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve))
  const { port } = inside.address() as AddressInfo
  const lookup: LookupFunction = (_name, { all }, done) =>
    all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)
  const host = `rebinding.example:${port}`
  const isOpen = letThrough.size > 0
  await post(`https://${host}/`, '{}', {}, new Set(isOpen ? [host] : []), { lookup, longestMs: 2000 })
  await new Promise((resolve) => inside.close(resolve))
  return reached
}

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const another = `whsec_${Buffer.alloc(24, 8).toString('base64')}`

export const webhooks: readonly Attack[] = [
  ...targets,
  {
    name: 'a name that becomes an inside address',
    guard: 'addresses are looked at when they are connected to',
    control: 'letThrough',
    attack: rebinds,
  },
  {
    name: 'a redirect to the inside',
    guard: 'redirects are not followed',
    control: 'careless',
    attack: async ({ receiver, follow }) => {
      receiver.answer('/away', withStatus(307, { location: receiver.url('/inside') }))
      await follow(receiver.url('/away'), new Set([receiver.host]))
      return receiver.received.some(({ path }) => path === '/inside')
    },
  },
  {
    name: 'a delivery sent again an hour later',
    guard: 'the time is signed, and looked at',
    control: 'careless',
    attack: async ({ takes }) => takes(secret, deliveryAt(secret, Date.now() - 3_600_000)),
  },
  {
    name: 'a delivery with a new time on it',
    guard: 'the time is signed',
    control: 'careless',
    attack: async ({ takes }) => {
      const { body, headers } = deliveryAt(secret, Date.now() - 3_600_000)
      return takes(secret, {
        body,
        headers: { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) },
      })
    },
  },
  {
    name: 'a delivery whose body was changed',
    guard: 'the body is signed',
    control: 'careless',
    attack: async ({ takes }) => {
      const { body, headers } = deliveryAt(secret, Date.now())
      return takes(secret, { body: body.replace('case_opened', 'case_closed'), headers })
    },
  },
  {
    name: 'a delivery signed with the secret of another webhook',
    guard: 'each webhook has a secret of its own',
    control: 'careless',
    attack: async ({ takes }) => takes(secret, deliveryAt(another, Date.now())),
  },
]
