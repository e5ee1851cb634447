/** Opens the cases of a demonstration agency by the verbs that serve people, dated before today. */
import { dayAt, type EpochDay, isoDate, startOf } from '@casewright/dsl'
import { agencyNow } from '../agency/agency-clock.ts'
import type { DemonstrationCase, DemonstrationEvent, DemonstrationFact } from '../agency/demonstration.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { commandOf } from './idempotency.ts'
import { openCase } from './open-case.ts'
import { recordEvent } from './record-event.ts'
import { beginWork } from './work.ts'

/** `people`: ids by address. */
export async function openDemonstrationCases(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  cases: readonly DemonstrationCase[],
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const nowMs = await agencyNow(tx)
  const calendar = rulebook.calendars.find(rulebook.calendars.names.slice(0, 1))!
  const today = dayAt(calendar, nowMs)
  const dayBefore = (workingDays: number): EpochDay => {
    const rank = calendar.ranks[today - calendar.firstDay]!
    return workingDays === 0 ? today : calendar.workingDays[rank - 1 - workingDays]!
  }
  const before = (workingDays: number) => isoDate(dayBefore(workingDays))
  // Recorded in the morning of its day, as people would have.
  const asOf = (workingDays: number) => Math.min(nowMs, startOf(calendar, dayBefore(workingDays)) + morningMs)
  const personOf = (email: string) => {
    const id = people.get(email)
    if (id === undefined) throw new Error(`${email} is not among the people of this agency.`)
    return id
  }
  const answered = (facts: readonly DemonstrationFact[] = []) =>
    facts.map((fact) => ('answer' in fact ? fact : { question: fact.question, answer: before(fact.workingDaysAgo) }))
  for (const [place, { by, workingDaysAgo, then = [], ...opening }] of cases.entries()) {
    const key = `demonstration ${place + 1}`
    const command = commandOf('openCase', personOf(by), { idempotencyKey: key })
    const on = before(workingDaysAgo)
    const opened = await openCase(
      await beginWork(tx, rulebook, asOf(workingDaysAgo)),
      { ...opening, on, facts: answered(opening.facts) },
      command,
    )
    if (opened instanceof InvalidInput || opened.kind !== 'opened') throw notTaken(key, opening.procedure, opened)
    for (const [step, event] of then.entries()) await record(opened.caseId, `${key}.${step + 1}`, event)
  }

  async function record(caseId: string, key: string, { by, workingDaysAgo, people = [], ...said }: DemonstrationEvent) {
    const named = people.map(({ role, person }) => ({ role, person: personOf(person) }))
    const facts = answered(said.facts)
    const recording = { ...said, caseId, on: before(workingDaysAgo), people: named, facts }
    const command = commandOf('recordEvent', personOf(by), { idempotencyKey: key })
    const answer = await recordEvent(tx, rulebook, recording, command, asOf(workingDaysAgo))
    if (answer instanceof InvalidInput || answer.kind !== 'recorded') throw notTaken(key, said.event, answer)
  }
}

const morningMs = 10 * 3_600_000

function notTaken(key: string, what: string, answer: { readonly kind: string; readonly message?: string }): Error {
  return new Error(`The case "${key}" could not be made, at ${what}: ${answer.message ?? answer.kind}`)
}
