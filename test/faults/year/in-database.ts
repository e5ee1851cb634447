/** Lives a year of an agency in memory once more in a real database, through the verbs that people and workers use: the same after each step. */

import { isDeepStrictEqual } from 'node:util'
import { type CaseEvent, isoDate, type Snapshot } from '@casewright/dsl'
import type { AuditKey } from '../../../api/src/audit/audit-key.ts'
import { openCase } from '../../../api/src/case/open-case.ts'
import { recordEvent } from '../../../api/src/case/record-event.ts'
import { beginWork } from '../../../api/src/case/work.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { fireAgency } from '../../../api/src/deadline/fire-due.ts'
import { openLog } from '../../../api/src/log.ts'
import type { Rulebook } from '../../../api/src/ruleset/rulebook.ts'
import type { Ground } from '../ground.ts'
import type { Agency, Case } from './agency.ts'

/** One step as it went in memory. */
export interface Lived {
  readonly kind: 'open' | 'record' | 'fire' | 'crash'
  /** The clock of that step, in epoch ms. */
  readonly at: number
  readonly place: number
  /** What was recorded; null: it was refused, and what was due fired all the same. */
  readonly event: CaseEvent | null
  /** Every case after it. */
  readonly cases: readonly Case[]
}

/** Keeps what happens to an agency in memory: by one person, without late holidays and switched rules. */
export function keepingSteps(agency: Agency): { readonly agency: Agency; readonly steps: readonly Lived[] } {
  const steps: Lived[] = []
  const keep = (kind: Lived['kind'], place: number, run: () => void) => {
    const before = agency.cases[place]?.log.length ?? 0
    run()
    const last = agency.cases[place]?.log.slice(before).at(-1)
    const event = last === undefined || last.name === 'timed_out' ? null : last
    steps.push({ kind, at: agency.now(), place, event, cases: [...agency.cases] })
  }
  return {
    steps,
    agency: {
      ...agency,
      open: (attempt) => keep('open', agency.cases.length, () => agency.open({ ...attempt, person: 0 })),
      record: (place, attempt) => keep('record', place, () => agency.record(place, { ...attempt, person: 0 })),
      fire: (crashes) => keep(crashes ? 'crash' : 'fire', -1, () => agency.fire(crashes)),
      announceHoliday() {},
      switchRules() {},
    },
  }
}

export interface Place {
  readonly ground: Ground
  readonly rulebook: Rulebook
  readonly auditKey: AuditKey
  readonly procedure: string
  /** Lets no transaction of the worker commit from now on, or lets it again. */
  crashing(isOn: boolean): void
}

/** Null, or the first step after which the two are not the same. */
export async function liveAgain(place: Place, steps: readonly Lived[], name: string): Promise<string | null> {
  const ids: string[] = []
  for (const [number, step] of steps.entries()) {
    const trouble = await repeat(place, step, ids, `${name} ${number}`)
    if (trouble !== null) return `step ${number} (${step.kind}): ${trouble}`
    const stored = await snapshots(place.ground, ids)
    const unlike = step.cases.findIndex(
      (each, at) => !isDeepStrictEqual(standing(each.snapshot), standing(stored.get(ids[at]!)!)),
    )
    if (unlike >= 0) return `step ${number} (${step.kind}): case ${unlike} stands otherwise in the database`
  }
  return null
}

async function repeat(place: Place, step: Lived, ids: string[], key: string): Promise<string | null> {
  const { ground, rulebook, auditKey } = place
  const { database, agencyId, watcherId } = ground
  const command = { caller: watcherId, key, hash: '' }
  if (step.kind === 'open') {
    // What no case came of has no place to be.
    if (step.event === null) return null
    const opening = { procedure: place.procedure, ...said(step.event) }
    const answer = await inAgency(database.app, agencyId, async (tx) =>
      openCase(await beginWork(tx, rulebook, step.at), opening, command),
    )
    if (!('kind' in answer) || answer.kind !== 'opened') return `not opened, ${JSON.stringify(answer)}`
    ids.push(answer.caseId)
    return null
  }
  if (step.kind === 'record') {
    const caseId = ids[step.place]!
    // Of a version that never was nothing is recorded, and what is due fires as with any that is refused.
    const recording =
      step.event === null ? { caseId, event: 'resolved', expectedVersion: -1 } : { caseId, ...said(step.event) }
    const answer = await inAgency(database.app, agencyId, (tx) =>
      recordEvent(tx, rulebook, recording, command, step.at),
    )
    const isRecorded = 'kind' in answer && answer.kind === 'recorded'
    return isRecorded === (step.event !== null) ? null : `recorded otherwise, ${JSON.stringify(answer)}`
  }
  await setClock(ground, step.at)
  const firing = { orm: database.worker, rulebook, auditKey, log: openLog('silent') }
  if (step.kind === 'fire') {
    while ((await fireAgency(firing, agencyId)) > 0);
    return null
  }
  place.crashing(true)
  await fireAgency(firing, agencyId).catch(() => {})
  place.crashing(false)
  return null
}

function said({ name, on, at, details }: CaseEvent) {
  const { extendedTo, facts, withReasons, ...others } = details
  return {
    event: name,
    ...(at === null ? { on: isoDate(on) } : { at }),
    ...others,
    ...(facts
      ? { facts: Object.entries(facts).map(([question, answer]) => ({ question, answer: String(answer) })) }
      : {}),
    ...(extendedTo ? { extendedTo: `${extendedTo.count} working days` } : {}),
    ...(withReasons ? { reasons: 'There are some.' } : {}),
  } as Omit<Parameters<typeof recordEvent>[2], 'caseId'>
}

/** Where it stands and what is due; who has it is the agency's, and when it was written the database's. */
function standing({ stage, status, outcome, closedOn, instances }: Snapshot): object {
  return JSON.parse(
    JSON.stringify({
      stage,
      status,
      outcome,
      closedOn,
      instances: instances.map(({ clock, nth, state, duty, dueAt }) => ({ clock, nth, state, duty, dueAt })),
    }),
  )
}

async function snapshots({ superuser }: Ground, ids: readonly string[]): Promise<ReadonlyMap<string, Snapshot>> {
  const { rows } = await superuser.query('select id, snapshot from cases where id = any($1)', [ids])
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]))
}

async function setClock({ superuser, agencyId }: Ground, at: number): Promise<void> {
  await superuser.query(
    `insert into sandbox_clock (agency_id, offset_ms) values ($1, ceil($2::float8 - extract(epoch from clock_timestamp()) * 1000))
     on conflict (agency_id) do update set offset_ms = excluded.offset_ms`,
    [agencyId, at],
  )
}
