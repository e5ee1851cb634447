/** Takes records out of the agency as files over GraphQL; whose records left with whom is entered in the audit. */
import { Arg, Ctx, ID, Query, Resolver, registerEnumType } from 'type-graphql'
import { plain } from '../case/occurrence.ts'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { kindsLeftOut, leftOut } from '../keeping/not-shown.ts'
import { Grave, May } from '../people/permit.ts'
import { caseFileOf } from './case-file.ts'
import { tableOf } from './case-table.ts'
import { textOf } from './case-text.ts'
import { ExportFile } from './export-file.ts'
import { findForExport } from './find-for-export.ts'

export enum ExportFormat {
  JSON = 'json',
  TEXT = 'text',
  CSV = 'csv',
}
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'What a file is written as.',
  valuesConfig: {
    JSON: { description: 'Everything that is kept of each case, for programs.' },
    TEXT: { description: 'Everything that is kept of each case, for people.' },
    CSV: { description: 'A line for each case, for spreadsheets; no cell of it is run as a formula.' },
  },
})

@Resolver(() => ExportFile)
export class ExportResolver {
  @May('export')
  @Grave()
  @Query(() => ExportFile, {
    description:
      'The cases of one kind that were opened in a time, as a file: for those who monitor the agency. Where the rules do not show you all of them, notShown says so, and in a table or a text its end.',
  })
  async exportCases(
    @Arg('procedure', () => String, { description: 'The kind of case, by its name in the rules.' }) procedure: string,
    @Arg('from', () => DateScalar, { description: 'The first date of opening.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last date of opening.' }) to: string,
    @Arg('as', () => ExportFormat, { description: 'What the file is written as.' }) as: ExportFormat,
    @Ctx() context: Context,
  ): Promise<ExportFile> {
    const name = plain(procedure)
    const keys = await context.read((tx) => findForExport(tx, { procedure: name, from, to }))
    const notShown = await context.read((tx) =>
      kindsLeftOut(tx, context.rulebook, ({ procedure }) => procedure === name),
    )
    return fileOf(context, 'exportCases', `${from}-to-${to}`, { keys, notShown }, as)
  }

  @May('erase')
  @Grave()
  @Query(() => ExportFile, {
    description:
      'Everything that is kept of a person, as far as it is on the cases named here: the answer to a request for access. ' +
      'Give ids of cases, or your own reference for them, or both.',
  })
  async exportRecord(
    @Arg('caseIds', () => [ID], { nullable: true, description: 'Cases, by their ids.' }) caseIds: string[] | null,
    @Arg('reference', () => String, { nullable: true, description: 'All cases with exactly this reference.' })
    reference: string | null,
    @Arg('as', () => ExportFormat, { description: 'What the file is written as.' }) as: ExportFormat,
    @Ctx() context: Context,
  ): Promise<ExportFile> {
    if (!caseIds?.length && !reference?.trim())
      throw new DomainError(
        'BAD_USER_INPUT',
        'Say which cases: by their ids in "caseIds", by your "reference", or both.',
      )
    const ids = (caseIds ?? []).map((id) => keyOf('Case', context.signedIn().agencyId, id))
    const known = ids.filter((key) => key !== null)
    const keys = await context.read((tx) => findForExport(tx, { keys: known, reference: reference?.trim() || null }))
    if (ids.some((id) => id === null || !keys.includes(id)))
      throw new DomainError('BAD_USER_INPUT', 'One of these is not the id of a case here.')
    // Nobody who inspects may ask for it.
    return fileOf(context, 'exportRecord', 'record', { keys, notShown: [] }, as)
  }
}

async function fileOf(
  context: Context,
  verb: string,
  name: string,
  { keys, notShown }: { readonly keys: readonly string[]; readonly notShown: readonly string[] },
  as: ExportFormat,
): Promise<ExportFile> {
  context.trail?.exports(verb, keys)
  const files = await Promise.all(keys.map((key) => caseFileOf(context, key)))
  const written = {
    json: () => [`${JSON.stringify(files, null, 2)}\n`, 'application/json', 'json'],
    text: () => [
      [...files.map(textOf), ...notShown.map((kind) => `${kind}\n${leftOut}\n`)].join('\n\n'),
      'text/plain',
      'txt',
    ],
    csv: () => [tableOf(files, notShown, context.outside.asCell), 'text/csv', 'csv'],
  }
  const [content, mediaType, ending] = written[as]()
  return Object.assign(new ExportFile(), {
    name: `cases-${name}.${ending}`,
    mediaType,
    cases: keys.length,
    notShown,
    content,
  })
}
