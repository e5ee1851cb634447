/** Drives one case through the public API: each verb answers how the case then stands. */
import { assert } from 'vitest'
import { type Answer, freshKey, type TestPerson } from '../api/support.ts'
import { holdOwners } from './owed-by.ts'

/** A date, at noon; or an instant with its zone, where hours count. */
export type When = string

export interface Doing {
  /** The role of whoever records it; somebody without a role where left out. */
  readonly by?: string
  /** Where it is put on record on a later day than it happened. */
  readonly recordedOn?: When
  readonly facts?: Readonly<Record<string, string>>
  readonly about?: string
  readonly decision?: 'YES' | 'NO'
  readonly number?: number
  readonly extendedTo?: string
  readonly agreedBy?: string
  readonly inWriting?: boolean
  readonly reasons?: string
  readonly words?: string
  readonly answers?: readonly number[]
  /** Roles, and the roles of the people who are appointed to them. */
  readonly appointing?: Readonly<Record<string, string>>
  readonly grade?: string
  readonly criteria?: readonly string[]
}

export interface Refused {
  readonly code: string
  readonly message: string
  /** The source's words under the rule that refuses; empty where it is no rule's. */
  readonly cites: string
}

export interface Stands {
  /** As in `2 from 2026-01-08`, `waiting`, `closed as final on 2026-04-27`. */
  readonly now: string
  /** The clock's latest start, or the one of that number. */
  clock(name: string, occurrence?: number): Answer
  has(name: string): boolean
  /** The clocks of duties that are still owed. */
  readonly owed: readonly string[]
  /** What people were told, and what else was set off, in the order of the log. */
  readonly effects: readonly string[]
  readonly log: readonly Answer[]
  readonly facts: Readonly<Record<string, string>>
  /** What may be recorded next. */
  readonly mayRecord: readonly Answer[]
  holder(role: string): string | null
  readonly edition: Answer
  /** Linked cases that should be opened and cannot be. */
  readonly owedOpenings: readonly Answer[]
  readonly id: string
}

export interface Agency {
  person(role: string): Promise<TestPerson>
  /** Brings the agency's clock to a moment, where it is not there yet. */
  until(when: When): Promise<void>
}

export interface Matter {
  opened(when: When, doing?: Doing & { readonly event?: string }): Promise<Stands>
  record(event: string, when: When, doing?: Doing): Promise<Stands>
  refuses(event: string, when: When, doing?: Doing): Promise<Refused>
  /** Lets time pass. */
  until(when: When): Promise<Stands>
  stands(): Promise<Stands>
}

export function matterOf(agency: Agency, procedure: string, existing?: string): Matter {
  let id = existing
  const clerk = () => agency.person('clerk')

  async function send(event: string, when: When, doing: Doing): Promise<Answer> {
    await agency.until(doing.recordedOn ?? when)
    const input = { event, ...momentOf(when), ...(await inputOf(agency, doing)), idempotencyKey: freshKey() }
    const person = await (doing.by === undefined ? clerk() : agency.person(doing.by))
    const opens = id === undefined
    const query = opens ? openQuery : recordQuery
    const data = await person.ask(query, { input: opens ? { procedure, ...input } : { caseId: id, ...input } })
    return data.openCase ?? data.recordEvent
  }

  async function take(event: string, when: When, doing: Doing): Promise<Stands> {
    const answer = await send(event, when, doing)
    if (answer.case === undefined)
      assert.fail(`${event} of ${when} was not taken: ${answer.message} ${answer.clause?.words.join(' ') ?? ''}`)
    id = answer.case.id
    return standsOf(procedure, answer.case)
  }

  async function stands(): Promise<Stands> {
    const { case: found } = await (await clerk()).ask(`query($id: ID!) { case(id: $id) { ${shown} } }`, { id })
    return standsOf(procedure, found)
  }

  return {
    opened: (when, { event, ...doing } = {}) => take(event ?? openings[procedure]!, when, doing),
    record: (event, when, doing = {}) => take(event, when, doing),
    async refuses(event, when, doing = {}) {
      const answer = await send(event, when, doing)
      if (answer.__typename !== 'Refusal')
        assert.fail(`${event} of ${when} should have been refused: ${JSON.stringify(answer)}`)
      return { code: answer.code, message: answer.message, cites: answer.clause?.words.join(' ') ?? '' }
    },
    async until(when) {
      await agency.until(when)
      return stands()
    },
    stands,
  }
}

