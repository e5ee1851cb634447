/** Each phrase in which a scenario speaks of a rule is true where a manager would say it, and false where not. */
import { expect, test } from 'vitest'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { libraryOf } from '../../dsl/src/cli/rule-files.ts'
import { compile } from '../../dsl/src/compile.ts'
import { runScenario } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'

const rules = `ruleset repairs "Repairs"
calendar england_and_wales
in force from 2020-01-01
role tenant outside the agency
role caretaker
role surveyor
contact council "The council"
question urgent "Is it urgent?"
procedure repair "Repair"
starts when fault_reported
owner caretaker
the case should be closed within 1 week of fault_reported
the case must be closed within 2 weeks of fault_reported
keep records for at least 1 year from closing
stage 1 "Look"
no time limit because "tried here"
owner must "write back" within 3 days, done when letter_sent
  if late or expected late, owner must tell tenant "why, and the new date"
owner must "answer the telephone" within 4 rings of each call_received, done when call_answered
caretaker must "call an expert" within 24 hours of danger_seen, done when expert_called
caretaker must "clear the tenant's way" if urgent
owner must appoint surveyor, never involved in the matter
owner must decide "whether to mend it"
  if yes, give tenant the contact details of council
owner must decide "whether to paint it"
3 days after fault_reported, unless letter_sent, owner must "look again"
tenant may ask for stage 2 within 5 days of fault_reported
when gone, close as gone
stage 2 "Mend"
no time limit because "tried here"
`

/** Whether a scenario of a fault reported on Monday 5 January 2026 comes out. */
function holds(...steps: readonly string[]): boolean {
  const text = [rules, 'scenario "tried"', 'given fault_reported on 2026-01-05', ...steps, ''].join('\n')
  const { tree, machines, diagnostics } = compile({ name: 'repairs.rules', text }, libraryOf([]))
  expect(diagnostics.filter(({ severity, key }) => severity === 'error' && key !== 'scenarioFailed')).toEqual([])
  const calendarFor = calendarsIn(calendarsFolder)
  return runScenario(scenariosOf(tree)[0]!, machines, () => calendarFor('england_and_wales')).passed
}

const given = (text: string) => text.split('; ').filter((step) => step !== '')

test.each([
  ['', 'letter_sent', 'still not done', 'done'],
  ['given letter_sent on 2026-01-08', 'letter_sent', 'done in time', 'done late'],
  ['given letter_sent on 2026-01-09', '"write back"', 'done late', 'done in time'],
  ['given today is 2026-01-09', '"Write back"', 'late', 'left undone'],
  ['given gone on 2026-01-06', '"write back"', 'left undone', 'still not done'],
  ['given today is 2026-01-08', '"look again"', 'not yet required', 'still not done'],
  ['given today is 2026-01-09', '"look again"', 'still not done', 'called off'],
  ['given today is 2026-01-09; given letter_sent on 2026-01-09', '"look again"', 'called off', 'still not done'],
  ['given today is 2026-01-09', '3 days after fault_reported', 'over', 'running'],
  ['', '3 days after fault_reported', 'running', 'over'],
  ['', 'the time to ask for stage 2', 'running', 'over'],
  ['given today is 2026-01-11', 'the time to ask for stage 2', 'over', 'running'],
  ['given today is 2026-01-13', 'the target for the case', 'late', 'closed late'],
  ['given today is 2026-01-13', 'the case', 'running', 'late'],
  ['given gone on 2026-01-20', 'the case', 'closed late', 'closed in time'],
  ['given gone on 2026-01-19', 'the case', 'closed in time', 'closed late'],
  [
    'given call_received on 2026-01-05; given call_answered after 4 rings on 2026-01-05',
    'call_answered',
    'within the limit',
    'over the limit',
  ],
  [
    'given call_received on 2026-01-05; given call_answered after 5 rings on 2026-01-05',
    'call_answered',
    'over the limit',
    'within the limit',
  ],
  ['given urgent answered yes on 2026-01-06', '"clear the tenant’s way"', 'still not done', 'done'],
  [
    'given urgent answered yes on 2026-01-06; given "clear the tenant\'s way" done on 2026-01-06',
    '"clear the tenant\'s way"',
    'done',
    'still not done',
  ],
  ['given surveyor appointed on 2026-01-06', '"appoint the surveyor"', 'done', 'still not done'],
  ['given "whether to mend it" decided no on 2026-01-06', '"whether to mend it"', 'done', 'still not done'],
  ['given "whether to mend it" decided no on 2026-01-06', '"whether to paint it"', 'still not done', 'done'],
  [
    'given letter_sent expected late on 2026-01-06',
    '"tell the tenant why, and the new date"',
    'still not done',
    'done',
  ],
  [
    'given letter_sent expected late on 2026-01-06; given letter_sent on 2026-01-07',
    '"tell the tenant why, and the new date"',
    'never given',
    'done',
  ],
])('%s: %s is %s, and not %s', (before, clock, so, notSo) => {
  expect(holds(...given(before), `expect ${clock} ${so}`)).toBe(true)
  expect(holds(...given(before), `expect ${clock} ${notSo}`)).toBe(false)
  // What says "not" itself takes none before it.
  if (notSo !== 'still not done') expect(holds(...given(before), `expect ${clock} not ${notSo}`)).toBe(true)
})

