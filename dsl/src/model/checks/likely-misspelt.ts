/** Events that one rule alone waits for, and that are spelt almost like another: nobody would ever record them. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import type { Name } from '../../tree/nodes.ts'
import { type Block, withDescendantsAndSelf } from '../blocks.ts'
import type { Model } from '../model.ts'
import { eventsIn, rulesIn } from './parts.ts'

export function likelyMisspelt({ procedures }: Model, local: Block): readonly Diagnostic[] {
  return procedures.flatMap((procedure) => {
    const mentions = withDescendantsAndSelf(procedure).flatMap((block) =>
      block.rules.flatMap((rule) => [
        ...eventsIn(rule).map((each) => ({ ...each, rule })),
        // A duty may be ended by its own words.
        { field: 'key', name: { text: rule.key, span: rule.span }, rule },
      ]),
    )
    const times = new Map<string, number>()
    for (const { name } of mentions) times.set(name.text, (times.get(name.text) ?? 0) + 1)
    const here = local.blocks.find(({ kind, name }) => kind === 'procedure' && name === procedure.name)
    const found = new Set<string>()
    return (here === undefined ? [] : rulesIn(here)).flatMap((rule) =>
      eventsIn(rule).flatMap(({ field, name }) => {
        if (!waiting.has(field) || times.get(name.text) !== 1) return []
        const meant = [...times.keys()].find((other) => !found.has(other) && alike(name.text, other))
        if (meant === undefined) return []
        found.add(name.text)
        return [misspelt(name, meant)]
      }),
    )
  })
}

/** Where a rule waits for what others record; elsewhere it says itself what is recorded. */
const waiting = new Set(['event', 'when', 'once', 'require', 'unless', 'until', 'from', 'to'])

function misspelt({ text, span }: Name, meant: string): Diagnostic {
  return report('likelyMisspelt', span, { name: text, nearest: meant }, replaceBy(meant, span))
}

/** Names of the same words but one, which is mistyped: `stage_one_done` and `stage_two_done` are two events. */
function alike(name: string, other: string): boolean {
  if (name === other) return false
  const [words, others] = [name.split('_'), other.split('_')]
  if (words.length !== others.length) return words.join('') === others.join('')
  const differing = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index]!] as const]))
  if (differing.length !== 1) return false
  const [one, two] = differing[0]!
  if (opposite(one, two) || opposite(two, one)) return false
  return nearest(one, [two]) !== null
}

function opposite(one: string, two: string): boolean {
  return ['un', 'in', 'dis', 're', 'non'].some((prefix) => one === prefix + two)
}
