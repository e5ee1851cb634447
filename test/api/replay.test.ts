/** The log is the truth: read back from the database and replayed, it gives the snapshot and the deadlines that are stored. */
import { type CaseEvent, epochDay, replay, type Snapshot } from '@casewright/dsl'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook, type Rulebook } from '../../api/src/ruleset/rulebook.ts'
import { type Answer, type Api, advanceClock, freshKey, open, startApi, type TestPerson } from './support.ts'

let api: Api
let rulebook: Rulebook

beforeAll(async () => {
  api = await startApi()
  rulebook = await openRulebook(api.database.app, await loadCalendars(`${api.rulesetsFolder}/calendars`))
})

afterAll(() => api.close())

const events = [
  'call_received',
  'call_returned',
  'letter_sent',
  'permission_given',
  'work_begun',
  'danger_seen',
  'complaint_of_noise',
  'not_resolved',
  'resolved',
]
const firstDay = epochDay('2026-01-05')!
const dateOf = (day: number) => new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10)

type Act =
  | { readonly kind: 'record'; readonly event: string; readonly daysAgo: number }
  | { readonly kind: 'extend' }
  | { readonly kind: 'pass'; readonly days: number }
  | { readonly kind: 'strike'; readonly place: number }
  | {
      readonly kind: 'restate'
      readonly place: number
      readonly day: number
      readonly event: string | undefined
    }

// The opening is restated more often than another: all that follows hangs on it.
const place = fc.oneof(fc.constant(0), fc.nat(30))

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    event: fc.constantFrom(...events),
    daysAgo: fc.integer({ min: 0, max: 6 }),
  }),
  fc.constant({ kind: 'extend' as const }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant('strike' as const), place }),
  fc.record({
    kind: fc.constant('restate' as const),
    place,
    day: fc.integer({ min: -4, max: 8 }),
    event: fc.constantFrom(undefined, undefined, undefined, ...events),
  }),
)

// Rare among random ones: what began a clock turns out to have happened later than its time-out has it, and then not at all.
const fallingAway: Act[] = [
  { kind: 'pass', days: 4 },
  { kind: 'record', event: 'call_received', daysAgo: 4 },
  { kind: 'restate', place: 4, day: 4, event: undefined },
  { kind: 'pass', days: 4 },
  { kind: 'strike', place: 4 },
]

const timedOutEarlier: Act[] = [
  { kind: 'pass', days: 4 },
  { kind: 'restate', place: 0, day: -4, event: undefined },
]

test('replaying what is logged of any case, its corrections too, gives what is stored of it', async () => {
  const seen = { corrected: 0, refused: 0, fallenAway: 0, timedOut: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      const agencyId = await live(acts, seen)
      for (const { stored, events, edition, procedure, due, open, rows } of await casesOf(agencyId)) {
        const machine = rulebook.machine(edition, procedure)
        const replayed = replay(machine, events, rulebook.calendarOf(machine))
        expect(JSON.parse(JSON.stringify(replayed))).toEqual(stored)
        const running = replayed.instances.filter(({ state, duty }) => isOpen(state) || duty === 'owed')
        expect(open).toBe(running.length)
        const [next] = replayed.instances
          .filter(({ state, dueAt, waits }) => state === 'running' && dueAt !== null && !waits)
          .map(({ dueAt }) => dueAt!)
          .sort((one, other) => one - other)
        expect(due).toBe(next ?? null)
        for (const { clock, nth, state, dueAt } of replayed.instances)
          expect(rows.get(`${clock}#${nth}`)).toEqual({ state, dueAt })
        const gone = [...rows].filter(
          ([key]) => !replayed.instances.some(({ clock, nth }) => key === `${clock}#${nth}`),
        )
        expect(gone.every(([, { state }]) => state === 'withdrawn')).toBe(true)
      }
    }),
    { numRuns: 60, examples: [[fallingAway], [timedOutEarlier]] },
  )
  // Cases in which none of it happened would prove nothing.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})

const isOpen = (state: string) => ['running', 'stopped', 'overdue'].includes(state)

