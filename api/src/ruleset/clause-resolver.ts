/** Says which edition a rule is written in. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { Clause } from '../graphql/results.ts'
import { Edition } from './edition.ts'

@Resolver(() => Clause)
export class ClauseResolver {
  @FieldResolver(() => Edition, {
    nullable: true,
    description:
      'The published edition that the rule is written in; null where it is none yet, or where two have it in the same place of a file.',
  })
  edition(@Root() clause: Clause, @Ctx() { rulebook }: Context): Edition | null {
    // A sandbox may have a name of its own for what is built on another's.
    const all = new Set([...rulebook.editions(), ...rulebook.of(null).editions()])
    const found = [...all].filter((edition) => isWrittenIn(edition, clause))
    return found.length === 1 ? found[0]! : null
  }
}

/** A text that is only checked may be called by the same name, and say otherwise. */
function isWrittenIn({ fileName, text }: Edition, { file, line, rule }: Clause): boolean {
  if (fileName !== file) return false
  const lines = text
    .split('\n')
    .slice(line - 1)
    .map((each) => each.trim())
  const written = rule.split('\n').map((each) => each.trim())
  return written[0] === lines[0] && written.every((each) => lines.includes(each))
}
