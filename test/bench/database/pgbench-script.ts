/** Turns what the product says to the database in one request into a script by which pgbench says the same of other cases. */
import { escapeLiteral } from 'pg'
import type { Ground } from './ground.ts'

/**
 * `request` has the product in this process do the same to each of two cases; what differs is what is new each time. The
 * script finds the case of a turn in the table `turn` by its number, `:n`; in the first of a connection, `:i` is 1.
 */
export async function scriptOf(
  { database }: Ground,
  [first, second]: readonly [string, string],
  request: (caseId: string) => Promise<unknown>,
): Promise<string> {
  let said: Asked[] = []
  const heard = new WeakSet<object>()
  const pool = await database.app.em.getConnection().getNativeClient()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    const send = client.query.bind(client)
    let underWay = 0
    client.query = (async (...asked: Parameters<typeof send>) => {
      said.push({ ...askedOf(...(asked as unknown as [Said, unknown[]?])), isTogether: underWay > 0 })
      underWay += 1
      return await Promise.resolve(send(...asked)).finally(() => {
        underWay -= 1
      })
    }) as unknown as typeof client.query
  })
  await request(first)
  const before = new Set(said.map(written).join().match(uuids))
  said = []
  await request(second)
  const lines = said.reduce<string[]>((ways, asked) => {
    if (asked.isTogether) ways.push(ways.pop()!.replace(/;$/, ` \\; ${written(asked)}`))
    else ways.push(written(asked))
    return ways
  }, [])
  // The case is looked up together with the beginning of the transaction that locks it, and so costs no way of its own.
  const locks = lines.findIndex((line) => line.includes(second))
  lines[locks - 1] = lines[locks - 1]!.replace(/;$/, ' \\; select id from turn where n = :n \\gset of_')
  const script = lines.join('\n').replaceAll(second, ':of_id')
  const fresh = [...new Set(script.match(uuids))].filter((id) => !before.has(id))
  const drawn = fresh.map((_, place) => `\\set r${place} random(100000000000, 999999999999)`)
  const repeatable = fresh.reduce((text, id, place) => text.replaceAll(id, `${id.slice(0, -12)}:r${place}`), script)
  const kept = new Map(said.flatMap(({ name, text }) => (name === undefined ? [] : [[name, text]])))
  const prepared = [...kept].map(([name, text]) => `prepare ${name} as ${text};`)
  return ['\\if :i = 1', ...prepared, '\\endif', ...drawn, repeatable].join('\n')
}

type Said = string | { readonly name?: string; readonly text: string; readonly values?: unknown[] }

interface Asked {
  /** Of a statement whose plan is kept. */
  readonly name: string | undefined
  readonly text: string
  /** Undefined: several statements that travel together. */
  readonly values: readonly unknown[] | undefined
  /** With the one before, in one way. */
  readonly isTogether: boolean
}

function askedOf(said: Said, given?: readonly unknown[]): Omit<Asked, 'isTogether'> {
  if (typeof said === 'string') return { name: undefined, text: said, values: given }
  return { name: said.name, text: said.text, values: said.values }
}

/** With its values in it. */
function written({ name, text, values }: Asked): string {
  if (values === undefined) return `${text.replaceAll('; ', ' \\; ')};`
  if (name !== undefined) return `execute ${name}(${values.map(literal).join(', ')});`
  return `${text.replaceAll(/\$(\d+)/g, (_, place) => literal(values[Number(place) - 1]))};`
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return escapeLiteral(value)
  throw new Error(`A parameter of this kind was not written down before: ${JSON.stringify(value)}`)
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
