/** What every resolver is given: who asks, and the agency's rows in one reading transaction. */

import { selectNow } from '../agency/agency-clock.ts'
import type { AuditKey } from '../audit/audit-key.ts'
import { openTrail, type Trail } from '../audit/trail.ts'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Firing } from '../deadline/fire-due.ts'
import type { ErasureList } from '../keeping/erasure-list.ts'
import { seeAsInspector } from '../keeping/inspector-view.ts'
import type { Outside } from '../outside.ts'
import { type Refused, requireSignedIn, type SignedIn } from '../people/permit.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { noteSecurity } from '../security-log.ts'
import { type Loaders, loadersOf } from './loaders.ts'
import { openReading, type Reading } from './reading.ts'

export interface Context {
  readonly rulebook: Rulebook
  /** What time sets off, for a verb that moves time itself. */
  readonly firing: Firing
  /** What it takes to reach the world outside. */
  readonly outside: Outside
  readonly signedIn: () => SignedIn
  /** Runs in the request's one reading transaction, opened when first needed. */
  readonly read: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>
  /** Reads in a transaction of its own, for what outlives a request; it sees what the request would. */
  readonly readApart: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>
  /** Runs in a transaction of its own; what is read afterwards sees what it did. */
  readonly write: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>
  /** What this request does and sees, for the audit; null where nobody is signed in. */
  readonly trail: Trail | null
  /** Who is signed in tried what they may not: for the audit, and for the operator's alarms. */
  readonly refuses: (verb: string, why?: Refused) => void
  readonly auditKey: AuditKey
  /** What was erased, for good. */
  readonly erasures: ErasureList
  readonly loaders: () => Loaders
  /** The agency's clock as the reading transaction began. */
  readonly nowMs: () => Promise<number>
  /** Ends the reading transaction for good; called when the answer is ready. */
  readonly finish: () => Promise<void>
  /** The same for another request of theirs. */
  readonly again: () => Context
}

export interface Keeping {
  readonly auditKey: AuditKey
  readonly erasures: ErasureList
}

export function contextFor(
  firing: Firing,
  { auditKey, erasures }: Keeping,
  outside: Outside,
  person: SignedIn | null,
): Context {
  const { orm } = firing
  const rulebook = firing.rulebook.of(person?.agencyId ?? null)
  const trail = person === null ? null : openTrail(auditKey, person.personId, person.inspects)
  let reading: Reading | null = null
  let loaders: Loaders | null = null
  let begunMs = Number.NaN
  let isOver = false
  const enterLooks = (agencyId: string, work?: (tx: AgencyTransaction) => Promise<void>) =>
    inAgency(
      orm,
      agencyId,
      async (tx, [begun]) => {
        begunMs = begun!.now
        // What this reads may run by an edition that another process has published.
        await rulebook.catchUp(begun!.published, tx)
        await work?.(tx)
        trail?.enterLooks(tx)
      },
      {
        sql: `select asked.now, (select count(*)::int from edition) as published from (${selectNow}) as asked`,
        parameters: [agencyId],
      },
    ).then(() => trail?.looksAreEntered())
  const seeAsTheyMay = async (tx: AgencyTransaction) => {
    const { personId, inspects } = requireSignedIn(person)
    if (inspects) await seeAsInspector(tx, rulebook, personId)
  }
  const release = async () => {
    const open = reading
    reading = null
    loaders = null
    await open?.close()
    // A statement that failed has broken the reading transaction, and what was seen before it is entered all the same.
    if (person !== null && trail?.hasLooks()) await enterLooks(person.agencyId)
  }
  const context: Context = {
    rulebook,
    firing,
    outside,
    signedIn: () => requireSignedIn(person),
    read: (verb) => {
      const { agencyId } = requireSignedIn(person)
      // An error may send the answer out while other fields are still being worked out: nobody would end what they began.
      if (isOver) return Promise.reject(new Error('The answer to this request has gone out.'))
      reading ??= openReading((work) =>
        enterLooks(agencyId, async (tx) => {
          await seeAsTheyMay(tx)
          await work(tx)
        }),
      )
      return reading.run(verb)
    },
    readApart: (verb) =>
      inAgency(orm, requireSignedIn(person).agencyId, async (tx) => {
        await seeAsTheyMay(tx)
        return verb(tx)
      }),
    write: async (verb) => {
      const { agencyId } = requireSignedIn(person)
      // The reading transaction gives its connection back first: a request never holds two.
      await release()
      return inAgency(orm, agencyId, async (tx) => {
        const answer = await verb(tx)
        trail?.enterAct(tx, answer)
        return answer
      })
    },
    trail,
    refuses: (verb, why = 'forbidden') => {
      const { agencyId, personId } = requireSignedIn(person)
      trail?.refuses(verb, why)
      noteSecurity(firing.log, { kind: why, agencyId, personId, field: verb })
    },
    auditKey,
    erasures,
    loaders: () => (loaders ??= loadersOf(context)),
    nowMs: () => context.read(async () => begunMs),
    finish: () => {
      isOver = true
      return release()
    },
    again: () => contextFor(firing, { auditKey, erasures }, outside, person),
  }
  return context
}
