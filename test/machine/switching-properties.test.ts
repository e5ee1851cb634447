/** What holds of every case that comes under other rules, in the middle of its life and at its end. */
import {
  advance,
  type CaseEvent,
  dayAt,
  type Machine,
  moveTo,
  type RulesRef,
  replay,
  type Snapshot,
} from '@casewright/dsl'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, machineOf } from './drive.ts'
import { type Attempt, attempts, type Life, live } from './lives.ts'
import { procedures } from './procedures.ts'

/** The same procedure with other times, a rule less and a rule more. */
const others: Record<keyof typeof procedures, string> = {
  escalation: changed(
    'escalation',
    'worker must "record the discussion"',
    'worker must "note it" within 2 working days, done when noted',
  ),
  complaint: changed(
    'complaint',
    'manager must "record it"',
    'manager must "thank them" within 2 working days of letter_sent, done when thanked',
  ),
  standards: changed(
    'standards',
    'when unhappy, open complaint',
    'clerk must "apologise" within 2 working days of each unhappy, done when apologised',
  ),
  alarm: changed(
    'alarm',
    'clerk must "call back" within 4 working hours of each call, done when called_back',
    'clerk must "call back" within 1 working day of each call, done when called_back',
  ),
}

function changed(name: keyof typeof procedures, rule: string, instead: string): string {
  const text = procedures[name].replace(rule, instead)
  if (text === procedures[name]) throw new Error(`The procedure ${name} does not say: ${rule}`)
  return text.replace(
    /within (\d+) (working days|months|hours)/g,
    (_, count, unit) => `within ${Number(count) + 1} ${unit}`,
  )
}

const ref = (edition: 'here' | 'there'): RulesRef => ({ edition, calendar: 0 })

describe.each(
  Object.entries(procedures).map(([name, text]) => {
    return [name, machineOf(text), machineOf(others[name as keyof typeof procedures])] as const
  }),
)('%s', (_, here, there) => {
  const machines = { here, there }
  const rules = (edition: 'here' | 'there') => ({ machine: machines[edition], calendar })
  const find = ({ edition }: RulesRef) => rules(edition as 'here')

  /** Null where the other rules count hours from what has no time. */
  function switchTo(to: 'here' | 'there', { log, snapshot }: Life): Life | null {
    const { recordedAt } = snapshot
    const from = to === 'here' ? 'there' : 'here'
    const details = { switched: { from: ref(from), to: ref(to) } }
    const event: CaseEvent = {
      name: 'switched',
      on: dayAt(calendar, recordedAt),
      at: recordedAt,
      recordedAt,
      by: null,
      details,
    }
    const outcome = moveTo(rules(from), rules(to), snapshot, event)
    if (outcome.kind === 'refused' && outcome.code === 'NEEDS_A_TIME') return null
    if (outcome.kind === 'refused') throw new Error(outcome.message)
    return { log: [...log, event], snapshot: outcome.snapshot }
  }

  /** A switch comes after what was due before it. */
  function upToDate({ log, snapshot }: Life): Life {
    const { recordedAt } = snapshot
    const fired = snapshot.length === 0 ? [] : advance(here, snapshot, recordedAt, recordedAt, calendar)
    return { log: [...log, ...fired.map(({ event }) => event)], snapshot: fired.at(-1)?.outcome.snapshot ?? snapshot }
  }

  const always = (check: (life: Life, moved: Life, then: readonly Attempt[]) => void) =>
    fc.assert(
      fc.property(attempts, attempts, (tries, then) => {
        const life = upToDate(live(here, tries, 'due', undefined, undefined, 0))
        const moved = life.snapshot.length === 0 ? null : switchTo('there', life)
        if (moved !== null) check(life, moved, then)
      }),
      { numRuns: 120, seed: 20260107 },
    )

  test('21: the log of a case that was moved, and lived on, gives its snapshot', () => {
    always((_, moved, then) => {
      expect(replay(here, moved.log, calendar, find)).toEqual(moved.snapshot)
      const later = live(there, then, 'due', undefined, moved, 30)
      expect(replay(here, later.log, calendar, find)).toEqual(later.snapshot)
    })
  })

  test('23: there and back, what runs runs as it did and what had ended is as it was', () => {
    always((life, moved) => {
      const back = switchTo('here', moved)!
      expect(open(here, back.snapshot)).toEqual(open(here, life.snapshot))
      const ended = new Map(back.snapshot.settled!.map(({ clock, instance }) => [`${clock} ${instance.nth}`, instance]))
      for (const instance of life.snapshot.instances) {
        const name = `${here.clocks[instance.clock]!.id} ${instance.nth}`
        if (!isOpen(instance)) expect(ended.get(name)).toEqual(instance)
      }
    })
  })

  test('11: nothing that a switch made past fires', () => {
    always((_, { snapshot }) => {
      const until = snapshot.recordedAt + 400 * 86_400_000
      for (const { event } of advance(there, snapshot, until, until, calendar))
        expect(event.details.dueAt).toBeGreaterThan(snapshot.recordedAt)
    })
  })

  test('23: every running keeps a number of its own', () => {
    always((_, moved, then) => {
      const back = switchTo('here', live(there, then, 'due', undefined, moved, 30))
      if (back === null) return
      const { instances, settled } = back.snapshot
      const names = [
        ...instances.map(({ clock, nth }) => `${here.clocks[clock]!.id} ${nth}`),
        ...settled!.map(({ clock, instance }) => `${clock} ${instance.nth}`),
      ]
      expect(new Set(names).size).toBe(names.length)
    })
  })
})

const isOpen = ({ state, duty }: Snapshot['instances'][number]) =>
  duty === null ? ['running', 'stopped', 'overdue'].includes(state) : duty === 'owed'

/** What runs or is owed, by name. What was late, was not for a while and is again, is so by the switch now. */
function open(machine: Machine, { instances }: Snapshot) {
  const shown = instances
    .filter(isOpen)
    .map(({ clock, waits, ...instance }) => [`${machine.clocks[clock]!.id} ${instance.nth}`, instance] as const)
  return Object.fromEntries(shown.sort(([one], [other]) => (one < other ? -1 : 1)))
}
