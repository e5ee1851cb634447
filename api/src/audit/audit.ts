/** The audit as the API shows it: its entries, its signed head, and what verifying it finds. */
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({
  description:
    'Who did or saw what, in ids and kinds: no names and no words, so that erasing leaves it whole. It is no Node: it ' +
    'is read in its place among the others, where "audit" lists it.',
})
export class AuditEntry {
  @Field(() => ID, { name: 'id', description: 'Names the entry among those of the agency.' })
  key!: string

  actorKey!: string | null
  subjectKey!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The type of "subjectId" in this API: "Case", "Person"; "Ruleset" where that is the name of one.',
  })
  subjectKind!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Its reference, name or title as it is now, which no entry keeps; null where it has none or is gone.',
  })
  subjectName!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Its place in the chain, from 1; null for the moment until it is sealed.',
  })
  number!: number | null

  @Field(() => DateTimeScalar, { description: 'When it was entered, by the real time, also in a sandbox.' })
  at!: number

  @Field(() => String, {
    description:
      'What was used: a field of this API such as "recordEvent", "look" where a case was read, "signIn" and "signOut", ' +
      '"clock" where time set something off, or what the operator did on the machine: "runToken" makes a token, ' +
      '"addAgency" the agency.',
  })
  verb!: string

  @Field(() => String, {
    description:
      'What became of it, and the places in the log that it took: "recorded 4", "refused", "shown"; "forbidden" where ' +
      'they may not use it, "unproved" where they were asked to prove anew who they are.',
  })
  outcome!: string
}

@ObjectType({ description: 'Up to where the audit is sealed, signed so that it may be kept elsewhere.' })
export class AuditHead {
  @Field(() => Int, { description: 'The number of the last entry that it covers.' })
  number!: number

  @Field(() => String, { description: 'The hash of that entry and so of all before it: SHA-256, hexadecimal.' })
  hash!: string

  @Field(() => DateTimeScalar, { description: 'When it was sealed.' })
  sealedAt!: number

  @Field(() => String, {
    description: 'The head as a JWS (compact, ES256). Keep it away from the database, and give it to verifyAudit.',
  })
  signed!: string
}

export const FindingKindType = {
  MISSING: 'missing',
  ALTERED: 'altered',
  FOREIGN: 'foreign',
  REWRITTEN: 'rewritten',
  UNSEALED: 'unsealed',
  TRUNCATED: 'truncated',
} as const

registerEnumType(FindingKindType, {
  name: 'AuditFindingKind',
  description: 'What is wrong with the audit.',
  valuesConfig: {
    MISSING: { description: 'An entry or a seal is gone, or another stands in its place.' },
    ALTERED: { description: 'An entry, or its order, is not what was sealed.' },
    FOREIGN: { description: 'An entry says what this program did not write.' },
    REWRITTEN: { description: 'What a signed head covers is not what it covered.' },
    UNSEALED: { description: 'Entries have numbers and no signed head covers them.' },
    TRUNCATED: { description: 'The chain ends before the head that was kept elsewhere.' },
  },
})

@ObjectType({ description: 'Something wrong with the audit.' })
export class AuditFinding {
  @Field(() => FindingKindType, { description: 'What it is.' })
  kind!: (typeof FindingKindType)[keyof typeof FindingKindType]

  @Field(() => Int, { nullable: true, description: 'Where in the chain; null for an entry that is not sealed yet.' })
  number!: number | null

  @Field(() => String, { description: 'What is wrong, for people.' })
  message!: string
}

@ObjectType({ description: 'What going through the whole chain again found.' })
export class AuditVerified {
  @Field(() => Boolean, { description: 'Whether nothing is wrong.' })
  isWhole!: boolean

  @Field(() => Int, { description: 'How many entries were looked at.' })
  entries!: number

  @Field(() => [AuditFinding], { description: 'What is wrong, in the order of the chain; the first hundred.' })
  findings!: readonly AuditFinding[]

  @Field(() => Int, { description: 'How many things are wrong in all.' })
  findingCount!: number

  @Field(() => AuditHead, {
    nullable: true,
    description: 'The last signed head before the first thing that is wrong: up to it the audit can be relied on.',
  })
  lastGoodHead!: AuditHead | null
}

@InputType({ description: 'Which entries of the audit.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'By the person of this id.' })
  actorId?: string | null

  @Field(() => ID, { nullable: true, description: 'About what has this id: a case, a draft, a person.' })
  subjectId?: string | null

  @Field(() => String, { nullable: true, description: 'Of this verb.' })
  verb?: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Entered at that moment or later.' })
  from?: number | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Entered before that moment.' })
  to?: number | null
}
