/** Refuses documents that are too deep, or hold too many aliases or directives, as they are validated: once a document. */
import { ApolloArmor } from '@escape.tech/graphql-armor'
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql'
import { type Limits, tooMuch } from './limits.ts'

type Counted = 'depth' | 'aliases' | 'directives'

export function limitRules(limits: Limits): readonly ValidationRule[] {
  const off = { enabled: false }
  const count = (of: Counted) => ({ n: limits[of], propagateOnRejection: false, onReject: [refuse(of, limits[of])] })
  const armor = new ApolloArmor({
    // Tokens are counted by graphql's own parser, cost with its variables by cost.ts, and names are hidden by Apollo.
    maxTokens: off,
    costLimit: off,
    blockFieldSuggestion: off,
    maxDepth: { ...count('depth'), flattenFragments: true, ignoreIntrospection: false },
    maxAliases: count('aliases'),
    maxDirectives: count('directives'),
  })
  return armor.protect().validationRules
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
