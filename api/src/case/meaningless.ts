/** Finds what is said of an event that has no meaning there: dropped in silence, it would look as if it had been recorded. */
import type { Machine } from '@casewright/dsl'
import { InvalidInput } from '../graphql/results.ts'
import type { Said } from './said.ts'

export function meaningless(said: Said, name: string, machine: Machine): InvalidInput | null {
  for (const [field, events] of Object.entries(onlyOf))
    if (isSaid(said[field as keyof Said]) && !events.includes(name))
      return new InvalidInput(field, `"${name}" takes no ${field}; leave it out, or record ${oneOf(events)}.`)
  const meets = machine.clocks.filter(({ metBy }) => metBy === name)
  if (isSaid(said.number) && meets.every(({ measure }) => measure === null))
    return new InvalidInput('number', `The rules count nothing of "${name}"; leave the number out.`)
  // What is decided, appointed, asked for or graded meets what it is about.
  const isAboutOne = onlyOf.about!.includes(name)
  if (isSaid(said.answers) && !isAboutOne && meets.length === 0)
    return new InvalidInput('answers', `"${name}" meets no duty here; leave the occurrences out.`)
  return null
}

/** The events that have a use for it; all others have none. */
const onlyOf: Readonly<Partial<Record<keyof Said, readonly string[]>>> = {
  about: ['asked', 'decided', 'extended', 'expected_late', 'moved', 'graded', 'appointed', 'supporter_named'],
  decision: ['decided'],
  extendedTo: ['extended'],
  agreedBy: ['extended'],
  inWriting: ['asked', 'decided', 'graded'],
  grade: ['graded'],
  criteria: ['graded'],
}

function isSaid(value: unknown): boolean {
  return (
    value !== null &&
    value !== undefined &&
    value !== false &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  )
}

function oneOf(events: readonly string[]): string {
  const quoted = events.map((event) => `"${event}"`)
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
