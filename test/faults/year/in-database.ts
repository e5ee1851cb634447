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
import { announceHoliday } from '../../../api/src/switch/announce-holiday.ts'
import { previewSwitch } from '../../../api/src/switch/preview-switch.ts'
import { switchRound } from '../../../api/src/switch/switch-round.ts'
import { switchRuleset } from '../../../api/src/switch/switch-ruleset.ts'
import type { Ground } from '../ground.ts'
import type { Agency, Case } from './agency.ts'
import { unlikeStored } from './stored.ts'

/** One step as it went in memory. */
export interface Lived {
  readonly kind: 'open' | 'record' | 'fire' | 'crash' | 'holiday' | 'rules'
  /** The clock of that step, in epoch ms. */
  readonly at: number
  readonly place: number
  /** What was recorded; null: it was refused, and what was due fired all the same. */
  readonly event: CaseEvent | null
  /** Of a holiday its date, of other rules which. */
  readonly to: string
  /** Every case after it. */
  readonly cases: readonly Case[]
}

/** Keeps what happens to an agency in memory: by one person, and leaving out what people may not do in the product. */
export function keepingSteps(agency: Agency): { readonly agency: Agency; readonly steps: readonly Lived[] } {
  const steps: Lived[] = []
  const keep = (kind: Lived['kind'], place: number, run: () => void, to = '') => {
    const before = agency.cases[place]?.log.length ?? 0
    run()
    const event = agency.cases[place]?.log.slice(before).find(({ name }) => name !== 'timed_out') ?? null
    steps.push({ kind, at: agency.now(), place, event, to, cases: [...agency.cases] })
  }
  const today = () => new Date(agency.now()).toISOString().slice(0, 10)
  return {
    steps,
    agency: {
      ...agency,
      open: (attempt) => keep('open', agency.cases.length, () => agency.open({ ...attempt, person: 0 })),
      record: (place, attempt) => keep('record', place, () => agency.record(place, { ...attempt, person: 0 })),
      fire: (crashes) => keep(crashes ? 'crash' : 'fire', -1, () => agency.fire(crashes)),
      announceHoliday(on) {
        if (on >= today() && !agency.announced.includes(on)) keep('holiday', -1, () => agency.announceHoliday(on), on)
      },
      switchRules(to) {
        if (to !== agency.edition()) keep('rules', -1, () => agency.switchRules(to), to)
      },
      turnClock(byMs) {
        const before = today()
        agency.turnClock(byMs)
        // Which rules are in use goes by dates, and in the product a day that was begun is not begun again.
        if (byMs < 0 && today() < before) agency.turnClock(-byMs)
      },
    },
  }
}

export interface Place {
  readonly ground: Ground
  /** Each year is lived by an agency of its own. */
  readonly agencyId: string
  readonly personId: string
  readonly rulebook: Rulebook
  readonly auditKey: AuditKey
  readonly procedure: string
  /** The rulesets by which cases can run, by the names that their editions have in memory. */
  readonly rulesets: Readonly<Record<string, string>>
  /** Whether holidays and other rules come to the database as well. */
  readonly isTold: boolean
  /** Lets no transaction of the worker commit from now on, or lets it again. */
  crashing(isOn: boolean): void
}

/** Null, or the first step after which the two are not the same. `ids` takes those of the cases, as they are opened. */
export async function liveAgain(
  place: Place,
  steps: readonly Lived[],
  name: string,
  ids: string[] = [],
): Promise<string | null> {
  for (const [number, step] of steps.entries()) {
    const trouble = await repeat(place, step, ids, `${name} ${number}`)
    if (trouble !== null) return `step ${number} (${step.kind}): ${trouble}`
    const stored = await snapshots(place.ground, ids)
    const unlike = step.cases.findIndex(
      (each, at) => !isDeepStrictEqual(standing(each.snapshot), standing(stored.get(ids[at]!)!)),
    )
    if (unlike >= 0) return `step ${number} (${step.kind}): case ${unlike} stands otherwise in the database`
  }
  const unlike = await unlikeStored(place.ground.superuser, ids, steps.at(-1)?.cases ?? [])
  return unlike === null ? null : `in the end: ${unlike}`
}

async function repeat(place: Place, step: Lived, ids: string[], key: string): Promise<string | null> {
  const { ground, rulebook, auditKey, agencyId, personId } = place
  const { database } = ground
  const command = { caller: personId, key, hash: '' }
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
  await setClock(place, step.at)
  if (step.kind === 'holiday' || step.kind === 'rules') return place.isTold ? switched(place, step) : null
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

/** Tried out first, then made, as by an administrator; the cases are counted and moved in rounds of a worker. */
async function switched(place: Place, { kind, to, at }: Lived): Promise<string | null> {
  const { ground, rulebook, agencyId, personId, rulesets } = place
  const { app, worker } = ground.database
  const other = Object.keys(rulesets).find((each) => each !== to)!
  const preview = await inAgency(app, agencyId, (tx) =>
    kind === 'holiday'
      ? announceHoliday(tx, rulebook, { calendar: 'england_and_wales', on: to, name: 'Announced' }, personId)
      : previewSwitch(
          tx,
          rulebook,
          {
            ruleset: rulesets[to]!,
            insteadOf: rulesets[other]!,
            fromOn: new Date(at).toISOString().slice(0, 10),
            editionKey: null,
            live: true,
            moves: [],
          },
          personId,
        ),
  )
  if (!('kind' in preview) || preview.kind !== 'preview') return `not tried out, ${JSON.stringify(preview)}`
  const round = async () => {
    while ((await switchRound({ orm: worker, rulebook })) > 0);
  }
  await round()
  const { previewKey } = preview
  const made = await inAgency(app, agencyId, (tx) => switchRuleset(tx, rulebook, previewKey, personId))
  if (!('kind' in made)) return `not made, ${JSON.stringify(made)}`
  await round()
  const [counted] = (
    await ground.superuser.query(
      `select p.state, count(*) filter (where s.result in ('changed', 'failed'))::int as left_behind from switch_preview p
       left join switched_case s on s.preview_id = p.id where p.id = $1 group by p.state`,
      [previewKey],
    )
  ).rows
  return counted.state === 'switched' && counted.left_behind === 0
    ? null
    : `switched otherwise, ${JSON.stringify(counted)}`
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
function standing({ stage, status, outcome, closedOn, facts, instances }: Snapshot): object {
  return JSON.parse(
    JSON.stringify({
      stage,
      status,
      outcome,
      closedOn,
      facts,
      instances: instances.map(({ clock, nth, state, duty, dueOn, dueAt, metOn }) => ({
        clock,
        nth,
        state,
        duty,
        dueOn,
        dueAt,
        metOn,
      })),
    }),
  )
}

async function snapshots({ superuser }: Ground, ids: readonly string[]): Promise<ReadonlyMap<string, Snapshot>> {
  const { rows } = await superuser.query('select id, snapshot from cases where id = any($1)', [ids])
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]))
}

async function setClock({ ground, agencyId }: Place, at: number): Promise<void> {
  await ground.superuser.query(
    `insert into sandbox_clock (agency_id, offset_ms) values ($1, ceil($2::float8 - extract(epoch from clock_timestamp()) * 1000))
     on conflict (agency_id) do update set offset_ms = excluded.offset_ms`,
    [agencyId, at],
  )
}
