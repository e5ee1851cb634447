/** What costs a lot is answered as all else is, by a thread of its own with connections of its own. */
import { randomUUID } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { type Ground, onGround } from '../faults/ground.ts'
import { startServer, tokenOf } from '../faults/servers.ts'
import { openAlarms } from '../faults/timers.ts'

const page = (first: number) =>
  `{ deadlines(first: ${first}) { nodes { text dueOn case { deadlines { text case { log { event words } } } log { event } } } } }`

test('as all else is, with what is asked together, for who is signed in, and again when its connections were lost', async () => {
  await onGround(async (ground) => {
    await openAlarms(ground, Array(30).fill(Date.now() + 1_800_000))
    const server = await startServer(ground, 'api/src/main.ts', { GRAPHQL_BATCHING: 'on' })
    const token = await tokenOf(ground)
    const ask = async (asked: object, authorization = `Bearer ${token}`) => {
      const headers = { 'content-type': 'application/json', authorization }
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(asked) })
      return { status: response.status, type: response.headers.get('content-type'), told: await response.json() }
    }
    const few = await ask({ query: page(5) })
    expect(few.told.extensions.cost).toBeLessThan(5000)
    expect(await dearConnections(ground)).toBe(0)

    // Badly encoded, and forgiven by whoever reads it: no way to be taken for what costs little.
    const disguised = `${server.url}/graphql?query=%23%ZZ%0A${encodeURIComponent(page(100))}`
    const seen = await fetch(disguised, {
      headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'yes' },
    })
    expect((await seen.json()).data.deadlines.nodes).toHaveLength(30)
    expect(await dearConnections(ground)).toBe(1)

    const many = await ask({ query: page(100) })
    expect(many.told.extensions.cost).toBeGreaterThan(5000)
    expect(await dearConnections(ground)).toBe(1)
    expect(many.told.data.deadlines.nodes).toHaveLength(30)
    expect(many.told.data.deadlines.nodes.slice(0, 5)).toEqual(few.told.data.deadlines.nodes)
    expect({ ...many, told: null }).toEqual({ ...few, told: null })

    const open = `mutation($key: String!) { openCase(input: { procedure: "alarm", idempotencyKey: $key }) { __typename } }`
    const together = await ask([
      { query: '{ me { name } }' },
      { query: page(100) },
      { query: open, variables: { key: randomUUID() } },
    ])
    expect(together.told).toMatchObject([
      { data: { me: {} } },
      { data: { deadlines: {} } },
      { data: { openCase: { __typename: 'CaseOpened' } } },
    ])
    expect(together.told.map(({ errors }: { errors?: unknown }) => errors)).toEqual([undefined, undefined, undefined])
    expect((await ask({ query: page(100) })).told.data.deadlines.nodes).toHaveLength(31)

    const stranger = await ask({ query: page(100) }, 'Bearer nobody')
    expect(stranger.told).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })

    await ground.superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'casewright dear'`,
    )
    await expect.poll(() => dearConnections(ground)).toBe(0)
    expect((await ask({ query: page(100) })).told.data.deadlines.nodes).toHaveLength(31)
    server.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  }, inject('postgres'))
})

async function dearConnections({ superuser }: Ground): Promise<number> {
  const { rows } = await superuser.query(
    `select count(*)::int as connections from pg_stat_activity where application_name = 'casewright dear' and datname = current_database()`,
  )
  return rows[0].connections
}
