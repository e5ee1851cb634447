/** Does one thing in a transaction of each of some agencies, so that trouble with one is no reason for another to wait. */
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Log } from '../log.ts'

/** How much was done altogether; throws where nothing was and something went wrong. `which` selects the ids as `id`. */
export async function inEachAgency(
  { orm, log }: { readonly orm: Orm; readonly log: Log },
  which: string,
  verb: (tx: AgencyTransaction) => Promise<number>,
): Promise<number> {
  const agencies: { id: string }[] = await orm.em.fork().execute(`${which} order by id`)
  let done = 0
  const failures: unknown[] = []
  for (const { id } of agencies) {
    try {
      done += await inAgency(orm, id, verb)
    } catch (error) {
      failures.push(error)
    }
  }
  if (done === 0 && failures.length > 0) throw failures[0]
  for (const error of failures) log.error({ err: error }, 'an agency was left out of a round')
  return done
}
