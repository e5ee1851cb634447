/** Turns what a list of deadlines is asked for into the columns that answer it. */
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import type { Case } from '../case/case.ts'
import type { Deadline } from './deadline.ts'

export interface Asked {
  readonly deadline: ReadonlySet<keyof Deadline>
  /** Null: its case is not asked for. */
  readonly case: ReadonlySet<keyof Case> | null
  readonly holder: boolean
}

type Needs<Of> = Readonly<Record<string, readonly (keyof Of)[]>>

const rules = ['editionKey', 'procedure'] as const

// A field that is not listed here takes all columns: what reads more of a deadline than this says may not stand here.
const ofDeadline: Needs<Deadline> = {
  __typename: [],
  id: [],
  clock: [],
  occurrence: [],
  kind: ['kind'],
  text: ['text'],
  strength: ['strength'],
  state: ['state'],
  duty: ['duty'],
  stage: ['stage'],
  owner: ['owner'],
  startedOn: ['startedOn'],
  dueOn: ['dueOn'],
  dueAt: ['dueAt'],
  provisional: ['provisional'],
  metOn: ['metOn'],
  late: ['late'],
  lateOnArrival: ['lateOnArrival'],
  recordedLate: ['recordedLate'],
  holder: ['holderKey'],
  case: [],
  workingDaysLeft: ['dueOn', 'state', 'duty', ...rules],
  daysLeft: ['dueOn', 'state', 'duty', ...rules],
  outside: ['owner', ...rules],
  clause: ['clockIndex', ...rules],
}

const ofCase: Needs<Case> = {
  __typename: [],
  id: [],
  title: rules,
  edition: ['editionKey'],
  stage: ['stageName', 'stageEnteredOn', ...rules],
  reference: ['reference'],
  procedure: ['procedure'],
  status: ['status'],
  openedOn: ['openedOn'],
  closedOn: ['closedOn'],
  outcome: ['outcome'],
  version: ['version'],
  erasedAt: ['erasedAt'],
  importedAt: ['importedAt'],
  setAsideAt: ['setAsideAt'],
}

/** Null: something is asked for that takes all there is. */
export function askedOf({ fieldNodes, fragments }: GraphQLResolveInfo): Asked | null {
  const within = (nodes: readonly FieldNode[]) => [...fieldsIn(nodes, fragments)]
  const page = within(fieldNodes)
  const edges = within(page.filter(({ name }) => name.value === 'edges'))
  const fields = within([
    ...page.filter(({ name }) => name.value === 'nodes'),
    ...edges.filter(({ name }) => name.value === 'node'),
  ])
  const cases = fields.filter(({ name }) => name.value === 'case')
  const deadline = neededFor(ofDeadline, fields)
  const needed = neededFor(ofCase, within(cases))
  if (deadline === null || needed === null) return null
  return { deadline, case: cases.length > 0 ? needed : null, holder: deadline.has('holderKey') }
}

function neededFor<Of>(needs: Needs<Of>, fields: readonly FieldNode[]): ReadonlySet<keyof Of> | null {
  const needed = new Set<keyof Of>()
  for (const { name } of fields) {
    if (!Object.hasOwn(needs, name.value)) return null
    for (const each of needs[name.value]!) needed.add(each)
  }
  return needed
}

type Fragments = GraphQLResolveInfo['fragments']

/** Also those that a directive may leave out: a column too many does no harm. */
function* fieldsIn(
  nodes: readonly { readonly selectionSet?: SelectionSetNode }[],
  fragments: Fragments,
): Iterable<FieldNode> {
  for (const { selectionSet } of nodes)
    for (const selection of selectionSet?.selections ?? [])
      if (selection.kind === 'Field') yield selection
      else if (selection.kind === 'InlineFragment') yield* fieldsIn([selection], fragments)
      else yield* fieldsIn([fragments[selection.name.value]!], fragments)
}
