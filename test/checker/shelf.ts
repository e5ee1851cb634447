/** Compiles the examples of the pages among what they speak of: a base in two editions, another, a policy, and calendars. */
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { type Compiled, compile, type Library } from '../../dsl/src/compile.ts'
import { base, baseOfTwo, policy } from '../../dsl/src/text/pages/frames.ts'

const calendarFor = calendarsIn(calendarsFolder)

const files = [
  { ruleset: 'letters', from: '2026-01-01', name: 'letters.rules', text: base },
  {
    ruleset: 'letters',
    from: '2027-01-01',
    name: 'letters-2027.rules',
    text: base.replace('2026-01-01', '2027-01-01'),
  },
  { ruleset: 'requests_and_enquiries', from: '2026-01-01', name: 'requests-and-enquiries.rules', text: baseOfTwo },
]

function libraryWith(name: string, text: string): Library {
  return {
    // A file can also find itself, under its own name.
    base: (ruleset, of) =>
      files.find((file) => file.ruleset === ruleset && (of === null || file.from === of)) ??
      (text.startsWith(`ruleset ${ruleset} `) ? { name, text } : null),
    editions: (ruleset) =>
      files.flatMap((file) => (file.ruleset === ruleset ? [{ fileName: file.name, inForceFrom: file.from }] : [])),
    documents: { names: ['Letters policy'], text: (document) => (document === 'Letters policy' ? policy : null) },
    calendar: (names) => {
      try {
        return calendarFor(names.join(', '))
      } catch {
        return null
      }
    },
  }
}

export function compileOnShelf(text: string): Compiled {
  return compile({ name: 'example.rules', text }, libraryWith('example.rules', text))
}
