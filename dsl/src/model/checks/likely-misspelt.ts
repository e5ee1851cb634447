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
        ...eventsIn(rule).map(({ name }) => name.text),
        // A duty may be ended by its own words.
        ...(rule.statement.kind === 'duty' ? [rule.key] : []),
      ]),
    )
    const times = new Map<string, number>()
    for (const name of mentions) times.set(name, (times.get(name) ?? 0) + 1)
    const here = local.blocks.find(({ kind, name }) => kind === 'procedure' && name === procedure.name)
    const alike = alikeAmong(times.keys())
    const found = new Set<string>()
    return (here === undefined ? [] : rulesIn(here)).flatMap((rule) =>
      eventsIn(rule).flatMap(({ field, name }) => {
        if (!waiting.has(field) || times.get(name.text) !== 1) return []
        const meant = alike(name.text).find((other) => !found.has(other))
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

/** Finds a name of the same words but one, which is mistyped, or of the same letters: `stage_one_done` and `stage_two_done` are two events. */
function alikeAmong(names: Iterable<string>): (name: string) => readonly string[] {
  const byShape = new Map<string, string[]>()
  for (const name of names) {
    for (const shape of shapesOf(name)) {
      const there = byShape.get(shape)
      if (there === undefined) byShape.set(shape, [name])
      else there.push(name)
    }
  }
  return (name) =>
    shapesOf(name).flatMap((shape) => byShape.get(shape)!.filter((other) => name !== other && mistyped(name, other)))
}

/** A name with each of its words in turn left open, and its letters alone; numbered names are meant to differ by their number. */
function shapesOf(name: string): readonly string[] {
  const words = name.split('_')
  return [
    words.join(''),
    ...words.flatMap((word, index) => (/\d/.test(word) ? [] : [words.with(index, '*').join('_')])),
  ]
}

function mistyped(name: string, other: string): boolean {
  if (Math.abs(name.length - other.length) > 2) return false
  const [words, others] = [name.split('_'), other.split('_')]
  if (words.length !== others.length) return true
  const index = words.findIndex((word, place) => word !== others[place])
  const [one, two] = [words[index]!, others[index]!]
  if (opposite(one, two) || opposite(two, one)) return false
  return nearest(one, [two]) !== null
}

function opposite(one: string, two: string): boolean {
  return ['un', 'in', 'dis', 're', 'non'].some((prefix) => one === prefix + two)
}
