/** Every procedure of the shipped rules and of the samples, compiled, each with its calendar. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Compiled,
  compile,
  compileCalendar,
  type Machine,
  type RuleText,
  readHolidayList,
  type WorkingCalendar,
} from '@casewright/dsl'

const rulesets = join(import.meta.dirname, '../../rulesets')

const files: readonly RuleText[] = [
  join(import.meta.dirname, 'sample.rules'),
  join(import.meta.dirname, 'sample-framework.rules'),
  ...readdirSync(rulesets, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rules'))
    .sort()
    .map((name) => join(rulesets, name)),
].map((name) => ({ name, text: readFileSync(name, 'utf8') }))

export const compiled: readonly Compiled[] = files.map((file) => compile(file, { base }))

function base(name: string, inForceFrom: string | null): RuleText | null {
  const isIt = ({ text }: RuleText) =>
    text.includes(`ruleset ${name} `) && (inForceFrom === null || text.includes(`in force from ${inForceFrom}`))
  return files.find(isIt) ?? null
}

export const machines: readonly Machine[] = compiled.flatMap((each) => each.machines)

const lists = ['england-and-wales', 'scotland', 'northern-ireland'].map((name) =>
  readHolidayList(JSON.parse(readFileSync(join(rulesets, 'calendars', `${name}.json`), 'utf8'))),
)

export function calendarOf({ calendars }: Machine): WorkingCalendar {
  return compileCalendar(lists.filter(({ name }) => calendars.includes(name)))
}
