/**
 * What a query costs: a point for each field that may be answered, with the size of each page as its multiplier.
 *
 * Worked out before anything is read, from the document and its variables; what was worked out is kept with the
 * document, so that a query sent again is only looked up.
 */
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql'
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity'

export interface Asked {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Null: the variables do not fit, and running the query will say how. */
export function costIn(schema: GraphQLSchema): (asked: Asked) => number | null {
  const known = new WeakMap<OperationDefinitionNode, Map<string, number>>()
  return ({ document, operation, variables }) => {
    const costs = known.get(operation) ?? new Map<string, number>()
    const sizes = sizesIn(operation, variables)
    const before = costs.get(sizes)
    if (before !== undefined) return before
    const cost = work(schema, { document, operation, variables })
    if (cost === null) return null
    if (costs.size >= mostKept) costs.clear()
    known.set(operation, costs.set(sizes, cost))
    return cost
  }
}

/** A request of so many points is dear: to answer it takes about a tenth of a second. */
export const dearFrom = 5000

const mostKept = 100
/** A list that is not paged holds about so many; the longest of them are shorter than a page. */
const usualItems = 5
const usualPage = 50
/** What works for long on what it is given counts as many points as there may be of it in a request. */
const toil = 10_000
const toilsome: ReadonlySet<string> = new Set([
  ...['checkRules', 'compareRulesets', 'verifyAudit', 'evidencePack'].map((name) => `Query.${name}`),
  ...['exportCases', 'exportRecord', 'exportDeadlines', 'exportEvidence'].map((name) => `Query.${name}`),
  ...['advanceClock', 'importCases', 'tryDraft', 'publishEdition'].map((name) => `Mutation.${name}`),
])
/** Compiles a text, of a few drafts in a list. */
const compiling: ReadonlySet<string> = new Set(['Draft.report', 'Draft.readBack'])

/** The one place that says what a field costs. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (isLeafType(getNamedType(field.type))) return 1
  const name = `${type.name}.${field.name}`
  if (toilsome.has(name)) return toil + childComplexity
  if (compiling.has(name)) return dearFrom + childComplexity
  const fieldType = getNullableType(field.type)
  if (isPage(getNamedType(fieldType).name)) return 1 + pageOf(args.first) * childComplexity
  // What a page holds is counted with the page; the schema's own description is of one size.
  if (!isListType(fieldType) || isPage(type.name) || type.name.startsWith('__')) return 1 + childComplexity
  return 1 + (Array.isArray(args.ids) ? args.ids.length : usualItems) * childComplexity
}

const isPage = (typeName: string) => typeName.endsWith('Connection')
const pageOf = (first: unknown) => (typeof first === 'number' ? Math.max(1, first) : usualPage)

function work(schema: GraphQLSchema, { document, operation, variables }: Asked): number | null {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      // An operation without a name is the only one of its document.
      ...(operation.name ? { operationName: operation.name.value } : {}),
      estimators: [estimate],
    })
  } catch (error) {
    // Fragments within fragments unfold to more than anybody could mean: there the count is broken off.
    return (error as GraphQLError).message.includes('maximum allowed number of nodes') ? Number.POSITIVE_INFINITY : null
  }
}

/** What the cost may depend on: numbers, switches and the lengths of lists among the variables. */
function sizesIn({ variableDefinitions = [] }: OperationDefinitionNode, variables: Asked['variables']): string {
  let sizes = ''
  for (const { variable, type } of variableDefinitions) {
    const value = variables[variable.name.value]
    if (Array.isArray(value)) sizes += `${value.length};`
    else if (isSize(type)) sizes += `${JSON.stringify(value)};`
  }
  return sizes
}

function isSize(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isSize(type.type)
  return type.kind === Kind.NAMED_TYPE && (type.name.value === 'Int' || type.name.value === 'Boolean')
}
