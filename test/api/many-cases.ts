/** Fills an agency with live cases, by the code that people's recording runs through: opened, worked on, and some answered late. */
import { blankSnapshot, type CaseEvent, dayAt, type EpochDay, startOf } from '@casewright/dsl'
import { proceduresInForce } from '../../api/src/agency/rules-in-use.ts'
import { newRun } from '../../api/src/case/new-run.ts'
import { saveSteps } from '../../api/src/case/save-steps.ts'
import { fireTimeOuts, takeEvent } from '../../api/src/case/take-event.ts'
import { beginWork } from '../../api/src/case/work.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import { seeded } from '../calendar/random.ts'
import type { Api, TestPerson } from './support.ts'

/** What happens on a case, each some days after the last; where the rules refuse one, it is left out. */
const course: readonly (readonly [name: string, likely: number, days: number])[] = [
  ['call_received', 0.4, 2],
  ['voicemail_left', 0.3, 2],
  ['call_returned', 0.4, 2],
  ['email_received', 0.6, 3],
  ['email_answered', 0.5, 3],
  ['email_received', 0.3, 4],
  ['information_sent', 0.6, 6],
  ['registration_received', 0.6, 10],
  ['contact_made', 0.6, 4],
  ['registration_submitted', 0.7, 10],
  ['email_received', 0.4, 5],
  ['stage_one_completed', 0.4, 50],
  ['application_submitted', 0.6, 10],
  ['stage_two_completed', 0.3, 60],
  ['approved', 0.4, 5],
]

export async function addManyCases(
  api: Api,
  person: TestPerson,
  procedure: string,
  count: number,
  seed = 1,
): Promise<void> {
  const rulebook = await openRulebook(api.database.app, await loadCalendars(`${api.rulesetsFolder}/calendars`))
  const random = seeded(seed)
  for (let done = 0; done < count; done += 200) {
    await inAgency(api.database.app, person.agency.id, async (tx) => {
      const work = await beginWork(tx, rulebook)
      for (let place = done; place < Math.min(count, done + 200); place++) {
        const inForce = proceduresInForce(rulebook, await work.inUse(), '2100-01-01').get(procedure)!
        const run = await newRun(work, inForce, `ref ${place}`)
        const today = dayAt(run.calendar, work.nowMs)
        const eventOn = (name: string, on: EpochDay, facts?: Record<string, string>): CaseEvent => {
          const at = startOf(run.calendar, on) + 10 * 3_600_000
          const details = facts === undefined ? {} : { facts }
          return { name, on, at, recordedAt: Math.max(at, run.snapshot.recordedAt), by: person.id, details }
        }
        const happens = async (event: CaseEvent) => {
          await fireTimeOuts({ ...work, nowMs: event.recordedAt }, run)
          await takeEvent({ ...work, nowMs: event.recordedAt }, run, event)
        }
        work.runs.push(run)
        let on = today - 1 - random.between(0, 149)
        const known = random.between(1, 5) === 1 ? 'yes' : 'no'
        await takeEvent(work, run, eventOn(inForce.machine.startsWhen[0]!, on))
        if (inForce.machine.questions.some(({ name }) => name === 'already_approved'))
          await happens(eventOn('answered', on, { already_approved: known }))
        for (const [name, likely, days] of course) {
          on += random.between(0, days)
          if (on >= today || run.snapshot === blankSnapshot) break
          if (random.between(1, 100) <= 100 * likely) await happens(eventOn(name, on))
        }
        await fireTimeOuts(work, run)
      }
      await saveSteps(tx, work.runs)
    })
  }
}
