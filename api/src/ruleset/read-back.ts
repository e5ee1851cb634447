/** A ruleset in plain English, as the API shows it. */
import { type Compiled, hasErrors, readBack } from '@casewright/dsl'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A part of a ruleset in plain English: its head, a procedure, a stage.' })
export class ReadBackSection {
  @Field(() => String, { description: 'What it is about.' })
  heading!: string

  @Field(() => [String], { description: 'One a rule; a rule may take several sentences.' })
  sentences!: readonly string[]
}

/** Empty where the text has errors: a machine of faulty rules may refer to what is not there. */
export function readBackOf(compiled: Compiled): readonly ReadBackSection[] {
  if (hasErrors(compiled.diagnostics)) return []
  return readBack(compiled).sections.map((section) => Object.assign(new ReadBackSection(), section))
}
