/** Turns the names of the rules into words for people: `letter_sent` into "Letter sent". */
import { sentence, slug, words } from '../text/words.ts'
import type { Machine } from './machine.ts'

/** `answer` is what was decided; what may yet be decided has none. */
export function labelOf(machine: Machine, name: string, about?: string, answer?: 'yes' | 'no'): string {
  switch (name) {
    case 'resolved':
      return 'Resolved'
    case 'not_resolved':
      return 'Not resolved'
    case 'asked':
      return `Asked for ${about === undefined ? '' : thingLabel(machine, about)}`
    case 'decided':
      return `Decided ${machine.decisions.find((each) => each.id === about)?.text ?? ''}`.trim() + said(answer)
    case 'extended':
      return `More time agreed: ${clockLabel(machine, about)}`
    case 'expected_late':
      return `Expected to be late: ${clockLabel(machine, about)}`
    case 'answered':
      return 'Questions answered'
    case 'appointed':
      return `Appointed ${words(about ?? '')}`
    case 'supporter_named':
      return 'Supporter named'
    case 'graded':
      return `Graded: ${machine.framework?.areas.find((each) => each.name === about)?.title ?? words(about ?? '')}`
    case 'moved':
      return `Moved by hand to ${about === undefined ? '' : thingLabel(machine, about)}`
    case 'timed_out':
      return isKeeping(machine, about)
        ? 'The records no longer have to be kept'
        : `Time ran out: ${clockLabel(machine, about)}`
    case 'held':
      return 'Roles filled'
    case 'switched':
      return 'Moved to other rules'
    case 'linked':
      return 'Linked case opened'
    default: {
      const duty = machine.clocks.find((each) => each.metBy === name && each.kind === 'duty')
      return duty !== undefined && slug(duty.text) === name ? sentence(duty.text) : sentence(words(name))
    }
  }
}

const isKeeping = ({ clocks }: Machine, id: string | undefined) =>
  clocks.some((each) => each.id === id && each.kind === 'retention')

const said = (answer: string | undefined) => (answer === undefined ? '' : `: ${answer}`)

/** A stage, "stage 2, Independent investigation", or any other thing by its name; a name that is no number says only what the title says. */
export function thingLabel(machine: Machine, thing: string): string {
  const name = thing.replace(/^stage /, '')
  const stage = machine.stages.find((each) => each.name === name)
  if (!thing.startsWith('stage ') || stage === undefined) return words(thing)
  if (stage.title === '') return words(thing)
  return /^\d+$/.test(name) ? `${words(thing)}, ${stage.title}` : stage.title
}

export function clockLabel(machine: Machine, id: string | undefined): string {
  return machine.clocks.find((each) => each.id === id)?.text ?? words(id ?? '')
}
