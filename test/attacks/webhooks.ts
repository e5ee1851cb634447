/** Attacks by webhooks: addresses inside the network, however they are written, and deliveries that are not ours. */
import { createServer } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { post } from '../../api/src/webhook/post.ts'
import { withStatus } from '../api/receiver.ts'
import { send } from './asking.ts'
import type { Attack } from './attack.ts'
import { deliver, deliveries } from './deliveries.ts'
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
    control: 'following',
    attack: async (world) => {
      const { receiver } = world
      receiver.answer('/away', withStatus(307, { location: receiver.url('/inside') }))
      await deliver(world, '/away')
      return receiver.received.some(({ path }) => path === '/inside')
    },
  },
  ...deliveries,
]
