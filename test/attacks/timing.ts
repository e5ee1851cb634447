/** Attacks by the clock: whether what is refused is refused sooner where there is nothing. */
import { randomUUID } from 'node:crypto'
import { globalIdOf } from '../../api/src/graphql/global-id.ts'
import { asStranger } from './asking.ts'
import type { Attack } from './attack.ts'
import type { World } from './worlds.ts'

/** How many of each; asked in turns, so that whatever else happens meanwhile happens to both. */
const pairs = 120
/** Of two that take the same time each is the slower one about half the time; so far from that it gives something away. */
const mostOneSided = 0.85
/** And by as much as this part of an answer: less is lost on the way to whoever asks. A row that is found is a row that is sent. */
const leastPart = 0.2

/** Whether one of two ways of asking can be told from the other by how long it takes. */
async function tellsApart(ask: (isThere: boolean) => Promise<unknown>): Promise<boolean> {
  const took: Record<'there' | 'nowhere', number[]> = { there: [], nowhere: [] }
  for (let pair = -5; pair < pairs; pair++)
    for (const isThere of pair % 2 === 0 ? [true, false] : [false, true]) {
      const before = performance.now()
      await ask(isThere)
      // The first few find everything cold.
      if (pair >= 0) took[isThere ? 'there' : 'nowhere'].push(performance.now() - before)
    }
  // Whatever else the machine does makes an answer later and never sooner, so the soonest of each tell most.
  const [there, nowhere] = [soonest(took.there), soonest(took.nowhere)]
  // Each of one kind beside each of the other: the measure that no outlier moves.
  const slower = there.flatMap((each) => nowhere.map((other) => (each > other ? 1 : 0)))
  const share = slower.reduce<number>((sum, each) => sum + each, 0) / slower.length
  const longer = middleOf(there) / middleOf(nowhere)
  return Math.max(share, 1 - share) > mostOneSided && Math.max(longer, 1 / longer) > 1 + leastPart
}

function soonest(times: readonly number[]): readonly number[] {
  return times.toSorted((one, other) => one - other).slice(0, times.length / 4)
}

const middleOf = (times: readonly number[]): number => times[Math.floor(times.length / 2)]!

const query = 'query($id: ID!) { case(id: $id) { reference log { event words } deadlines { text dueOn } } }'
const id = ({ north, caseId }: World, isThere: boolean) =>
  isThere ? caseId : globalIdOf('Case', north.agency.id, randomUUID())

export const timing: readonly Attack[] = [
  {
    name: 'how long a case of another agency takes to be refused',
    guard: 'what is of another agency is not looked for',
    control: 'believing',
    attack: (world) => tellsApart((isThere) => asStranger(world, query, { id: id(world, isThere) })),
  },
  {
    name: 'how long a token takes to be refused that begins as one does',
    guard: 'a secret is compared, and nothing more is done for one that is near',
    control: 'eager',
    attack: ({ address, north }) => {
      const [first, agency, key] = north.caretaker.token.split('.')
      const nobodys = Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url')
      return tellsApart((isThere) => {
        const authorization = `Bearer ${[first, agency, isThere ? key : nobodys, 'A'.repeat(43)].join('.')}`
        const headers = { 'content-type': 'application/json', authorization }
        return fetch(`${address}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' }).then(
          (response) => response.text(),
        )
      })
    },
  },
]
