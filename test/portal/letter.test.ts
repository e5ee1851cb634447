/** What of an entry of the log a family reads in its letter. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../admin/src/cases/case-view.ts'
import { followedOutside } from '../../admin/src/cases/log-lines.ts'

const line = (...effects: string[]) => ({ effects }) as unknown as LogLine

test('a letter tells what was closed, opened and told, and not what the agency owes or where it went in its house', () => {
  expect(
    followedOutside(
      line(
        'Went to stage 2, Independent investigation',
        'Now owed: confirm in writing what has been agreed',
        'Owed: to open complaint, for which no rules were in use here',
        'Told the complainant: how to go on',
        'Closed as resolved',
        'Opened complaint',
      ),
    ),
  ).toEqual(['Told the complainant: how to go on', 'Closed as resolved', 'Opened complaint'])
})