/** Lives one case through in an agency of its own, whose days can be passed. */
async function live(acts: readonly Act[], seen: Record<string, number>): Promise<string> {
  const agency = await api.addAgency(`Agency ${freshKey()}`, ['repairs'], '2026-01-05T10:00:00Z')
  const person = await agency.addPerson('Cara', { roles: ['caretaker', 'head_caretaker', 'surveyor'] })
  let today = 0
  let { id, version } = (await open(person, {})).case
  for (const each of acts) {
    if (each.kind === 'pass') {
      today += each.days
      await advanceClock(person, `${dateOf(today)}T10:00:00Z`)
      continue
    }
    const answer = await send(person, id, each, today, version)
    version = answer.case?.version ?? version
    if (answer.__typename === 'EventCorrected') seen.corrected!++
    if (answer.__typename === 'Refusal') seen.refused!++
    if (answer.fallenAway?.length > 0) seen.fallenAway!++
    if (answer.case?.log.some(({ event }: Answer) => event === 'timed_out')) seen.timedOut!++
  }
  return agency.id
}

const caseFields = 'case { version log { event } }'

async function send(person: TestPerson, caseId: string, each: Act, today: number, version: number): Promise<Answer> {
  const base = { caseId, idempotencyKey: freshKey() }
  const record = (input: object) =>
    person
      .ask(
        `mutation($input: RecordEventInput!) { recordEvent(input: $input) { __typename ... on EventRecorded { ${caseFields} } } }`,
        { input: { ...base, ...input } },
      )
      .then((data) => data.recordEvent)
  if (each.kind === 'record') return record({ event: each.event, on: dateOf(Math.max(0, today - each.daysAgo)) })
  if (each.kind === 'extend')
    return record({ event: 'extended', about: 'letter_sent', extendedTo: '20 working days', agreedBy: 'tenant' })
  if (each.kind === 'pass') throw new Error('Days are passed by the clock.')
  const seq = (each.place % version) + 1
  const how =
    each.kind === 'strike'
      ? { strikeOut: true }
      : { instead: { event: each.event, on: dateOf(Math.min(today, each.day)) } }
  const data = await person.ask(
    `mutation($input: CorrectEventInput!) { correctEvent(input: $input) { __typename
      ... on EventCorrected { fallenAway { seq } ${caseFields} } } }`,
    { input: { ...base, seq, reasons: 'A mistake.', ...how } },
  )
  return data.correctEvent
}

interface Stored {
  readonly stored: Snapshot
  readonly events: readonly CaseEvent[]
  readonly edition: string
  readonly procedure: string
  readonly due: number | null
  readonly open: number
  readonly rows: ReadonlyMap<string, { readonly state: string; readonly dueAt: number | null }>
}

/** Read by statements of this test's own, not by what is tested. */
async function casesOf(agencyId: string): Promise<readonly Stored[]> {
  const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::float8`
  return inAgency(api.database.app, agencyId, async (tx) => {
    const cases = await tx.query<Answer>(
      `select id, snapshot, edition_id, procedure, ${ms('next_due_at')} as due from cases where agency_id = $1`,
      [agencyId],
    )
    const found: Stored[] = []
    for (const { id, snapshot, edition_id, procedure, due } of cases) {
      const log = await tx.query<Answer>(
        `select name, happened_on::text as day, ${ms('happened_at')} as at, ${ms('recorded_at')} as recorded,
             recorded_by, details from event where agency_id = $1 and case_id = $2 order by seq`,
        [agencyId, id],
      )
      const deadlines = await tx.query<Answer>(
        `select clock_index, occurrence, state, is_open, ${ms('due_at')} as due_at from deadline
           where agency_id = $1 and case_id = $2`,
        [agencyId, id],
      )
      found.push({
        stored: snapshot,
        events: log.map(({ name, day, at, recorded, recorded_by, details }) => ({
          name,
          on: epochDay(day)!,
          at,
          recordedAt: recorded,
          by: recorded_by,
          details,
        })),
        edition: edition_id,
        procedure,
        due,
        open: deadlines.filter(({ is_open }) => is_open).length,
        rows: new Map(
          deadlines.map((row) => [`${row.clock_index}#${row.occurrence}`, { state: row.state, dueAt: row.due_at }]),
        ),
      })
    }
    return found
  })
}
