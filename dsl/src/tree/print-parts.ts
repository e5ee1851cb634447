/** Turns names, lengths of time and conditions into words. */
import type { Condition, CountLiteral, Form, Name, PeriodLiteral, Shown, Start, Text } from './literals.ts'

/** A straight mark cannot stand within a text; a curly one can. */
export function quoted({ value }: Text): string {
  return `"${value.replaceAll('"', '\u2033')}"`
}

export function ands(names: readonly Name[]): string {
  return listed(textsOf(names), 'and')
}

export function ors(names: readonly Name[]): string {
  return listed(textsOf(names), 'or')
}

export function commas(names: readonly Name[]): string {
  return names.map(({ text }) => text).join(', ')
}

export function within(of: PeriodLiteral | CountLiteral): string {
  return 'noun' in of ? `${of.count} ${of.noun.text}` : period(of)
}

export function period({ count, unit, rolls }: PeriodLiteral): string {
  return `${count} ${unit.replace('_', ' ')}${count === 1 ? '' : 's'}${rolls ? ' or the next working day' : ''}`
}

export function start({ event, each, dayAfter }: Start): string {
  return `of ${each ? 'each ' : ''}${dayAfter ? 'the day after ' : ''}${event.text}`
}

export function condition(of: Condition): string {
  return `${of.unless ? 'unless' : 'if'} ${terms(of)}`
}

export function form({ inWriting, withReasons }: Form): string {
  return (inWriting ? ', in writing' : '') + (withReasons ? ', with reasons' : '')
}

export function shown({ name, everything }: Shown): string {
  return everything ? `everything for ${name.text}` : name.text
}

/** A day of the week has a capital. */
export function days({ text }: Name): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function terms({ joined, terms }: Condition): string {
  return terms
    .map(({ question, not, answer }) => {
      if (answer === null) return `${not ? 'not ' : ''}${question.text}`
      return `${question.text} is ${not ? 'not ' : ''}${answer.text}`
    })
    .join(` ${joined} `)
}

function textsOf(names: readonly Name[]): string[] {
  return names.map(({ text }) => text)
}

export function listed(texts: readonly string[], joiner: string): string {
  if (texts.length < 2) return texts.join('')
  return `${texts.slice(0, -1).join(', ')} ${joiner} ${texts.at(-1)}`
}
