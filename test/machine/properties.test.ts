/** What holds of every case: random events on four procedures, each with a printed seed when it fails. */
import { advance, blankSnapshot, correct, replay } from '@casewright/dsl'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { on as day } from '../calendar/published.ts'
import { calendar, machineOf } from './drive.ts'
import { type Attempt, attempts, eventFor, type Life, live } from './lives.ts'
import { procedures } from './procedures.ts'

describe.each(Object.entries(procedures).map(([name, text]) => [name, machineOf(text)] as const))(
  '%s',
  (_, machine) => {
    const always = (check: (tries: readonly Attempt[]) => void) =>
      fc.assert(fc.property(attempts, check), { numRuns: 150, seed: 20260106 })

    test('21: replaying the log gives the snapshot', () => {
      always((tries) => {
        const { log, snapshot } = live(machine, tries, 'due')
        expect(replay(machine, log, calendar)).toEqual(log.length === 0 ? blankSnapshot : snapshot)
      })
    })

    test('20: a correction is refused or gives what replaying the corrected log gives', () => {
      always((tries) => {
        const { log, snapshot } = live(machine, tries, 'recording')
        const seq = 1 + (tries[0]!.pick % Math.max(1, log.length))
        const { name, on, at, details } = log[seq - 1] ?? eventFor(machine, snapshot, tries[0]!, day('2026-01-05'))
        const days = tries[0]!.pick % 2 === 0 ? tries[0]!.number : -tries[0]!.number
        const instead = tries[0]!.yes ? { name, on: on + days, at, details } : null
        const { recordedAt } = snapshot
        const correction = {
          name: 'corrected',
          on,
          at: null,
          recordedAt,
          by: 'ann',
          details: { corrects: { seq, instead } },
        }
        const outcome = correct(machine, log, correction, calendar)
        if (outcome.kind === 'refused') return
        expect(outcome.snapshot.length).toBe(log.length + 1)
        expect(replay(machine, [...log, correction], calendar)).toEqual(outcome.snapshot)
        const hasRunOut = (about: string | undefined, nth: number | undefined) =>
          log.some((each) => each.name === 'timed_out' && each.details.about === about && each.details.nth === nth)
        for (const { clock, nth, waits } of outcome.snapshot.instances)
          if (waits) expect(hasRunOut(machine.clocks[clock]!.id, nth)).toBe(false)
        const until = recordedAt + 400 * 86_400_000
        for (const { event } of advance(machine, outcome.snapshot, until, until, calendar)) {
          const { about, nth, dueAt } = event.details
          // What is past even so, after its time had run out before, runs out again.
          const again = hasRunOut(about, nth)
          if (!again) expect(dueAt).toBeGreaterThan(recordedAt)
        }
      })
    })

    test('5: when a worker fires changes nothing but when it was recorded', () => {
      always((tries) => {
        const [onTime, late] = [live(machine, tries, 'due'), live(machine, tries, 'recording')]
        expect({ ...late.snapshot, recordedAt: 0 }).toEqual({ ...onTime.snapshot, recordedAt: 0 })
        const bare = ({ log }: Life) => log.map((event) => ({ ...event, recordedAt: 0 }))
        expect(bare(late)).toEqual(bare(onTime))
      })
    })

    test('19: the time of recording never goes back', () => {
      always((tries) => {
        live(machine, tries, 'recording', (before, _event, after) => {
          expect(after.recordedAt).toBeGreaterThanOrEqual(before.recordedAt)
          expect(after.length).toBe(before.length + 1)
        })
      })
    })

    test('6, 7: a clock that is not of each has one open occurrence at most', () => {
      always((tries) => {
        live(machine, tries, 'due', (_before, event, { instances }) => {
          for (const clock of machine.clocks) {
            if (clock.start.kind === 'action' || (clock.start.kind === 'event' && clock.start.each)) continue
            const open = instances.filter(
              ({ clock: index, state, duty }) =>
                index === clock.index &&
                (duty === null ? ['running', 'stopped', 'overdue'].includes(state) : duty === 'owed'),
            )
            // What lateness owes is owed once for each occurrence that is late.
            const causes = new Set(open.map(({ lateOf }) => lateOf))
            expect(open.length - causes.size, `${clock.id} after ${event.name}`).toBe(0)
          }
        })
      })
    })

    test('6: an occurrence keeps its number, and no two share one', () => {
      always((tries) => {
        live(machine, tries, 'due', (before, _event, after) => {
          const names = after.instances.map(({ clock, nth }) => `${clock}#${nth}`)
          expect(new Set(names).size).toBe(names.length)
          expect(names.slice(0, before.instances.length)).toEqual(
            before.instances.map(({ clock, nth }) => `${clock}#${nth}`),
          )
        })
      })
    })

    test('18: a closed case has nothing running but what closing set off', () => {
      always((tries) => {
        live(machine, tries, 'due', (_before, _event, { status, instances, closedOn }) => {
          if (status !== 'closed') return
          for (const { state, duty, start, endedOn } of instances) {
            if (start.on >= closedOn! && endedOn === null) continue
            expect([state, duty]).not.toContainEqual('running')
            expect(duty).not.toBe('owed')
          }
        })
      })
    })

    test('8: what is met in time is dated no later than it was due, and what is running is not past', () => {
      always((tries) => {
        live(machine, tries, 'due', (_before, _event, { instances, recordedAt }) => {
          for (const { state, metOn, dueOn, dueAt, waits } of instances) {
            if (state === 'met' && dueOn !== null) expect(metOn).toBeLessThanOrEqual(dueOn)
            if (state === 'overdue') expect(dueAt).toBeLessThanOrEqual(recordedAt)
            expect(waits).toBe(false)
          }
        })
      })
    })
  },
)
