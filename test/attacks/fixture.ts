/** What the attackers are after, an agency with a child's records, and who they are: people of another agency, and of this one. */
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import { addHouse, type House } from '../api/house.ts'
import { type Answer, type Api, open, type TestPerson } from '../api/support.ts'

/** A child that nobody outside their agency may ever read of. */
export const canary = 'Kanarienvogel'

export interface Fixture {
  readonly api: Api
  readonly north: House
  readonly administrator: TestPerson
  readonly manager: TestPerson
  readonly integrator: TestPerson
  /** Works for another agency. */
  readonly stranger: TestPerson
  /** A case of north, by its id, one of its deadlines, and cursors of the stranger's own lists. */
  readonly caseId: string
  readonly deadlineId: string
  readonly personId: string
  readonly cursors: { readonly cases: string; readonly changes: string }
  readonly formulas: readonly string[]
  /** Tokens of north's that must let nobody in, by why. */
  readonly tokens: Readonly<Record<'expired' | 'revoked' | 'left' | 'scoped', string>>
  /** Addresses of calendars, by why they must be closed. */
  readonly feeds: Readonly<Record<'open' | 'revoked' | 'left' | 'demoted', string>>
  readonly email: string
}

export const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '\u00a0=1+1', '\uFF1D1+1']

export async function addFixture(api: Api): Promise<Fixture> {
  const north = await addHouse(api, `${canary} House`)
  const { agency, caretaker } = north
  const administrator = await agency.addPerson(`${canary} Ada`, { access: 'administrator' })
  const manager = await agency.addPerson(`${canary} Mona`, { access: 'manager' })
  const integrator = await agency.addPerson('Iris', { access: 'integrator' })
  const opened = await open(caretaker, { reference: canary, words: `${canary} fell.` })
  for (const reference of formulas) await open(caretaker, { reference })
  const south = await addHouse(api, 'South')
  await open(south.caretaker, { reference: 'S-1' })
  await open(south.caretaker, { reference: 'S-2' })
  while ((await api.app.numberChanges()) > 0);
  const stranger = south.caretaker
  const query = '{ cases(first: 1) { pageInfo { endCursor } } changes(first: 1) { pageInfo { endCursor } } }'
  const { cases, changes } = await stranger.ask(query)
  const { me } = await caretaker.ask('{ me { id email } }')

  const [leaver, second, demoted] = [
    await agency.addPerson('Lee'),
    await agency.addPerson('Lou'),
    await agency.addPerson('Lin'),
  ]
  const feedOf = async (person: TestPerson): Promise<Answer> =>
    (await person.ask('mutation { createCalendarFeed(scope: MINE) { path feed { id } } }')).createCalendarFeed
  const [usual, revoked, left, low] = [
    await feedOf(caretaker),
    await feedOf(caretaker),
    await feedOf(second),
    await feedOf(demoted),
  ]
  await caretaker.ask('mutation($id: ID!) { revokeCalendarFeed(id: $id) }', { id: revoked.feed.id })
  const issue = (scopes: readonly ('read' | 'connect')[] | null, change: string) =>
    inAgency(api.database.owner, agency.id, async (tx) => {
      const issuing = { personKey: integrator.id, name: 'attack', scopes, hours: 12, byKey: null }
      const { key, credential } = await issueToken(tx, issuing)
      if (change)
        await tx.query(`update access_token set ${change} where agency_id = $1 and id = $2`, [tx.agencyId, key])
      return credential
    })
  const tokens = {
    expired: await issue(null, `expires_at = clock_timestamp() - interval '1 minute'`),
    revoked: await issue(null, 'revoked_at = clock_timestamp()'),
    scoped: await issue(['connect'], ''),
    left: leaver.token,
  }
  await inAgency(api.database.owner, agency.id, async (tx) => {
    await tx.query('update person set left_at = clock_timestamp() where agency_id = $1 and id = any($2)', [
      tx.agencyId,
      [leaver.id, second.id],
    ])
    await tx.query(`update person set access_kinds = '{operator}' where agency_id = $1 and id = $2`, [
      tx.agencyId,
      demoted.id,
    ])
  })
  return {
    api,
    north,
    administrator,
    manager,
    integrator,
    stranger,
    caseId: opened.case.id,
    deadlineId: (await caretaker.ask('{ deadlines(first: 1) { nodes { id } } }')).deadlines.nodes[0].id,
    personId: me.id,
    cursors: { cases: cases.pageInfo.endCursor, changes: changes.pageInfo.endCursor },
    formulas,
    tokens,
    feeds: { open: usual.path, revoked: revoked.path, left: left.path, demoted: low.path },
    email: me.email,
  }
}
