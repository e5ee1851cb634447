/** What an agency can show for each criterion of a framework, as the API shows it. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Clause } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { notShown } from '../keeping/not-shown.ts'
import { StandardEvidence } from './evidence.ts'
import { Rate } from './tally.ts'

export enum Lack {
  NO_RULE = 'no_rule',
  NO_CASE = 'no_case',
  NOT_SHOWN = 'not_shown',
}
registerEnumType(Lack, {
  name: 'Lack',
  description: 'Why no evidence is shown for a criterion.',
  valuesConfig: {
    NO_RULE: { description: 'No rule in use here says that it gives evidence for it.' },
    NO_CASE: { description: 'Rules give evidence for it, and no case was held to them in the period.' },
    NOT_SHOWN: {
      description:
        'Rules give evidence for it, and you are not shown all cases of their kinds: whether any was held to them you are not told.',
    },
  },
})

@ObjectType({ description: 'A criterion of a framework, and what there is to show for it.' })
export class CriterionEvidence {
  @Field(() => String, { description: 'Its name in the framework.' })
  name!: string

  @Field(() => String, { description: 'The grade that it describes.' })
  grade!: string

  @Field(() => Clause, { description: 'The words it stands on.' })
  clause!: Clause

  @Field(() => [StandardEvidence], { description: 'The standards that give evidence for it, and what each came to.' })
  standards!: readonly StandardEvidence[]

  @Field(() => Int, { description: 'How many cases shown to you were held to any of these in the period.' })
  cases!: number

  @Field(() => Rate, {
    nullable: true,
    description: 'Met in time, of what fell due by any of these. Null: none fell due.',
  })
  rate!: Rate | null

  @Field(() => Lack, { nullable: true, description: 'Why no evidence at all is shown. Null: some is.' })
  lacks!: Lack | null

  @Field(() => [String], { description: notShown })
  notShown!: readonly string[]
}

@ObjectType({ description: 'The grade that a person gave an area in a self-assessment. Nothing grades by itself.' })
export class SelfAssessment {
  caseKey!: string
  byKey!: string | null

  @Field(() => String, { description: 'The grade given.' })
  grade!: string

  @Field(() => [String], { description: 'The criteria that were said to be shown.' })
  criteria!: readonly string[]

  @Field(() => DateScalar, { description: 'The date it was given.' })
  on!: string

  @Field(() => String, { nullable: true, description: 'The reasons. Null: none were given, or they were erased.' })
  reasons!: string | null
}

@ObjectType({ description: 'What an area of a framework is looked at for, in its own words.' })
export class EvidenceAsked {
  @Field(() => String, { description: 'Its name in the framework.' })
  name!: string

  @Field(() => Clause, { description: 'The words it stands on.' })
  clause!: Clause
}

@ObjectType({ description: 'An area of a framework, and what there is to show for it.' })
export class AreaEvidence {
  @Field(() => String, { description: 'Its name in the framework.' })
  name!: string

  @Field(() => String, { description: 'What people call it.' })
  title!: string

  @Field(() => [EvidenceAsked], { description: 'What it is looked at for, in the order of the framework.' })
  asks!: readonly EvidenceAsked[]

  @Field(() => [CriterionEvidence], { description: 'Its criteria, in the order of the framework.' })
  criteria!: readonly CriterionEvidence[]

  @Field(() => SelfAssessment, {
    nullable: true,
    description:
      'The latest grade shown to you that a person gave it, up to the end of the period. Null: none was given, or it is not shown to you, as notShown says.',
  })
  selfAssessment!: SelfAssessment | null

  @Field(() => [String], {
    description:
      'Of selfAssessment: the kind of case, for people, on which it is given, where the rules do not show you all such cases, if any. Empty: you are shown all there is.',
  })
  notShown!: readonly string[]
}

@ObjectType({ description: 'A criterion by its name and the area it is of.' })
export class CriterionName {
  @Field(() => String, { description: 'The area.' })
  area!: string

  @Field(() => String, { description: 'The grade that it describes.' })
  grade!: string

  @Field(() => String, { description: 'Its name in the framework.' })
  name!: string
}

@ObjectType({
  description: 'What an agency can show for each criterion of a framework, in a period. It grades nothing.',
})
export class EvidencePack {
  @Field(() => String, { description: 'The framework, by its name.' })
  framework!: string

  @Field(() => String, { description: 'What people call it.' })
  title!: string

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  from!: string

  @Field(() => DateScalar, { description: 'The last day of the period.' })
  to!: string

  @Field(() => [AreaEvidence], { description: 'Its areas, in the order of the framework.' })
  areas!: readonly AreaEvidence[]

  @Field(() => [StandardEvidence], {
    description: 'Every standard that gives evidence for any of its criteria, once: ask here for what was late.',
  })
  standards!: readonly StandardEvidence[]

  @Field(() => [CriterionName], {
    description: 'The criteria for which no evidence at all is shown, in the order of the framework.',
  })
  withoutEvidence!: readonly CriterionName[]
}
