/** Turns react-admin's requests into the documents of the API's contract. */
import type { DataProvider, GetListParams, GetListResult, GetOneResult, RaRecord } from 'ra-core'
import type {
  AdoptRulesetInput,
  AdoptRulesetMutation,
  AdvanceClockMutation,
  MoveDraftInput,
  OpenCaseInput,
  OpenCaseMutation,
  PreviewAgainInput,
  PreviewAgainMutation,
  PreviewSwitchInput,
  PreviewSwitchMutation,
  PublishEditionInput,
  PublishEditionMutation,
  RecordEventInput,
  RecordEventMutation,
  SaveDraftInput,
  SaveDraftMutation,
  SubmitDraftMutation,
  SwitchRulesetInput,
  SwitchRulesetMutation,
  TryDraftInput,
  TryDraftMutation,
} from '../gql/graphql.ts'
import { advanceClockDocument, clockDocument, nextWorkingDayDocument } from './agency-documents.ts'
import {
  caseDocument,
  casesDocument,
  openCaseDocument,
  peopleDocument,
  proceduresDocument,
  recordEventDocument,
} from './case-documents.ts'
import { adoptRulesetDocument, comparisonDocument, usesDocument } from './comparison-documents.ts'
import { deadlinesDocument } from './deadline-documents.ts'
import {
  approveDraftDocument,
  draftDocument,
  draftsDocument,
  publishEditionDocument,
  saveDraftDocument,
  submitDraftDocument,
  withdrawDraftDocument,
} from './draft-documents.ts'
import { caseImportDocument } from './import-documents.ts'
import { keyset } from './keyset.ts'
import { Problem } from './problem.ts'
import { editionDocument, editionsDocument, shelvesDocument } from './rules-documents.ts'
import { send } from './send.ts'
import {
  previewAgainDocument,
  previewSwitchDocument,
  switchPreviewDocument,
  switchRulesetDocument,
  triedDraftDocument,
  tryDraftDocument,
} from './switch-documents.ts'

/** How a draft is brought further. */
export type DraftMove = 'submit' | 'approve' | 'withdraw'

export interface CasewrightProvider extends DataProvider {
  openCase(input: OpenCaseInput): Promise<OpenCaseMutation['openCase']>
  recordEvent(input: RecordEventInput): Promise<RecordEventMutation['recordEvent']>
  saveDraft(input: SaveDraftInput): Promise<SaveDraftMutation['saveDraft']>
  moveDraft(to: DraftMove, input: MoveDraftInput): Promise<SubmitDraftMutation['submitDraft']>
  publishEdition(input: PublishEditionInput): Promise<PublishEditionMutation['publishEdition']>
  adoptRuleset(input: AdoptRulesetInput): Promise<AdoptRulesetMutation['adoptRuleset']>
  previewSwitch(input: PreviewSwitchInput): Promise<PreviewSwitchMutation['previewSwitch']>
  previewAgain(input: PreviewAgainInput): Promise<PreviewAgainMutation['previewAgain']>
  tryDraft(input: TryDraftInput): Promise<TryDraftMutation['tryDraft']>
  switchRuleset(input: SwitchRulesetInput): Promise<SwitchRulesetMutation['switchRuleset']>
  advanceClock(to: string): Promise<AdvanceClockMutation['advanceClock']>
  /** The date of the next working day after a moment. */
  nextWorkingDay(start: string): Promise<string>
}

/** Whose bank holidays a sandbox's working day keeps: those of the agencies that the portal is made for. */
const calendar = 'england_and_wales'

const pages = keyset()

interface Connection<Node> {
  readonly nodes: Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number | null
}

async function page<Node>(
  resource: string,
  { pagination, filter }: GetListParams,
  read: (first: number, after: string | null) => Promise<Connection<Node>>,
) {
  const { page: number, perPage } = pagination ?? { page: 1, perPage: 50 }
  const list = `${resource} ${perPage} ${JSON.stringify(filter)}`
  const { nodes, pageInfo, totalCount } = await read(perPage, pages.after(list, number))
  pages.remember(list, number, pageInfo)
  return {
    data: nodes,
    total: totalCount ?? undefined,
    pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: number > 1 },
  }
}

const lists: Record<string, (params: GetListParams & { signal?: AbortSignal }) => Promise<object>> = {
  deadlines: (params) =>
    page('deadlines', params, async (first, after) => {
      const { deadlines } = await send(deadlinesDocument, { first, after, filter: params.filter }, params.signal)
      return deadlines
    }),
  cases: (params) =>
    page('cases', params, async (first, after) => {
      const { cases } = await send(casesDocument, { first, after, filter: params.filter }, params.signal)
      return cases
    }),
  procedures: async ({ filter, signal }) => {
    const { procedures } = await send(proceduresDocument, { on: filter?.on ?? null }, signal)
    return all(procedures.map((procedure) => ({ id: procedure.name, ...procedure })))
  },
  people: async ({ signal }) => all((await send(peopleDocument, {}, signal)).people),
  drafts: async ({ signal }) => all((await send(draftsDocument, {}, signal)).drafts),
  editions: async ({ signal }) => all((await send(editionsDocument, {}, signal)).editions),
}

