/** Two rules of one name in one place, or two of a kind under one time limit: nobody could say which of them holds. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { phraseBefore, withoutLines, write } from '../../text/fixes.ts'
import type { Source } from '../../text/source.ts'
import type { Line, Statement } from '../../tree/nodes.ts'
import { type Block, type Rule, secondsAmong, withDescendantsAndSelf, withUnder } from '../blocks.ts'
import { linesIn } from './parts.ts'

export function declaredTwice(local: Block): readonly Diagnostic[] {
  return withDescendantsAndSelf(local).flatMap((block) => {
    const seconds = secondsAmong(block.rules)
    return block.rules.flatMap((rule) => {
      const first = seconds.get(rule)
      return [
        ...(first === undefined ? [] : [twice(first, rule)]),
        ...linesIn(rule).flatMap(({ under }) => twiceUnder(under, rule.source)),
      ]
    })
  })
}

function twice(first: Rule, rule: Rule): Diagnostic {
  const { key: name, span, change } = rule
  const changes = first.change === null || change === null || first.change === change ? null : [first.change, change]
  return report('declaredTwice', span, { name, changes }, onlyOnce(rule))
}

/** A duty that another's event would end as well can be ended by its own words, unless the base's is meant; what else there is twice goes. */
function onlyOnce({ statement, span, under, source, clause, change }: Rule): Fix | undefined {
  const ending =
    statement.kind === 'duty' && statement.doneWhen !== null && (change === null || change === 'added')
      ? phraseBefore(source, statement.doneWhen.span, /done\s+when/)
      : null
  if (ending !== null) return write('Let it be ended by its own words', ending, '')
  // The words it stands on would be the next rule's.
  return clause.words.length > 0 ? undefined : withoutLines('Delete the second', source, withUnder({ span, under }))
}

/** What a time limit has once, in the words it opens with. */
const once: ReadonlyMap<Statement['kind'], string> = new Map([
  ['extension', 'may be extended'],
  ['ifLate', 'if late'],
  ['series', 'next within'],
  ['countedFrom', 'counted from'],
])

function twiceUnder(under: readonly Line[], source: Source): readonly Diagnostic[] {
  const seen = new Set<Statement['kind']>()
  return under.flatMap((line) => {
    const { kind } = line.statement
    const what = once.get(kind)
    const twice = what !== undefined && seen.has(kind)
    seen.add(kind)
    return twice
      ? [report('twiceUnder', line.span, { what }, withoutLines('Delete the second', source, withUnder(line)))]
      : []
  })
}
