/** Puts the database into the state it had when the workers were last on. */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { commandOf } from '../../api/src/case/idempotency.ts'
import { openCase } from '../../api/src/case/open-case.ts'
import { beginWork } from '../../api/src/case/work.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { globalIdOf } from '../../api/src/graphql/global-id.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import type { Api, TestPerson } from './support.ts'

const calendarsFolder = fileURLToPath(new URL('../../rulesets/calendars', import.meta.url))

/** Opens a case as it was opened at an instant in the past, since when no worker has run; its id. */
export async function openAsOf(api: Api, person: TestPerson, instant: string): Promise<string> {
  const [id] = await openManyAsOf(api, person, instant, 1)
  return id!
}

export async function openManyAsOf(api: Api, person: TestPerson, instant: string, count: number): Promise<string[]> {
  const rulebook = await openRulebook(api.database.app, await loadCalendars(calendarsFolder))
  return inAgency(api.database.app, person.agency.id, async (tx) => {
    const ids: string[] = []
    for (let place = 0; place < count; place++) {
      const command = commandOf('openCase', person.id, { idempotencyKey: randomUUID() })
      const work = { ...(await beginWork(tx, rulebook)), nowMs: Date.parse(instant) }
      const answer = await openCase(work, { procedure: 'repair' }, command)
      if (answer.kind !== 'opened') throw new Error(`The case was not opened: ${answer.kind}`)
      ids.push(globalIdOf('Case', person.agency.id, answer.caseId))
    }
    return ids
  })
}
