/** Reads the logs of cases and puts each line into words for people. */
import { clockLabel, labelOf, type Machine, thingLabel } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { globalIdOf } from '../graphql/global-id.ts'
import { LogEntry } from './case.ts'
import type { StoredEffect } from './case-run.ts'

export interface LogRow {
  readonly caseKey: string
  readonly seq: number
  readonly name: string
  readonly happenedOn: string
  readonly happenedAt: number | null
  readonly recordedAt: number
  readonly by: string | null
  readonly about: string | null
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
       e.recorded_by as "by", e.details ->> 'about' as about, e.effects,
       nullif(concat_ws(E'\\n\\n', w.reasons, w.words), '') as words
     from event e
     left join event_words w on w.agency_id = e.agency_id and w.case_id = e.case_id and w.seq = e.seq
     where e.agency_id = $1 and e.case_id = any($2::uuid[])
     order by e.case_id, e.seq`,
    [tx.agencyId, keys],
  )
  return Map.groupBy(rows, ({ caseKey }) => caseKey)
}

export function logEntryOf(machine: Machine, agencyId: string, row: LogRow): LogEntry {
  return Object.assign(new LogEntry(), {
    seq: row.seq,
    event: row.name,
    label: labelOf(machine, row.name, row.about ?? undefined),
    happenedOn: row.happenedOn,
    happenedAt: row.happenedAt,
    recordedAt: row.recordedAt,
    byKey: row.by,
    // A linked case is named as the API names cases, so that it can be asked for.
    about: row.name === 'linked' && row.about !== null ? globalIdOf('Case', agencyId, row.about) : row.about,
    words: row.words,
    effects: row.effects.map((effect) => effectInWords(machine, effect)),
  })
}

function effectInWords(machine: Machine, effect: StoredEffect): string {
  switch (effect.kind) {
    case 'entered':
      return `Went to ${thingLabel(machine, `stage ${effect.stage}`)}`
    case 'closed':
      return `Closed as ${inWords(effect.outcome)}`
    case 'owed':
      return `Now owed: ${clockLabel(machine, effect.clock)}`
    case 'open':
      return `Opened ${inWords(effect.procedure)}${effect.instead ? ' instead' : ''}`
    case 'tell': {
      const contacts = effect.contacts.map((name) => machine.contacts.find((each) => each.name === name)?.text ?? name)
      const said = [effect.text, ...contacts].filter((text) => text !== '').join('; ')
      return `${effect.copy ? 'To' : 'Told'} the ${inWords(effect.role)}: ${said}`
    }
  }
}

function inWords(name: string): string {
  return name.replaceAll('_', ' ')
}
