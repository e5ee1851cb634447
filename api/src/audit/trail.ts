/** Follows one request: which of the API's doors it goes through, and whose records it sees, for the audit. */
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { validate as isUuid } from 'uuid'
import { isRepeated } from '../case/idempotency.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { subjectOf } from '../graphql/global-id.ts'
import type { Refused } from '../people/permit.ts'
import type { AuditKey } from './audit-key.ts'
import { type Act, insertOf } from './entry.ts'

export interface Trail {
  /** A mutation is about to run; what is written until the next belongs to it. */
  acts(verb: string, subject: Subject | null): void
  /** Kept of whom every look is kept. */
  asks(verb: string, subject: Subject | null): void
  /** They may not use this, or not yet. */
  refuses(verb: string, why: Refused): void
  /** The whole of a case's record was read, and not just its place in a list. */
  looksAt(caseKeys: readonly string[]): void
  /** A list showed these; kept of whom every look is kept. */
  lists(caseKeys: readonly string[]): void
  /** Records left as a file: kept of everybody, one entry a case. */
  exports(verb: string, caseKeys: readonly string[]): void
  /** Enters what was done in the transaction that did it. */
  enterAct(tx: AgencyTransaction, answer: unknown): void
  /** Enters what was seen since the last time; it stays to be entered until that is said to be committed. */
  enterLooks(tx: AgencyTransaction): void
  looksAreEntered(): void
  hasLooks(): boolean
}

/** `everyLook`: of inspectors also lists, and every question asked. */
export function openTrail(key: AuditKey, actor: string, everyLook: boolean): Trail {
  let acting: { readonly verb: string; readonly subject: Subject | null } | null = null
  // A case that this request changed or exports is shown by that: it is no look of its own.
  const told = new Set<string>()
  const looks = new Map<string, Act>()
  const note = (act: Act) => looks.set(`${act.verb} ${act.subject}`, act)
  const look = (caseKeys: readonly string[]) => {
    for (const subject of caseKeys)
      if (!told.has(subject)) note({ actor, verb: 'look', subjectKind: 'Case', subject, outcome: 'shown' })
  }
  return {
    acts: (verb, subject) => {
      acting = { verb, subject }
    },
    asks: (verb, subject) => {
      if (everyLook) note({ actor, verb, ...(subject ?? nothing), outcome: 'shown' })
    },
    refuses: (verb, why) => note({ actor, verb, ...nothing, outcome: why }),
    looksAt: look,
    lists: (caseKeys) => {
      if (everyLook) look(caseKeys)
    },
    exports: (verb, caseKeys) => {
      for (const subject of caseKeys) {
        told.add(subject)
        note({ actor, verb, subjectKind: 'Case', subject, outcome: 'exported' })
      }
      if (caseKeys.length === 0) note({ actor, verb, ...nothing, outcome: 'exported' })
    },
    enterAct: (tx, answer) => {
      const { verb, subject: asked } = acting ?? { verb: 'write', subject: null }
      const subject = subjectOfAnswer(answer) ?? asked ?? nothing
      if (subject.subjectKind === 'Case') told.add(subject.subject)
      tx.withCommit(insertOf(key, tx.agencyId, [{ actor, verb, ...subject, outcome: outcomeOf(answer) }]))
    },
    enterLooks: (tx) => {
      if (looks.size === 0) return
      // A read that waited for the disk would take several times as long. So where a power cut takes the last half second
      // with it, that may be looks of the agency's own people and what they were forbidden; never an act, an export or the
      // look of an inspector.
      const mustLast = everyLook || [...looks.values()].some(({ outcome }) => outcome === 'exported')
      if (!mustLast) tx.withCommit('set local synchronous_commit = off')
      tx.withCommit(insertOf(key, tx.agencyId, [...looks.values()]))
    },
    looksAreEntered: () => looks.clear(),
    hasLooks: () => looks.size > 0,
  }
}

/** Lets the trail of each request know which root fields it goes through: one place, also for those to come. */
export function watch(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    if (field.resolve) field.resolve = watched(field.resolve, 'acts')
  // A page asks who it is for each minute, and listens: neither is a look at anything. What a subscription shows is noted
  // as it is shown.
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {}))
    if (field.resolve && name !== 'me') field.resolve = watched(field.resolve, 'asks')
  return schema
}

type Watched = { readonly trail: Trail | null }
type Field = GraphQLFieldResolver<unknown, Watched>

function watched(resolve: Field, how: 'acts' | 'asks'): Field {
  return (root, args, context, info) => {
    context.trail?.[how](info.fieldName, subjectOfInput(args, info.schema))
    return resolve(root, args, context, info)
  }
}

interface Subject {
  readonly subjectKind: string
  readonly subject: string
}
const nothing = { subjectKind: null, subject: null }

const answered: readonly (readonly [field: string, kind: string])[] = [
  ['caseId', 'Case'],
  ['editionKey', 'Edition'],
  ['draftKey', 'Draft'],
  ['personKey', 'Person'],
]

/** By what the verbs answer with: keys, and the name of a ruleset, which is nobody's. */
function subjectOfAnswer(answer: unknown): Subject | null {
  const fields = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>
  for (const [field, subjectKind] of answered) {
    const subject = fields[field]
    if (typeof subject === 'string' && isUuid(subject)) return { subjectKind, subject }
  }
  return typeof fields.ruleset === 'string' ? { subjectKind: 'Ruleset', subject: fields.ruleset } : null
}

/**
 * The first id of this API in what was given; other texts are the caller's, and may be anybody's words. Who the manager of
 * somebody is to be is said beside whom it is about.
 */
function subjectOfInput(args: object, schema: GraphQLSchema): Subject | null {
  for (const [name, value] of Object.entries(args)) {
    if (name === 'managerId') continue
    if (typeof value === 'object' && value !== null) {
      const found = subjectOfInput(value, schema)
      if (found !== null) return found
    } else if (typeof value === 'string' && value.length < longestId) {
      const { type, key: subject } = subjectOf(value)
      if (isUuid(subject) && schema.getType(type) !== undefined) return { subjectKind: type, subject }
    }
  }
  return null
}

const longestId = 200

/** `recorded 4,5`: what became of it, and the places in the log that it took. */
function outcomeOf(answer: unknown): string {
  const { kind, seqs, seq } = (answer ?? {}) as { kind?: unknown; seqs?: unknown; seq?: unknown }
  if (typeof kind !== 'string') return 'done'
  if (isRepeated(answer)) return `repeated ${kind}`
  const places = Array.isArray(seqs) ? seqs.join(',') : typeof seq === 'number' ? String(seq) : ''
  return places === '' ? kind : `${kind} ${places}`
}
