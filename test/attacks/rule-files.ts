/** Attacks by rule texts: huge, deep, named after what every object has, hard to match, and written to be misread. */
import type { Attack } from './attack.ts'
import { type RuleReading, readingOf } from './rule-reading.ts'

const head = 'ruleset notes "Notes"\ncalendar england_and_wales\nin force from 2020-01-01\n'

const byItsMaking = 'the reader of the language is made so; no part of it can be taken out'

const rows: readonly (readonly [
  name: string,
  guard: string,
  text: string,
  gained: RuleReading,
  control: Attack['control'],
])[] = [
  [
    'of a line without end',
    'read from left to right',
    `${head}${'owner must '.repeat(20_000)}!`,
    'given up',
    { none: byItsMaking },
  ],
  [
    'of brackets within brackets',
    'no reader that calls itself',
    `${head}${'('.repeat(100_000)}`,
    'given up',
    { none: byItsMaking },
  ],
  [
    'of words that a careless pattern tries every way',
    'read from left to right',
    `${head}owner must ${'a'.repeat(60)}!`,
    'given up',
    { none: byItsMaking },
  ],
  ['longer than any is', 'limit of rule texts', `${head}# ${'a '.repeat(300_000)}`, 'taken', 'readAnything'],
  [
    'with a role called __proto__',
    'tables without a prototype',
    `${head}role __proto__\nrole constructor\n`,
    'spoilt',
    { none: byItsMaking },
  ],
  [
    'with a question called __proto__',
    'tables without a prototype',
    `${head}question __proto__ "a"\nquestion toString "b"\n`,
    'spoilt',
    { none: byItsMaking },
  ],
  [
    'that reads backwards',
    'marks that nobody sees are found',
    `${head}role clerk\u202Ekrelc\n`,
    'taken',
    'readAnything',
  ],
]

export const ruleFiles: readonly Attack[] = rows.map(([name, guard, text, gained, control]) => ({
  name: `a rule text ${name}`,
  guard,
  control,
  attack: async ({ address, north }) => (await readingOf(address, north.caretaker.token, text)) === gained,
}))
