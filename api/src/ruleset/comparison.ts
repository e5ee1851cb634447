/** Two rulesets side by side, as the API shows them. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Clause } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'

export enum Verdict {
  SAME = 'same',
  REWORDED = 'reworded',
  STRICTER = 'stricter',
  WEAKER = 'weaker',
  INCOMPARABLE = 'incomparable',
  ADDED = 'added',
  DROPPED = 'dropped',
}
registerEnumType(Verdict, {
  name: 'Verdict',
  description: "How the other ruleset's rule stands to the one's.",
  valuesConfig: {
    SAME: { description: 'They say the same in the same words.' },
    REWORDED: { description: 'They ask the same in other words.' },
    STRICTER: { description: 'The other asks more of the agency.' },
    WEAKER: { description: 'The other asks less of the agency.' },
    INCOMPARABLE: { description: 'More in one way, less in another.' },
    ADDED: { description: 'Only the other has it.' },
    DROPPED: { description: 'Only the one has it.' },
  },
})

@ObjectType({ description: 'A ruleset that is compared.' })
export class ComparedRuleset {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'What people call it.' })
  title!: string

  @Field(() => DateScalar, { nullable: true, description: 'From when it is in force; null while it does not say.' })
  inForceFrom!: string | null
}

@ObjectType({ description: 'A rule on one side of a comparison.' })
export class ComparedRule {
  @Field(() => String, { description: 'In canonical words, with what is written under it.' })
  rule!: string

  @Field(() => Clause, { description: 'Where it stands, and the words it stands on.' })
  clause!: Clause
}

@ObjectType({ description: 'A start, and the last date in time that either side gives.' })
export class ComparisonExample {
  @Field(() => DateScalar, { description: 'The day it starts.' })
  startOn!: string

  @Field(() => DateScalar, { description: 'The last date in time by the one.' })
  oneDueOn!: string

  @Field(() => DateScalar, { description: 'The last date in time by the other.' })
  otherDueOn!: string
}

@ObjectType({ description: 'A rule of either ruleset, with what stands on both sides.' })
export class ComparisonRow {
  @Field(() => String, { description: 'Unique in the comparison.' })
  key!: string

  @Field(() => String, { nullable: true, description: 'The procedure; null for what stands in the file itself.' })
  procedure!: string | null

  @Field(() => String, { nullable: true, description: 'The stage, or the area of a framework.' })
  stage!: string | null

  @Field(() => String, { description: 'What the rule is about, for people.' })
  about!: string

  @Field(() => Verdict, { description: 'Which asks more.' })
  verdict!: Verdict

  @Field(() => String, { nullable: true, description: 'The difference in plain sentences, where there is one.' })
  difference!: string | null

  @Field(() => [ComparisonExample], { description: 'Starts that show it: one, or one for each direction.' })
  examples!: readonly ComparisonExample[]

  @Field(() => Boolean, { description: 'Whether time is counted in another unit: days for working days.' })
  unitChanged!: boolean

  @Field(() => ComparedRule, { nullable: true, description: 'What the one says; null where the rule is added.' })
  one!: ComparedRule | null

  @Field(() => ComparedRule, { nullable: true, description: 'What the other says; null where the rule is dropped.' })
  other!: ComparedRule | null
}

@ObjectType({ description: 'How many rules came out so.' })
export class VerdictCount {
  @Field(() => Verdict, { description: 'How.' })
  verdict!: Verdict

  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType({ description: 'Two rulesets side by side: what the other asks, compared with the one.' })
export class Comparison {
  @Field(() => ComparedRuleset, { description: 'What is compared with.' })
  one!: ComparedRuleset

  @Field(() => ComparedRuleset, { description: 'What is stricter, weaker or the same.' })
  other!: ComparedRuleset

  @Field(() => [ComparisonRow], { description: 'Rule by rule, in the order of the texts.' })
  rows!: readonly ComparisonRow[]

  @Field(() => [VerdictCount], { description: 'How many rules came out how; those of which there are none left out.' })
  counts!: readonly VerdictCount[]
}
