/** A kind of case as the API shows it. */
import { Field, ObjectType } from 'type-graphql'
import type { ProcedureInForce } from '../agency/rules-in-use.ts'
import { AnswerKind } from '../graphql/enums.ts'
import { Edition } from './edition.ts'

@ObjectType({ description: 'Something the rules ask of a case; unanswered is neither yes nor no.' })
export class Question {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'As it is put to people.' })
  text!: string

  @Field(() => AnswerKind, { description: 'What answers it.' })
  answer!: AnswerKind

  @Field(() => [String], { description: 'The answers to choose from; empty where it is a date or yes or no.' })
  choices!: readonly string[]
}

@ObjectType({ description: 'A kind of case that this agency can open.' })
export class Procedure {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'What people call it.' })
  title!: string

  @Field(() => Edition, { description: 'The edition in force on the date.' })
  edition!: Edition

  @Field(() => [String], { description: 'The events that open it.' })
  startsWhen!: readonly string[]

  @Field(() => [Question], { description: 'What may be answered about it.' })
  questions!: readonly Question[]
}

export function procedureOf({ machine, edition }: ProcedureInForce): Procedure {
  const questions = machine.questions.map(({ name, text, answer }) => {
    const kind = typeof answer === 'string' ? answer : 'choice'
    return { name, text, answer: kind as AnswerKind, choices: typeof answer === 'string' ? [] : answer }
  })
  const { procedure: name, title, startsWhen } = machine
  return Object.assign(new Procedure(), { name, title, edition, startsWhen, questions })
}
