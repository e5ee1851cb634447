/** Runs a round of the worker in every agency that has something for it. */
import { type AgencyTransaction, inAgency } from './agency-transaction.ts'
import type { Orm } from './orm.ts'

/** Functions that tell across the walls, by ids alone, who has work. */
type Question =
  | 'agencies_with_changes'
  | 'agencies_to_tell'
  | 'agencies_that_warn'
  | 'agencies_with_unsealed'
  | 'agencies_switching'
  | 'agencies_with_old_keys'
  | 'agencies_with_old_previews'
  | 'agencies_importing'

/** Adds up what the rounds did, so that 0 means rest. */
export async function inEachAgency(
  worker: Orm,
  question: Question,
  round: (tx: AgencyTransaction) => Promise<number>,
): Promise<number> {
  const agencies: { id: string }[] = await worker.em.fork().execute(`select id from ${question}() as id order by id`)
  let done = 0
  const failures: unknown[] = []
  for (const { id } of agencies) {
    // Trouble with one agency's rows is no reason for another to wait; it shows once the others have been seen to.
    try {
      done += await inAgency(worker, id, round)
    } catch (error) {
      failures.push(error)
    }
  }
  if (done === 0 && failures.length > 0) throw failures[0]
  return done
}
