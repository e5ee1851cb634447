/** Lets a visitor of the embedded default come in as one of its demonstration people; in production there is no such way in. */

import type { FastifyPluginAsync } from 'fastify'
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { agencies, findPerson } from './find-person.ts'
import type { Tokens } from './tokens.ts'

export interface DemonstrationPerson {
  readonly name: string
  readonly email: string
  /** The agency's name. */
  readonly agency: string
  /** The rules' words. */
  readonly roles: readonly string[]
}

export async function demonstrationPeople(orm: Orm): Promise<readonly DemonstrationPerson[]> {
  const people: DemonstrationPerson[] = []
  for (const { id, name } of await agencies(orm, true)) {
    const found = await inAgency(orm, id, (tx) =>
      tx.query<Omit<DemonstrationPerson, 'agency'>>(
        `select name, email, array(
           select role from role_holder h where h.agency_id = p.agency_id and h.person_id = p.id order by role) as roles
         from person p where agency_id = $1 order by name`,
        [id],
      ),
    )
    people.push(...found.map((person) => ({ ...person, agency: name })))
  }
  return people
}

/** GET /demonstration/people and POST /demonstration/token {email}. */
export function demonstrationRoutes(orm: Orm, tokens: Tokens): FastifyPluginAsync {
  return async (server) => {
    server.get('/demonstration/people', () => demonstrationPeople(orm))
    server.post<{ Body: { email: string } }>('/demonstration/token', { schema: { body } }, async (request, reply) => {
      const person = await findPerson(orm, request.body.email, true)
      if (!person) return reply.code(404).send({ message: 'No demonstration person has this address.' })
      return { token: await tokens.sign(person) }
    })
  }
}

const body = {
  type: 'object',
  required: ['email'],
  properties: { email: { type: 'string', maxLength: 320 } },
}
