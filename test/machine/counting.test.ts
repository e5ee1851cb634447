/** A step counts those clocks anew that it bears on: counting them all changes nothing more. */
import { blankSnapshot, type Machine, type Snapshot } from '@casewright/dsl'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, finished } from '../../dsl/src/machine/draft.ts'
import { recount } from '../../dsl/src/machine/recount.ts'
import { calendar, machineOf } from './drive.ts'
import { attempts, live } from './lives.ts'
import { procedures } from './procedures.ts'

describe.each(Object.entries(procedures).map(([name, text]) => [name, machineOf(text)] as const))(
  '%s',
  (_, machine) => {
    test('after each step every clock stands as counted from the beginning', () => {
      fc.assert(
        fc.property(attempts, (tries) => {
          live(machine, tries, 'recording', (_before, event, after) =>
            expect(countedAfresh(machine, after), event.name).toEqual(after),
          )
        }),
        { numRuns: 300, seed: 20260108 },
      )
    })
  },
)

/** As if every clock of the case had been touched. */
function countedAfresh(machine: Machine, snapshot: Snapshot): Snapshot {
  const event = { name: 'looked_at', on: 0, at: null, recordedAt: snapshot.recordedAt, by: null, details: {} }
  const draft = { ...draftOf(machine, snapshot, event, calendar), before: blankSnapshot }
  recount(draft)
  return { ...finished(draft), length: snapshot.length }
}
