/** Reads the logs of cases and puts each line into words for people. */
import {
  type Corrects,
  clockLabel,
  dateInWords,
  epochDay,
  isoDate,
  labelOf,
  type Machine,
  type Restated,
  type Switched,
  thingLabel,
} from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { EffectKind } from '../graphql/enums.ts'
import { globalIdOf } from '../graphql/global-id.ts'
import { LogEffect, LogEntry, RestatedEvent } from './case.ts'
import type { StoredEffect } from './case-run.ts'
import { contactDetails, toldInWords } from './told.ts'

export interface LogRow {
  readonly caseKey: string
  readonly seq: number
  readonly name: string
  readonly happenedOn: string
  readonly happenedAt: number | null
  readonly recordedAt: number
  readonly by: string | null
  readonly about: string | null
  /** What was decided. */
  readonly decision: 'yes' | 'no' | null
  /** Of what it is about, where it says which. */
  readonly occurrence: number | null
  /** Of a time-out: the place of what its clock ran from. */
  readonly ranFrom: number | null
  /** Answers to questions that came with it. */
  readonly facts: Readonly<Record<string, string>> | null
  readonly corrects: Corrects | null
  readonly switched: Switched | null
  readonly words: string | null
  readonly effects: readonly StoredEffect[]
}

export async function findLogs(
  tx: AgencyTransaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly LogRow[]>> {
  const rows = await tx.query<LogRow & Record<string, unknown>>(
    `select e.case_id as "caseKey", e.seq, e.name, e.happened_on::text as "happenedOn",
       floor(extract(epoch from e.happened_at) * 1000)::float8 as "happenedAt",
       floor(extract(epoch from e.recorded_at) * 1000)::float8 as "recordedAt",
       e.recorded_by as "by", e.details ->> 'about' as about, e.details ->> 'decision' as decision, (e.details ->> 'nth')::int as occurrence,
       (e.details ->> 'ranFrom')::int as "ranFrom", e.details -> 'facts' as facts,
       e.details -> 'corrects' as corrects, e.details -> 'switched' as switched, e.effects,
       nullif(concat_ws(E'\\n\\n', w.reasons, w.words), '') as words
     from event e
     left join event_words w on w.agency_id = e.agency_id and w.case_id = e.case_id and w.seq = e.seq
     where e.agency_id = $1 and e.case_id = any($2::uuid[])
     order by e.case_id, e.seq`,
    [tx.agencyId, keys],
  )
  return Map.groupBy(rows, ({ caseKey }) => caseKey)
}

/** A log as it stands at its last row: what came to be corrected later is not shown as corrected. */
export function linesOf(machineAt: (seq: number) => Machine, agencyId: string, rows: readonly LogRow[]): LogEntry[] {
  const corrections = rows.filter(({ corrects }) => corrects !== null)
  const correctedBy = new Map(
    corrections.map(({ corrects, seq }) => [corrects!.seq, { by: seq, instead: corrects!.instead }]),
  )
  const passedOver = new Set(corrections.at(-1)?.effects.flatMap((each) => ('seqs' in each ? each.seqs : [])))
  return rows.map((row) => {
    const { corrects: correction } = row
    const holds = correctedBy.get(row.seq)
    const isStruckOut = holds !== undefined && holds.instead === null
    return Object.assign(new LogEntry(), {
      seq: row.seq,
      event: row.name,
      label: correction === null ? labelOfRow(machineAt(row.seq), row) : correctionLabel(machineAt, rows, correction),
      happenedOn: row.happenedOn,
      happenedAt: row.happenedAt,
      recordedAt: row.recordedAt,
      byKey: row.by,
      // A linked case is named as the API names cases, so that it can be asked for.
      about: row.name === 'linked' && row.about !== null ? globalIdOf('Case', agencyId, row.about) : row.about,
      words: row.words,
      setOff: row.effects.flatMap((effect) => logEffect(machineAt('seq' in effect ? effect.seq : row.seq), effect)),
      contactsGiven: row.effects.flatMap((effect) =>
        effect.kind === 'tell' ? contactDetails(machineAt(row.seq), effect) : [],
      ),
      entered: row.effects.find((effect) => effect.kind === 'entered')?.stage ?? null,
      corrects: correction?.seq ?? null,
      instead: correction?.instead ? restatedEvent(machineAt(correction.seq), correction.instead) : null,
      correctedBy: holds?.by ?? null,
      isStruckOut,
      hasFallenAway: passedOver.has(row.seq) && !isStruckOut,
      switched: row.switched && editionsOf(row.switched),
    })
  })
}

function labelOfRow(machine: Machine, { name, about, decision, switched }: LogRow): string {
  // The rules stayed, and only the calendar is another.
  if (switched !== null && editionsOf(switched) === null) return 'Counted afresh, as the bank holidays have changed'
  return labelOf(machine, name, about ?? undefined, decision ?? undefined)
}

function editionsOf({ from, to }: Switched): LogEntry['switched'] {
  return from.edition === to.edition ? null : { fromKey: from.edition, toKey: to.edition }
}

function correctionLabel(
  machineAt: (seq: number) => Machine,
  rows: readonly LogRow[],
  { seq, instead }: Corrects,
): string {
  const original = rows.find((row) => row.seq === seq)
  const what = original === undefined ? '' : `: ${labelOfRow(machineAt(seq), original)}`
  return `${instead === null ? 'Struck out' : 'Corrected'} number ${seq}${what}`
}

function restatedEvent(machine: Machine, { name, on, at, details }: Restated): RestatedEvent {
  return Object.assign(new RestatedEvent(), {
    event: name,
    label: labelOf(machine, name, details.about, details.decision),
    happenedOn: isoDate(on),
    happenedAt: at,
    about: details.about ?? null,
  })
}

/** None of what only says which entries count for nothing now: they say it themselves. */
export function logEffect(machine: Machine, effect: StoredEffect): readonly LogEffect[] {
  if (effect.kind === 'passed_over') return []
  return [Object.assign(new LogEffect(), { kind: effect.kind as EffectKind, words: effectInWords(machine, effect) })]
}

export function effectInWords(machine: Machine, effect: Exclude<StoredEffect, { kind: 'passed_over' }>): string {
  switch (effect.kind) {
    case 'entered':
      return `Went to ${thingLabel(machine, `stage ${effect.stage}`)}`
    case 'closed':
      return `Closed as ${inWords(effect.outcome)}`
    case 'reopened':
      return 'Opened again'
    case 'closing_moved':
      return `Closing moved from ${inWordsOn(effect.from)} to ${inWordsOn(effect.to)}`
    case 'owed':
      return `Now owed: ${clockLabel(machine, effect.clock)}`
    case 'open':
      return `Opened ${inWords(effect.procedure)}${effect.instead ? ' instead' : ''}`
    case 'opening_owed':
      return `Owed: to open ${inWords(effect.procedure)}, for which no rules were in use here; it is for the agency's administrators to see to`
    case 'mistaken':
      return `In error (number ${effect.seq}): ${effectInWords(machine, effect.effect)}`
    case 'tell':
      return `${effect.copy ? 'To' : 'Told'} the ${inWords(effect.role)}: ${toldInWords(machine, effect)}`
  }
}

function inWordsOn(date: string): string {
  return dateInWords(epochDay(date)!)
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ')
}
