/** Events that one rule alone waits for, and that are spelt almost like another: nobody would ever record them. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import type { Name } from '../../tree/nodes.ts'
import { type Block, withDescendantsAndSelf } from '../blocks.ts'
import type { Model } from '../model.ts'
import { eventsIn, rulesForProcedure } from './parts.ts'

export function likelyMisspelt({ procedures }: Model, local: Block): readonly Diagnostic[] {
  return procedures.flatMap((procedure) => {
    const times = new Map<string, number>()
    const recorded = new Set<string>()
    for (const rule of withDescendantsAndSelf(procedure).flatMap((block) => block.rules)) {
      for (const { field, name } of eventsIn(rule)) {
        times.set(name.text, (times.get(name.text) ?? 0) + 1)
        if (!waiting.has(field)) recorded.add(name.text)
      }
      // A duty may be ended by its own words.
      if (rule.statement.kind === 'duty') recorded.add(rule.key)
    }
    // What is itself waited for once may be any event; what is recorded, or spoken of twice, is meant.
    const meantBy = alikeAmong([...recorded, ...[...times.keys()].filter((name) => times.get(name)! > 1)])
    return rulesForProcedure(local, procedure.name).flatMap((rule) =>
      eventsIn(rule).flatMap(({ field, name }) => {
        if (!waiting.has(field) || times.get(name.text) !== 1 || recorded.has(name.text)) return []
        const meant = meantBy(name.text)
        return meant === null ? [] : [misspelt(name, meant)]
      }),
    )
  })
}

/** Where a rule waits for what others record; elsewhere it says itself what is recorded. */
const waiting = new Set(['event', 'when', 'once', 'require', 'unless', 'until', 'from', 'to'])

function misspelt({ text, span }: Name, meant: string): Diagnostic {
  return report('likelyMisspelt', span, { name: text, nearest: meant }, replaceBy(meant, span))
}

/** Finds the first name of the same words but one, which is mistyped, or of the same letters: `stage_one_done` and `stage_two_done` are two events. */
function alikeAmong(names: Iterable<string>): (name: string) => string | null {
  const byShape = new Map<string, Shaped[]>()
  for (const name of names) {
    for (const { shape, open } of shapesOf(name)) {
      const there = byShape.get(shape)
      if (there === undefined) byShape.set(shape, [{ name, open }])
      else there.push({ name, open })
    }
  }
  return (name) => {
    for (const { shape, open } of shapesOf(name)) {
      const meant = byShape.get(shape)?.find((other) => name !== other.name && isMistyped({ name, open }, other))
      if (meant !== undefined) return meant.name
    }
    return null
  }
}

interface Shaped {
  readonly name: string
  /** The word that its shape leaves open; null where that is its letters alone. */
  readonly open: string | null
}

/** A name with each of its words in turn left open, and its letters alone; numbered names are meant to differ by their number. */
function shapesOf(name: string): readonly { readonly shape: string; readonly open: string | null }[] {
  const words = name.split('_')
  return [
    { shape: words.join(''), open: null },
    ...words.flatMap((open, index) => (isNumber(open) ? [] : [{ shape: words.with(index, '*').join('_'), open }])),
  ]
}

/** Of one shape: they differ in the word that it leaves open, or in where their words begin. */
function isMistyped({ name, open }: Shaped, other: Shaped): boolean {
  if (Math.abs(name.length - other.name.length) > 2) return false
  if (open !== null && other.open !== null) return areAlike(open, other.open)
  const [words, others] = [name.split('_'), other.name.split('_')]
  if (words.length !== others.length) return true
  const index = words.findIndex((word, place) => word !== others[place])
  return areAlike(words[index]!, others[index]!)
}

function areAlike(one: string, two: string): boolean {
  return nearest(one, [two]) !== null && !opposite(one, two) && !opposite(two, one)
}

function opposite(one: string, two: string): boolean {
  return ['un', 'in', 'dis', 're', 'non'].some((prefix) => one === prefix + two)
}

/** `stage_2_ended` and `stage_3_ended`, `sixteenth_birthday` and `eighteenth_birthday` are meant to differ. */
function isNumber(word: string): boolean {
  return /\d/.test(word) || ordinal.test(word)
}

const ordinal =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth)$/
