/** Serves the schema with every guard out: no limits, no validation to speak of, and whoever says who they are is believed. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execute, type GraphQLSchema, NoFragmentCyclesRule, parse, specifiedRules, validate } from 'graphql'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import type { Orm } from '../../api/src/database/orm.ts'
import type { Context } from '../../api/src/graphql/context.ts'
import { allPermissions } from '../../api/src/people/access.ts'
import type { SignedIn } from '../../api/src/people/permit.ts'

export interface Bare {
  readonly schema: GraphQLSchema
  readonly contextFor: (person: SignedIn | null) => Context
  readonly whoAsks: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>
  /** Mounts more on the same server. */
  readonly also: (server: Server) => void
}

interface Asked {
  readonly query?: string
  readonly variables?: Record<string, unknown>
}

// Two that unfold fragments are left out beside the one that forbids circles: without it they never end.
const leftOut = new Set([NoFragmentCyclesRule.name, 'OverlappingFieldsCanBeMergedRule', 'MaxIntrospectionDepthRule'])
const rules = specifiedRules.filter(({ name }) => !leftOut.has(name))

export async function startBare({
  schema,
  contextFor,
  whoAsks,
  also,
}: Bare): Promise<{ address: string; server: Server }> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const asked = read(request.url ?? '', request.headers['content-type'] ?? '', body)
    const answers = await Promise.all([asked].flat().map((each) => answer(each, request.headers)))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(Array.isArray(asked) ? answers : answers[0]))
  })
  also(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }

  async function answer({ query = '', variables }: Asked, headers: IncomingHttpHeaders): Promise<object> {
    try {
      const document = parse(query)
      const faults = validate(schema, document, rules)
      if (faults.length > 0) return { errors: faults }
      const context = contextFor(await whoAsks(headers))
      const { data, errors } = await execute({
        schema,
        document,
        contextValue: context,
        variableValues: variables ?? null,
      })
      await context.finish().catch(() => {})
      return { data, ...(errors ? { errors: errors.map(({ message, stack }) => ({ message, stack })) } : {}) }
    } catch (error) {
      return { errors: [{ message: String(error), stack: (error as Error).stack }] }
    }
  }
}

function read(url: string, type: string, body: string): Asked | readonly Asked[] {
  const inAddress = new URL(url, 'http://here').searchParams.get('query')
  if (inAddress !== null) return { query: inAddress }
  if (type.includes('urlencoded')) return { query: new URLSearchParams(body).get('query') ?? '' }
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}

/** Takes a credential for what it names, whoever wrote it, and "x-agency" for the agency. */
export function believing(orm: Orm, agencies: readonly string[]) {
  return async (headers: IncomingHttpHeaders): Promise<SignedIn | null> => {
    const shown = headers.authorization ?? headers.cookie ?? ''
    const [agency = '', key = ''] = /casewright\.([\w-]{22})\.([\w-]{22})/.exec(shown)?.slice(1) ?? []
    if (key === '') return null
    const [named, id] = [unpacked(agency), unpacked(key)]
    for (const agencyId of agencies) {
      const [found] = await inAgency(orm, agencyId, (tx) =>
        tx.query<{ person: string }>('select person_id as person from access_token where agency_id = $1 and id = $2', [
          agencyId,
          id,
        ]),
      )
      const told = typeof headers['x-agency'] === 'string' ? headers['x-agency'] : named
      if (found)
        return { agencyId: told, personId: found.person, may: allPermissions, inspects: false, hasProved: true }
    }
    return null
  }
}

function unpacked(text: string): string {
  const hex = Buffer.from(text, 'base64url').toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