const records: Record<string, (id: string, signal?: AbortSignal) => Promise<object | null>> = {
  cases: async (id, signal) => (await send(caseDocument, { id }, signal)).case,
  // The one clock there is: the signed-in person's.
  clocks: async (id, signal) => ({ ...(await send(clockDocument, {}, signal)).me.agency, id }),
  drafts: async (id, signal) => (await send(draftDocument, { id }, signal)).draft,
  // Two ids with a space between.
  comparisons: async (id, signal) => {
    const [one = '', other = ''] = id.split(' ')
    const { compareRulesets } = await send(comparisonDocument, { one, other }, signal)
    return compareRulesets && { ...compareRulesets, id }
  },
  switchPreviews: async (id, signal) => (await send(switchPreviewDocument, { id }, signal)).switchPreview,
  imports: async (id, signal) => (await send(caseImportDocument, { id }, signal)).caseImport,
  triedDrafts: async (id, signal) => (await send(triedDraftDocument, { id }, signal)).draft,
  shelves: async (id, signal) => ({ ...(await send(shelvesDocument, {}, signal)), id }),
  // The one agency there is: the signed-in person's.
  uses: async (id, signal) => ({ ...(await send(usesDocument, {}, signal)).me.agency, id }),
  editions: async (id, signal) => (await send(editionDocument, { id }, signal)).edition,
}

export const dataProvider: CasewrightProvider = {
  supportAbortSignal: true,
  getList: async <Row extends RaRecord>(resource: string, params: GetListParams) => {
    const list = lists[resource]
    if (!list) throw notOffered('getList', resource)
    return (await list(params)) as GetListResult<Row>
  },
  getOne: async <Row extends RaRecord>(
    resource: string,
    { id, signal }: { id: string | number; signal?: AbortSignal },
  ) => {
    const read = records[resource]
    if (!read) throw notOffered('getOne', resource)
    const data = await read(String(id), signal)
    if (!data) throw new Problem('problem.notFound', null, 404)
    return { data } as GetOneResult<Row>
  },
  openCase: async (input) => (await send(openCaseDocument, { input })).openCase,
  recordEvent: async (input) => (await send(recordEventDocument, { input })).recordEvent,
  saveDraft: async (input) => (await send(saveDraftDocument, { input })).saveDraft,
  moveDraft: async (to, input) => {
    if (to === 'submit') return (await send(submitDraftDocument, { input })).submitDraft
    if (to === 'approve') return (await send(approveDraftDocument, { input })).approveDraft
    return (await send(withdrawDraftDocument, { input })).withdrawDraft
  },
  publishEdition: async (input) => (await send(publishEditionDocument, { input })).publishEdition,
  adoptRuleset: async (input) => (await send(adoptRulesetDocument, { input })).adoptRuleset,
  previewSwitch: async (input) => (await send(previewSwitchDocument, { input })).previewSwitch,
  previewAgain: async (input) => (await send(previewAgainDocument, { input })).previewAgain,
  tryDraft: async (input) => (await send(tryDraftDocument, { input })).tryDraft,
  switchRuleset: async (input) => (await send(switchRulesetDocument, { input })).switchRuleset,
  advanceClock: async (to) => (await send(advanceClockDocument, { to })).advanceClock,
  nextWorkingDay: async (start) => {
    const { dueDate } = await send(nextWorkingDayDocument, { start, calendar })
    if (dueDate.__typename === 'InvalidInput') throw new Problem('problem.unexpected', dueDate.message)
    return dueDate.dueOn
  },
  getMany: (resource) => Promise.reject(notOffered('getMany', resource)),
  getManyReference: (resource) => Promise.reject(notOffered('getManyReference', resource)),
  create: (resource) => Promise.reject(notOffered('create', resource)),
  update: (resource) => Promise.reject(notOffered('update', resource)),
  updateMany: (resource) => Promise.reject(notOffered('updateMany', resource)),
  delete: (resource) => Promise.reject(notOffered('delete', resource)),
  deleteMany: (resource) => Promise.reject(notOffered('deleteMany', resource)),
}

function all(data: readonly object[]) {
  return { data, total: data.length }
}

function notOffered(verb: string, resource: string) {
  return new Error(`The API offers no ${verb} of ${resource}.`)
}
