/** Turns what the product says to the database in one request into a script by which pgbench says the same of other cases. */
import { escapeLiteral } from 'pg'
import type { Ground } from './ground.ts'

/**
 * `request` has the product in this process do the same to each of two cases; what differs is what is new each time. The
 * script finds the case of a turn in the table `turn` by its number, `:n`, where the product first looks for it.
 */
export async function scriptOf(
  { database }: Ground,
  [first, second]: readonly [string, string],
  request: (caseId: string) => Promise<unknown>,
): Promise<string> {
  let said: string[] = []
  const heard = new WeakSet<object>()
  const pool = await database.app.em.getConnection().getNativeClient()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    const send = client.query.bind(client)
    client.query = ((...asked: Parameters<typeof send>) => {
      said.push(written(asked as unknown as Asked))
      return send(...asked)
    }) as typeof client.query
  })
  await request(first)
  const before = new Set(said.join().match(uuids))
  said = []
  await request(second)
  const script = said.join('\n')
  const fresh = [...new Set(script.match(uuids))].filter((id) => !before.has(id) && id !== second)
  const drawn = fresh.map((_, place) => `\\set r${place} random(100000000000, 999999999999)`)
  const repeatable = fresh.reduce((text, id, place) => text.replaceAll(id, `${id.slice(0, -12)}:r${place}`), script)
  return [...drawn, onTurns(repeatable, second)].join('\n')
}

type Asked = readonly [asked: string | { readonly text: string; readonly values?: unknown[] }, values?: unknown[]]

/** With its values in it; statements that travel together in one line. */
function written([asked, given]: Asked): string {
  const { text, values = given } = typeof asked === 'string' ? { text: asked } : asked
  if (values === undefined) return `${text.replaceAll('; ', ' \\; ')};`
  return `${text.replaceAll(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1]))};`
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return escapeLiteral(value)
  throw new Error(`A parameter of this kind was not written down before: ${JSON.stringify(value)}`)
}

/** The statement that locks the case gives its id to all that follow. */
function onTurns(script: string, caseId: string): string {
  const locks = new RegExp(`'${caseId}'([^;]*for update);`)
  return script.replace(locks, '(select id from turn where n = :n)$1 \\gset of_').replaceAll(caseId, ':of_id')
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
