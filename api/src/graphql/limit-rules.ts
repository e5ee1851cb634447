/** Refuses documents that are too deep, or hold too many aliases, directives or repeats, as they are validated: once a document. */
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql'
import { type Limits, tooMuch } from './limits.ts'

type Counted = 'depth' | 'aliases' | 'directives'

export function limitRules(limits: Limits): readonly ValidationRule[] {
  const off = { enabled: false }
  const count = (of: Counted) => ({ n: limits[of], propagateOnRejection: false, onReject: [refuse(of, limits[of])] })
  const armor = new ApolloArmor({
    // Tokens are counted by graphql's own parser, cost with its variables by cost.ts, and names are hidden by format-error.ts.
    maxTokens: off,
    costLimit: off,
    blockFieldSuggestion: off,
    maxDepth: { ...count('depth'), flattenFragments: true, ignoreIntrospection: false },
    // Also of "__typename", which is let through otherwise.
    maxAliases: { ...count('aliases'), allowList: [] },
    maxDirectives: count('directives'),
  })
  return [...armor.protect().validationRules, limitRepeats(limits.repeats), knownDirectives]
}

/** What a field or a fragment is asked for again and again adds nothing to an answer, and all of them are compared with each other. */
function limitRepeats(most: number): ValidationRule {
  return (context) => {
    let told = false
    const isKnown = (type: string) => context.getSchema().getType(type) !== undefined
    return {
      SelectionSet(node, _key, parent) {
        // What stands in an inline fragment is counted with what it stands in.
        if (told || (parent && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT)) return
        const asked = Math.max(0, ...countsIn(node, '', isKnown, new Map()).values())
        if (asked <= most) return
        told = true
        const sentence = `This query asks for the same ${asked} times in one place; the most is ${most}. Ask once for each.`
        context.reportError(tooMuch('repeats', most, asked, sentence))
      },
    }
  }
}

/**
 * How often each field and each fragment stands there, of each type for itself. A type that there is not counts as the one
 * around it: of names made up there is no end.
 */
function countsIn(
  { selections }: SelectionSetNode,
  type: string,
  isKnown: (type: string) => boolean,
  counts: Map<string, number>,
): Map<string, number> {
  for (const each of selections) {
    if (each.kind === Kind.INLINE_FRAGMENT) {
      const named = each.typeCondition?.name.value ?? type
      countsIn(each.selectionSet, isKnown(named) ? named : type, isKnown, counts)
      continue
    }
    const isField = each.kind === Kind.FIELD
    const name = `${type} ${isField ? (each.alias ?? each.name).value : `...${each.name.value}`}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** GraphQL's own rule tells of each again. */
const knownDirectives: ValidationRule = (context) => {
  let told = false
  return {
    Directive(node) {
      if (told || context.getSchema().getDirective(node.name.value)) return
      told = true
      const message = `Unknown directive "@${node.name.value}".`
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' }
      context.reportError(new GraphQLError(message, { nodes: node, extensions }))
    },
  }
}

function refuse(of: Counted, most: number) {
  return (context: ValidationContext | null, error: GraphQLError) => {
    const asked = Number(/found (\d+)/.exec(error.message)?.[1])
    context?.reportError(tooMuch(of, most, asked, sentences[of](most, asked)))
  }
}

const sentences: Readonly<Record<Counted, (most: number, asked: number) => string>> = {
  depth: (most, asked) =>
    `This query goes ${asked} fields deep; the most is ${most}. Ask for what is further down by its id.`,
  aliases: (most, asked) =>
    `This query has ${asked} aliases; the most is ${most}. Ask for lists, or for "nodes" by their ids, or send several requests.`,
  directives: (most, asked) =>
    `This query has ${asked} directives; the most is ${most}. Leave out what you do not ask for.`,
}
