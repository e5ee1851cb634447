/** Whether a case is as a scenario expects, and how it is instead. */
import { clockLabel } from '../machine/label.ts'
import type { Instance } from '../machine/snapshot.ts'
import { words } from '../text/words.ts'
import type { Expect } from '../tree/nodes.ts'
import { dateOrNone, type Running, stageName, statusName } from './running.ts'

export interface Met {
  readonly met: boolean
  readonly expected: string
  readonly got: string
  /** The running clock in question. */
  readonly instance: Instance | null
}

export function meets(running: Running, expect: Expect): Met {
  const { snapshot, machine } = running
  switch (expect.kind) {
    case 'due': {
      const id = expect.stage ? `stage ${expect.name.text}` : expect.name.text
      const instance = latest(running, id)
      const got = instance === null ? `${words(id)} is not running; ${statusName(running)}` : dateOrNone(instance.dueOn)
      return { met: got === expect.on.on, expected: expect.on.on, got, instance }
    }
    case 'stageFrom': {
      const stage = snapshot.stage === null ? null : machine.stages[snapshot.stage]!
      const entered = dateOrNone(snapshot.enteredOn)
      const met = snapshot.status === 'open' && stage?.name === expect.stage.text && entered === expect.from.on
      const got = snapshot.status === 'open' ? `${stageName(running)} from ${entered}` : statusName(running)
      return { met, expected: `stage ${expect.stage.text} from ${expect.from.on}`, got, instance: null }
    }
    case 'closed': {
      const on = expect.on?.on ?? dateOrNone(snapshot.closedOn)
      const met =
        snapshot.status === 'closed' && snapshot.outcome === expect.outcome.text && dateOrNone(snapshot.closedOn) === on
      return { met, expected: `closed as ${words(expect.outcome.text)}`, got: statusName(running), instance: null }
    }
    case 'state': {
      const instance = latest(running, expect.name.text)
      const wanted = expect.state.text
      const states = instance === null ? ['not started'] : [instance.state, instance.duty ?? '']
      const met = states.includes(wanted) !== expect.not
      return {
        met,
        expected: `${words(expect.name.text)} ${expect.not ? 'not ' : ''}${words(wanted)}`,
        got: `${clockLabel(machine, expect.name.text)}: ${states.filter(Boolean).map(words).join(', ')}`,
        instance,
      }
    }
    case 'refused': {
      const met = running.last?.kind === 'refused'
      return { met, expected: 'to be refused', got: 'recorded', instance: null }
    }
    case 'told': {
      const told = running.told.flatMap((effect) => (effect.kind === 'tell' ? [effect] : []))
      const met = told.some(
        ({ role, text, contacts }) =>
          role === expect.role.text && (expect.text === null || [text, ...contacts].includes(expect.text.value)),
      )
      const got = told.map(({ role, text }) => `${words(role)}: ${text}`).join('; ') || 'nobody was told anything'
      return { met, expected: `${words(expect.role.text)} told ${expect.text?.value ?? ''}`, got, instance: null }
    }
  }
}

/** The latest running of a clock: by its id, where a scenario writes `_` for the spaces, or by the event that ends it. */
function latest({ machine, snapshot }: Running, id: string): Instance | null {
  const clock =
    machine.clocks.find((each) => words(each.id) === words(id)) ?? machine.clocks.find((each) => each.metBy === id)
  return clock === undefined ? null : (snapshot.instances.findLast((each) => each.clock === clock.index) ?? null)
}
