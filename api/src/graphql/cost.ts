/**
 * What a query costs: a point for each field that may be answered, with the size of each page as its multiplier.
 *
 * Worked out before anything is read, from the document and its variables, and anew each time: that takes less than a
 * tenth of a millisecond for what programs ask, and what was kept by some of the variables alone would be found by others.
 */
import {
  type DocumentNode,
  GraphQLDirective,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from 'graphql'
import { type ComplexityEstimator, createComplexityRule } from 'graphql-query-complexity'

export interface Asked {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Null: the variables do not fit, and running the query will say how, and run nothing of it. */
export function costIn(schema: GraphQLSchema): (asked: Asked) => number | null {
  const types = new TypeInfo(schema)
  return ({ document, operation, variables }) => {
    const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 })
    if (given.errors) return null
    // A field whose arguments do not fit is not run, and counts nothing; those beside it are, and count.
    const count = countingFrom(new ValidationContext(schema, document, types, () => {}))
    count.variableValues = given.coerced
    count.includeDirectiveDef = include
    count.skipDirectiveDef = skip
    try {
      return count.nodeComplexity(operation, schema.getRootType(operation.operation) ?? undefined)
    } catch (error) {
      // Fragments within fragments unfold to more than anybody could mean, by number or by depth: there the count is broken
      // off. Anything else is a mistake of ours, and no reason to call a query too dear.
      if (!(error instanceof GraphQLError || error instanceof RangeError)) throw error
      return Number.POSITIVE_INFINITY
    }
  }
}

/** A request of so many points is dear: to answer it takes about a tenth of a second. */
export const dearFrom = 5000

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

const countingFrom = createComplexityRule({ maximumComplexity: Number.POSITIVE_INFINITY, estimators: [estimate] })

/**
 * A switch that is told neither true nor false, as by a variable that is null, is an error of what it stands at when that
 * is run. All else is run, and counts; so here it is no error.
 */
const anything = new GraphQLScalarType({ name: 'Anything' })
const lenient = (directive: GraphQLDirective) =>
  new GraphQLDirective({ ...directive.toConfig(), args: { if: { type: anything } } })
const include = lenient(GraphQLIncludeDirective)
const skip = lenient(GraphQLSkipDirective)
