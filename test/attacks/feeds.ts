/** Attacks on calendar feeds: addresses that leaked and should be closed, and words that mean to be lines. */
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import type { Attack } from './attack.ts'
import { madeUp } from './tampered-pools.ts'
import type { World } from './worlds.ts'

const opens = (path: (world: World) => string) => async (world: World) =>
  (await fetch(`${world.address}${path(world)}`)).status === 200

export const feeds: readonly Attack[] = [
  {
    name: 'a calendar that was revoked',
    guard: 'its revocation is looked at',
    control: 'forgiving',
    attack: opens(({ feeds }) => feeds.revoked),
  },
  {
    name: 'a calendar of somebody who has left',
    guard: 'who left is looked at',
    control: 'forgiving',
    attack: opens(({ feeds }) => feeds.left),
  },
  {
    name: 'a calendar of somebody who may look no more',
    guard: 'what its person may is looked at',
    control: 'forgiving',
    attack: opens(({ feeds }) => feeds.demoted),
  },
  {
    name: 'a calendar with a secret made up',
    guard: 'the secret is compared',
    control: 'forgiving',
    attack: opens(({ feeds }) => feeds.open.replace(/\.[\w-]{43}\.ics$/, `.${madeUp}.ics`)),
  },
  {
    name: 'a line break in a calendar',
    guard: 'texts are escaped and folded',
    control: 'unescaped',
    attack: async ({ address, api, north, feeds }) => {
      await inAgency(api.database.owner, north.agency.id, (tx) =>
        tx.query(`update deadline set text = E'a\\r\\nEND:VEVENT\\r\\nX-EVIL:1' where agency_id = $1`, [tx.agencyId]),
      )
      return /^X-EVIL/m.test(await (await fetch(`${address}${feeds.open}`)).text())
    },
  },
]
