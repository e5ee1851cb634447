/** Gathers everything that is kept of a case into one plain object, for whoever has a right to it. */
import { logOf } from '../case/log-of.ts'
import type { Context } from '../graphql/context.ts'

export interface RulesNamed {
  readonly ruleset: string
  readonly title: string
  readonly inForceFrom: string
}

export interface CaseFile {
  readonly reference: string | null
  readonly kind: string
  readonly procedure: string
  readonly rules: RulesNamed
  readonly status: string
  readonly openedOn: string
  readonly closedOn: string | null
  readonly outcome: string | null
  readonly stage: string | null
  /** When an import brought it along; entries recorded up to then are dated as they were said to have been. */
  readonly importedAt: string | null
  readonly recordErasedAt: string | null
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly roles: readonly { readonly role: string; readonly name: string | null }[]
  readonly deadlines: readonly {
    readonly what: string
    readonly whose: string | null
    readonly startedOn: string
    readonly dueOn: string | null
    readonly metOn: string | null
    readonly state: string
    /** Past when it was counted, by a correction, a switch or a new bank holiday: late in no rate. */
    readonly pastOnArrival: boolean
  }[]
  readonly log: readonly {
    readonly number: number
    readonly what: string
    readonly happenedOn: string
    readonly happenedAt: string | null
    readonly recordedAt: string
    readonly by: string | null
    readonly words: string | null
    readonly setOff: readonly string[]
    /** Of a move to other rules, from which to which. */
    readonly switched: { readonly from: RulesNamed; readonly to: RulesNamed } | null
  }[]
}

export async function caseFileOf(context: Context, key: string): Promise<CaseFile> {
  const { loaders, rulebook } = context
  const [found, snapshot, deadlines, log] = await Promise.all([
    loaders().case.load(key),
    loaders().snapshot.load(key),
    loaders().deadlines.load(key),
    logOf(context, key),
  ])
  const { reference, procedure, status, openedOn, closedOn, outcome, stageName, editionKey } = found!
  const machine = rulebook.machine(editionKey, procedure)
  const rulesOf = (edition: string): RulesNamed => {
    const { ruleset, title, inForceFrom } = rulebook.edition(edition)!
    return { ruleset, title, inForceFrom }
  }
  const { facts, holders } = snapshot!
  const nameOf = async (person: string | null) =>
    person === null ? null : ((await loaders().person.load(person))?.name ?? null)
  return {
    reference,
    kind: machine.title,
    procedure,
    rules: rulesOf(editionKey),
    status,
    openedOn,
    closedOn,
    outcome,
    stage: stageName,
    importedAt: instant(found!.importedAt),
    recordErasedAt: instant(found!.erasedAt),
    answers: machine.questions
      .filter(({ name }) => Object.hasOwn(facts, name))
      .map(({ name, text }) => ({ question: text, answer: facts[name]! })),
    roles: await Promise.all(
      Object.entries(holders).map(async ([role, person]) => ({ role, name: await nameOf(person) })),
    ),
    deadlines: deadlines.map(({ text, owner, startedOn, dueOn, metOn, state, lateOnArrival }) => ({
      what: text,
      whose: owner,
      startedOn,
      dueOn,
      metOn,
      state,
      pastOnArrival: lateOnArrival,
    })),
    log: await Promise.all(
      log.map(async ({ seq, label, happenedOn, happenedAt, recordedAt, byKey, words, effects, switched }) => ({
        number: seq,
        what: label,
        happenedOn,
        happenedAt: instant(happenedAt),
        recordedAt: instant(recordedAt)!,
        by: await nameOf(byKey),
        words,
        setOff: effects,
        switched: switched && { from: rulesOf(switched.fromKey), to: rulesOf(switched.toKey) },
      })),
    ),
  }
}

function instant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}