const openings: Readonly<Record<string, string>> = {
  issue: 'issue_raised',
  complaint: 'complaint_made',
  adoption: 'interest_expressed',
  safeguarding_referral: 'concern_raised',
  significant_event: 'significant_event_occurred',
  vacancy: 'manager_left',
  inspection_follow_up: 'inspection_report_received',
  assessment: 'assessment_begun',
}

const clauseShown = 'clause { words rule assumed document }'
const shown = `id status openedOn closedOn outcome stage { name enteredOn owner holder { name } }
  log { seq event label happenedOn about words effects contactsGiven recordedAt by { name } }
  deadlines { clock occurrence kind state duty owner holder { name } text startedOn dueOn dueAt metOn late strength ${clauseShown} }
  owedOpenings { procedure seq owedOn ${clauseShown} administrators { name } }
  holders { role person { name } } facts { question answer } mayRecord { name about choices criteria { name grade words } evidence { name words } }
  edition { ruleset inForceFrom pledges { name ${clauseShown} } }`
const refused = `... on Refusal { code message ${clauseShown} } ... on InvalidInput { field message }`
const openQuery = `mutation($input: OpenCaseInput!) { openCase(input: $input) {
  __typename ... on CaseOpened { case { ${shown} } } ${refused} } }`
const recordQuery = `mutation($input: RecordEventInput!) { recordEvent(input: $input) {
  __typename ... on EventRecorded { case { ${shown} } } ${refused} } }`

const momentOf = (when: When) => (when.includes('T') ? { at: when } : { on: when })

async function inputOf(agency: Agency, doing: Doing): Promise<object> {
  const { by: _by, recordedOn: _recordedOn, facts, appointing, ...said } = doing
  const people = Object.entries(appointing ?? {}).map(async ([role, who]) => ({
    role,
    personId: (await (await agency.person(who)).ask('{ me { id } }')).me.id,
  }))
  return {
    ...said,
    ...(facts ? { facts: Object.entries(facts).map(([question, answer]) => ({ question, answer })) } : {}),
    ...(appointing ? { people: await Promise.all(people) } : {}),
  }
}

function standsOf(procedure: string, found: Answer): Stands {
  const { id, status, stage, outcome, closedOn, deadlines, log, edition, owedOpenings } = found
  holdOwners(procedure, deadlines)
  const open = status === 'WAITING' ? 'waiting' : `${stage?.name} from ${stage?.enteredOn}`
  const find = (name: string, occurrence?: number): Answer =>
    deadlines
      .filter(({ clock }: Answer) => clock === name)
      .sort((one: Answer, other: Answer) => one.occurrence - other.occurrence)
      .findLast((each: Answer) => occurrence === undefined || each.occurrence === occurrence)
  return {
    id,
    now: status === 'CLOSED' ? `closed as ${outcome} on ${closedOn}` : open,
    clock(name, occurrence) {
      const clock = find(name, occurrence)
      if (clock === undefined)
        assert.fail(`No clock ${name}: ${deadlines.map((each: Answer) => each.clock).join(', ')}`)
      return clock
    },
    has: (name) => find(name) !== undefined,
    owed: deadlines.flatMap(({ clock, duty }: Answer) => (duty === 'OWED' ? [clock] : [])),
    effects: log.flatMap(({ effects }: Answer) => effects),
    log,
    facts: Object.fromEntries(found.facts.map(({ question, answer }: Answer) => [question, answer])),
    mayRecord: found.mayRecord,
    holder: (role) => found.holders.find((each: Answer) => each.role === role)?.person?.name ?? null,
    edition,
    owedOpenings,
  }
}
