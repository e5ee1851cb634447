/** Importing existing cases over GraphQL. */
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { Node } from '../graphql/node.ts'
import { InvalidInput } from '../graphql/results.ts'
import { May } from '../people/permit.ts'
import { once } from '../ruleset/once.ts'
import { faultOfLength, importCases } from './import-cases.ts'

export enum ImportFormat {
  NDJSON = 'ndjson',
  CSV = 'csv',
}
registerEnumType(ImportFormat, {
  name: 'ImportFormat',
  description: 'How cases are written in a text.',
  valuesConfig: {
    NDJSON: {
      description:
        'A case a line: {"reference", "procedure", "events": [{"event", "on", …}]}, the first event opening it. Of an event may be said what recordEvent takes; "facts" are {question: answer} and "people" {role: id}.',
    },
    CSV: {
      description:
        'An event a row, under the columns reference, procedure, event, on (a date, also as DD/MM/YYYY), and as needed at, about, decision, facts, number, extendedTo, agreedBy, inWriting, reasons, words, answers, grade, criteria, people. Where a cell holds several they are parted by ";", facts as question=answer and people as role=id.',
    },
  },
})

@InputType({ description: 'Existing cases with their past events.' })
export class ImportCasesInput {
  @Field(() => ImportFormat, { description: 'How they are written.' })
  format!: ImportFormat

  @Field(() => String, { description: 'The cases; up to 500,000 characters, more in several imports.' })
  text!: string

  @Field(() => Boolean, { defaultValue: false, description: 'Only checks them, and takes nothing in.' })
  dryRun!: boolean

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@ObjectType({ description: 'What is wrong with a line of an import.' })
export class ImportFaultType {
  @Field(() => Int, { description: 'The line, from 1.' })
  line!: number

  @Field(() => String, { description: 'What is wrong and what would be right.' })
  message!: string
}

@ObjectType({ description: 'Cases were checked, and none was taken in.' })
export class ImportChecked {
  @Field(() => Int, { description: 'Cases that could be read.' })
  cases!: number

  @Field(() => Int, { description: 'How many faults there are; 0: all can be imported.' })
  faultCount!: number

  @Field(() => [ImportFaultType], { description: 'The first 100 of them, in the order of the lines.' })
  faults!: readonly ImportFaultType[]
}

@ObjectType({
  implements: Node,
  description:
    'An import of existing cases: dates as they were, past time-outs recorded, and no person told of any of it. The feed of changes says of each case that it came.',
})
export class CaseImport {
  key!: string

  @Field(() => Int, { description: 'Cases in it.' })
  total!: number

  @Field(() => Int, { description: 'Cases seen to so far; it is done when these are all.' })
  done!: number

  @Field(() => Int, { description: 'Cases taken in, each whole.' })
  imported!: number

  @Field(() => Int, { description: 'Cases whose reference was here already; they are left as they are.' })
  there!: number

  @Field(() => Int, { description: 'Cases that could not be taken in any more, because the rules in use had changed.' })
  failed!: number

  @Field(() => [Int], {
    description: 'The lines at which they failed, counted from 1; none of a text that could not be read again.',
  })
  failedLines!: readonly number[]
}

const ImportCasesResult = createUnionType({
  name: 'ImportCasesResult',
  description: 'The import, which goes on in the background, or what is wrong with it.',
  types: () => [CaseImport, ImportChecked, InvalidInput] as const,
})

@Resolver(() => CaseImport)
export class ImportResolver {
  @May('switch')
  @Mutation(() => ImportCasesResult, {
    description:
      'Takes in existing cases with their past events. All are checked first: one that is wrong keeps all of them out.',
  })
  async importCases(
    @Arg('input', () => ImportCasesInput, { description: 'The cases.' }) input: ImportCasesInput,
    @Ctx() context: Context,
  ): Promise<typeof ImportCasesResult> {
    const answer =
      faultOfLength(input.text) ??
      (await once(context, 'importCases', input, (tx, personId) => importCases(tx, context.rulebook, input, personId)))
    if (answer instanceof InvalidInput) return answer
    if (answer.kind === 'checked') return Object.assign(new ImportChecked(), answer)
    return (await context.read((tx) => findImport(tx, answer.importKey)))!
  }

  @May('switch')
  @Query(() => CaseImport, { nullable: true, description: 'An import by its id; null: none here has it.' })
  caseImport(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { read, signedIn }: Context,
  ): Promise<CaseImport | null> | null {
    const key = keyOf('CaseImport', signedIn().agencyId, id)
    return key === null ? null : read((tx) => findImport(tx, key))
  }

  @FieldResolver(() => ID, { description: 'Names the import and its agency.' })
  id(@Root() { key }: CaseImport, @Ctx() { signedIn }: Context): string {
    return globalIdOf('CaseImport', signedIn().agencyId, key)
  }
}

export async function findImport(tx: AgencyTransaction, key: string): Promise<CaseImport | null> {
  const [row] = await tx.query<Record<string, unknown>>(
    `select id as key, total, done, imported, there, failed, failed_lines as "failedLines"
     from case_import where agency_id = $1 and id = $2`,
    [tx.agencyId, key],
  )
  return row === undefined ? null : Object.assign(new CaseImport(), row)
}
