/** What the language says of a rule text: findings, and each procedure in plain words. */
import { type Compiled, type Diagnostic as Finding, outlineOf, positionsIn } from '@casewright/dsl'
import { Field, Int, ObjectType } from 'type-graphql'
import { Severity, Strength } from '../graphql/enums.ts'
import { Clause } from '../graphql/results.ts'

@ObjectType({ description: 'What is typed in place of a part of the text.' })
export class TextEdit {
  @Field(() => Int, { description: 'From 1.' })
  line!: number

  @Field(() => Int, { description: 'From 1.' })
  column!: number

  @Field(() => Int, { description: 'The line the part ends on.' })
  endLine!: number

  @Field(() => Int, { description: 'The first column after it.' })
  endColumn!: number

  @Field(() => String, { description: 'What stands there then.' })
  text!: string
}

@ObjectType({ description: 'What can be done about a finding.' })
export class Fix {
  @Field(() => String, { description: 'What it does, for people.' })
  title!: string

  @Field(() => [TextEdit], { description: 'All to be made at once, each at its place in the text as it is now.' })
  edits!: readonly TextEdit[]
}

@ObjectType({ description: 'Something the language has to say about a rule text.' })
export class Diagnostic {
  @Field(() => String, { description: 'Stable: CW101.' })
  code!: string

  @Field(() => Severity, { description: 'How much it matters.' })
  severity!: Severity

  @Field(() => Int, { description: 'From 1.' })
  line!: number

  @Field(() => Int, { description: 'From 1.' })
  column!: number

  @Field(() => Int, { description: 'The line it ends on.' })
  endLine!: number

  @Field(() => Int, { description: 'The first column after it.' })
  endColumn!: number

  @Field(() => String, { description: 'What is wrong, in a plain sentence.' })
  message!: string

  @Field(() => String, { nullable: true, description: 'How it is written instead, or what to do.' })
  help!: string | null

  @Field(() => Fix, { nullable: true, description: 'What mends it, where that can be told.' })
  fix!: Fix | null
}

@ObjectType({ description: 'A promise with its clock.' })
export class StandardOutline {
  @Field(() => String, { description: 'Unique in its procedure.' })
  id!: string

  @Field(() => String, { description: 'What is promised.' })
  text!: string

  @Field(() => Strength, { description: 'How firmly it is promised.' })
  strength!: Strength

  @Field(() => String, { nullable: true, description: 'The role whose it is; null: the owner of the present stage.' })
  owner!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The role whose right it is: of what is owed once that role asks for it, and of the time in which it may ask. Null: it is no right.',
  })
  askedBy!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'What owes it and until when, in plain words: "when letter received, within 10 working days"; "6 months after approved, unless approval withdrawn comes first". Null: owed from the start, with no time limit.',
  })
  limit!: string | null

  @Field(() => Clause, { description: 'The rule, and the words it stands on.' })
  clause!: Clause
}

@ObjectType({ description: 'A way out of a stage.' })
export class StageExit {
  @Field(() => String, { nullable: true, description: 'Null: the case closes.' })
  stage!: string | null

  @Field(() => String, { description: 'What leads there, in plain words.' })
  on!: string
}

@ObjectType({ description: 'A stage of a procedure.' })
export class StageOutline {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'What people call it; empty where the rules give it no title.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'The role that owns it.' })
  owner!: string | null

  @Field(() => [StandardOutline], { description: 'Each clock of the stage in plain words.' })
  standards!: readonly StandardOutline[]

  @Field(() => [StageExit], {
    description: 'What leads out of it, beside what leads out of every stage and stands with the procedure.',
  })
  leadsTo!: readonly StageExit[]
}

@ObjectType({ description: 'A procedure in plain words.' })
export class ProcedureOutline {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'What people call it.' })
  title!: string

  @Field(() => [StageOutline], { description: 'Its stages in the order of the file.' })
  stages!: readonly StageOutline[]

  @Field(() => [StandardOutline], { description: 'What runs over the whole case.' })
  standards!: readonly StandardOutline[]

  @Field(() => [StageExit], { description: 'What leads out of whatever stage a case stands in.' })
  leadsTo!: readonly StageExit[]
}

@ObjectType({ description: 'What the language says of a rule text.' })
export class RulesReport {
  @Field(() => [Diagnostic], { description: 'What is wrong, doubtful or worth knowing, in the order of the text.' })
  diagnostics!: readonly Diagnostic[]

  @Field(() => [ProcedureOutline], { description: 'The procedures, where nothing is wrong with the text.' })
  procedures!: readonly ProcedureOutline[]
}

export function reportOf({ source, machines, diagnostics }: Compiled): RulesReport {
  const positionOf = positionsIn(source)
  const placeOf = ({ start, end }: Finding['span']) => {
    const [from, to] = [positionOf(start), positionOf(end)]
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
  const found = diagnostics.map(({ code, severity, span, message, help, fix }: Finding) => {
    const edits = fix?.edits.map((edit) => ({ ...placeOf(edit.span), text: edit.text })) ?? []
    return {
      code,
      severity: severity as Severity,
      ...placeOf(span),
      message,
      help: help === '' ? null : help,
      fix: fix === undefined ? null : { title: fix.title, edits },
    }
  })
  // A machine of a faulty text may refer to what is not there.
  const isSound = !diagnostics.some(({ severity }) => severity === 'error')
  const procedures = isSound ? (machines.map(outlineOf) as unknown as readonly ProcedureOutline[]) : []
  return Object.assign(new RulesReport(), { diagnostics: found, procedures })
}