test('what counts hours is due at a time of day, and nothing else is', () => {
  const danger = 'given danger_seen on 2026-01-05 at 15:00'
  expect(holds(danger, 'expect expert_called due before 15:00 on 2026-01-06')).toBe(true)
  expect(holds(danger, 'expect expert_called due before 14:59 on 2026-01-06')).toBe(false)
  expect(holds(danger, 'expect expert_called due by the end of 2026-01-06')).toBe(false)
  expect(holds('expect letter_sent due by the end of 2026-01-08')).toBe(true)
  expect(holds('expect letter_sent due before 23:59 on 2026-01-08')).toBe(false)
})

test('the last days of the case, of a wait, of a time to ask and of the records', () => {
  expect(holds('expect the target for the case due by the end of 2026-01-12')).toBe(true)
  expect(holds('expect the case due by the end of 2026-01-19')).toBe(true)
  expect(holds('expect 3 days after fault_reported over at the end of 2026-01-08')).toBe(true)
  expect(holds('expect the time to ask for stage 2 over at the end of 2026-01-10')).toBe(true)
  expect(holds('given gone on 2026-01-06', 'expect the records kept until the end of 2027-01-06')).toBe(true)
})

test('what somebody is told or given is expected of them alone', () => {
  const yes = 'given "whether to mend it" decided yes on 2026-01-06'
  expect(holds(yes, 'expect tenant was given the contact details of council')).toBe(true)
  expect(holds(yes, 'expect caretaker was given the contact details of council')).toBe(false)
  expect(holds('expect tenant was given the contact details of council')).toBe(false)
})

test('what is owed is owed by one role, and by nobody once it is done', () => {
  expect(holds('expect letter_sent owed by caretaker')).toBe(true)
  expect(holds('expect letter_sent owed by surveyor')).toBe(false)
  expect(holds('expect "why, and the new date" owed by caretaker on 2026-01-09')).toBe(false)
  expect(holds('expect "tell the tenant why, and the new date" owed by caretaker on 2026-01-09')).toBe(true)
  expect(holds('expect "tell the tenant why, and the new date" owed by caretaker on 2026-01-07')).toBe(false)
  expect(holds('given letter_sent on 2026-01-06', 'expect letter_sent owed by caretaker')).toBe(false)
})

test('of two decisions that are owed the scenario must say which', () => {
  expect(holds('given decided yes on 2026-01-06')).toBe(false)
  expect(holds('given decided yes on 2026-01-06', 'expect the line above is refused')).toBe(true)
})

test('only the line right above is refused', () => {
  const unclear = 'given decided yes on 2026-01-06'
  expect(holds(unclear, 'expect letter_sent still not done', 'expect the line above is refused')).toBe(false)
  expect(holds(unclear, 'given today is 2026-01-07', 'expect the line above is refused')).toBe(false)
})
