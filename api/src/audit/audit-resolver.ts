/** The audit over GraphQL: its entries, its signed head, and going through it again. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { DomainError } from '../errors.ts'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf, sharedIdOf, subjectOf, type TenantType } from '../graphql/global-id.ts'
import { May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { AuditEntry, AuditFilter, AuditHead, AuditVerified } from './audit.ts'
import { listAudit } from './list-audit.ts'
import { readHead } from './read-seals.ts'
import { verifyAudit } from './verify-audit.ts'

const AuditEntryEdge = edgeType('AuditEntry', () => AuditEntry)
const AuditEntryConnection = connectionType('AuditEntry', () => AuditEntry, AuditEntryEdge)

const mostFindings = 100

@Resolver(() => AuditEntry)
export class AuditResolver {
  @May('audit')
  @Query(() => AuditEntryConnection, {
    description:
      'Who did, saw and exported what, the newest first. Of everybody: what they changed or tried to, whose record ' +
      'they opened, what they took out as a file, what they were forbidden, and when they came in and went; of ' +
      'inspectors also every list and question, but not who they are themselves; and what time set off.',
  })
  async audit(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which ones; all where left out.' })
    filter: AuditFilter | null,
    @Ctx() { read, signedIn }: Context,
  ): Promise<Page<AuditEntry>> {
    const { agencyId } = signedIn()
    const { actorId, subjectId, verb, from, to } = filter ?? {}
    const actorKey = actorId ? keyOf('Person', agencyId, actorId) : null
    if (actorId && actorKey === null) throw new DomainError('BAD_USER_INPUT', 'This is not the id of a person here.')
    const subjectKey = subjectId ? subjectOf(subjectId).key : null
    return read((tx) =>
      listAudit(tx, { first: first ?? 50, after: after ?? null, actorKey, subjectKey, verb, from, to }, read),
    )
  }

  @May('audit')
  @Query(() => AuditHead, {
    nullable: true,
    description: 'Up to where the audit is sealed, a few seconds behind what happens; null where nothing is yet.',
  })
  async auditHead(@Ctx() { read, auditKey }: Context): Promise<AuditHead | null> {
    const signed = await read(readHead)
    const head = signed === null ? null : await auditKey.read(signed)
    return head === null ? null : Object.assign(new AuditHead(), head, { signed })
  }

  @May('audit')
  @Query(() => AuditVerified, {
    description: 'Goes through the whole audit again: every entry, its place, and every signed head over them.',
  })
  async verifyAudit(
    @Arg('head', () => String, {
      nullable: true,
      description: 'A signed head that was kept elsewhere: by it alone can be told that the end of the audit is gone.',
    })
    head: string | null,
    @Ctx() { read, auditKey, signedIn }: Context,
  ): Promise<AuditVerified> {
    const kept = head ? await auditKey.read(head) : null
    if (head && kept?.agency !== signedIn().agencyId)
      throw new DomainError('BAD_USER_INPUT', 'This is not a head that was signed here for this agency.')
    const { entries, findings, lastGood } = await read((tx) => verifyAudit(tx, auditKey, kept))
    return Object.assign(new AuditVerified(), {
      isWhole: findings.length === 0,
      entries,
      findings: findings.slice(0, mostFindings),
      findingCount: findings.length,
      lastGoodHead: lastGood === null ? null : Object.assign(new AuditHead(), lastGood),
    })
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who did or saw it; null: the system, or somebody whose own record is gone.',
  })
  actor(@Root() { actorKey }: AuditEntry, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return actorKey === null ? null : loaders().person.load(actorKey)
  }

  @FieldResolver(() => ID, { nullable: true, description: 'What it was done to, or who saw what: its id in this API.' })
  subjectId(@Root() { subjectKind, subjectKey }: AuditEntry, @Ctx() { signedIn }: Context): string | null {
    if (subjectKind === null || subjectKey === null || subjectKind === 'Ruleset') return subjectKey
    if (subjectKind === 'Agency' || subjectKind === 'Edition') return sharedIdOf(subjectKind, subjectKey)
    return globalIdOf(subjectKind as TenantType, signedIn().agencyId, subjectKey)
  }
}
