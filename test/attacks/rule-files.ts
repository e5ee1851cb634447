/** Attacks by rule texts: huge, deep, named after what every object has, hard to match, and written to be misread. */
import type { Attack } from './attack.ts'
import type { RuleReading } from './readers.ts'

const head = 'ruleset notes "Notes"\ncalendar england_and_wales\nin force from 2020-01-01\n'

const rows: readonly (readonly [name: string, guard: string, text: string, gained: RuleReading])[] = [
  ['of a line without end', 'read from left to right', `${head}${'owner must '.repeat(20_000)}!`, 'given up'],
  ['of brackets within brackets', 'no reader that calls itself', `${head}${'('.repeat(100_000)}`, 'given up'],
  [
    'of words that a careless pattern tries every way',
    'read from left to right',
    `${head}owner must ${'a'.repeat(60)}!`,
    'given up',
  ],
  ['longer than any is', 'limit of rule texts', `${head}# ${'a '.repeat(300_000)}`, 'taken'],
  ['with a role called __proto__', 'tables without a prototype', `${head}role __proto__\nrole constructor\n`, 'spoilt'],
  [
    'with a question called __proto__',
    'tables without a prototype',
    `${head}question __proto__ "a"\nquestion toString "b"\n`,
    'spoilt',
  ],
  ['that reads backwards', 'marks that nobody sees are found', `${head}role clerk\u202Ekrelc\n`, 'taken'],
]

export const ruleFiles: readonly Attack[] = rows.map(([name, guard, text, gained]) => ({
  name: `a rule text ${name}`,
  guard,
  control: 'careless',
  attack: async ({ address, north, readRules }) => (await readRules(address, north.caretaker.token, text)) === gained,
}))
