/** Passes on the roles that somebody who leaves is in on open cases; each log says so. */
import { dayAt } from '@casewright/dsl'
import type { Directory } from '../agency/directory.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { advance } from './case-run.ts'
import { lockCase, runOf } from './lock-case.ts'
import { saveSteps } from './save-steps.ts'
import { fireTimeOuts, recordingTime } from './take-event.ts'
import { beginWork } from './work.ts'

/**
 * To whoever else holds the role, else to their manager; where there is neither nobody is in it, and the administrator is
 * told. After they hold no role any more.
 */
export async function releaseCases(tx: AgencyTransaction, rulebook: Rulebook, personKey: string): Promise<void> {
  const held = await tx.query<{ id: string }>(
    `select distinct c.id from case_holder h join cases c on c.agency_id = h.agency_id and c.id = h.case_id
     where h.agency_id = $1 and h.person_id = $2 and c.status <> 'closed' order by c.id`,
    [tx.agencyId, personKey],
  )
  for (const { id } of held) {
    const locked = await lockCase(tx, id)
    // What is set aside cannot be stepped; whoever brings it back finds the role with somebody who has left.
    if (locked === null || locked.isSetAside) continue
    const work = await beginWork(tx, rulebook)
    const directory = await work.directory()
    const run = await runOf(work, locked)
    work.runs.push(run)
    await fireTimeOuts(work, run)
    const roles = Object.keys(run.snapshot.holders).filter((role) => run.snapshot.holders[role] === personKey)
    if (roles.length > 0) {
      const people = roles.map((role) => ({
        role,
        person: standing(directory, directory.holdersOf(role)[0] ?? directory.managerOf(personKey)),
      }))
      const recordedAt = recordingTime(work, run)
      const on = dayAt(run.calendar, recordedAt)
      advance(run, { name: 'held', on, at: null, recordedAt, by: null, details: { people } })
      for (const { role, person } of people)
        if (person === null) run.outbox.push({ kind: 'vacant_role', payload: { seq: run.snapshot.length, role } })
    }
    await saveSteps(tx, work.runs)
  }
}

function standing(directory: Directory, person: string | null): string | null {
  return person === null ? null : directory.standInFor(person)
}
