/** What is offered to be recorded next is what the rules would take. */
import { possibleEvents } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { type Drive, open } from './drive.ts'

const rules = `
role clerk
role family outside the agency
question at_risk "Is anyone at risk?"
procedure matter
starts when asked_in
owner clerk
if at_risk, open referral instead
stage one
clerk must "reply" within 5 working days, done when replied
  may be extended to 20 working days with the agreement of family
  stops from link_lost to link_back
resolve within 10 working days then go to stage two
stage two
no time limit because "none"
when settled, close as settled
`
const asked = () => open(rules, 'asked_in', '2026-01-05')
const offered = ({ machine, snapshot }: Drive, kind: string) =>
  possibleEvents(machine, snapshot).filter((each) => each.kind === kind)

describe('more time', () => {
  const extend = (drive: Drive, extendedTo: string) =>
    drive.record('extended', '2026-01-06', { about: 'replied', extendedTo, agreedBy: 'family' })

  test('may be agreed while the time runs or is stopped', () => {
    expect(offered(asked(), 'extension')).toMatchObject([{ about: 'replied', needsAgreementOf: 'family' }])
    expect(offered(asked().record('link_lost', '2026-01-06'), 'extension')).toHaveLength(1)
  })

  test('may be agreed as long as it is not all that there may be', () => {
    const longer = extend(asked(), '15 working days')
    expect(longer.refusal).toBeNull()
    expect(offered(longer, 'extension')).toHaveLength(1)
    const longest = extend(longer, '20 working days')
    expect(longest.refusal).toBeNull()
    expect(offered(longest, 'extension')).toEqual([])
  })

  test('may not be agreed when the stage is over, though it is still owed', () => {
    const left = asked().record('moved', '2026-01-06', { about: 'two', withReasons: true })
    expect(left.duty('replied')).toBe('owed')
    expect(offered(left, 'extension')).toEqual([])
    expect(extend(left, '15 working days').refusal).toBe('NO_SUCH_RIGHT')
  })
})

test('what was answered may turn out otherwise as long as the case is open', () => {
  const answered = asked().record('answered', '2026-01-06', { facts: { at_risk: 'no' } })
  expect(offered(answered, 'answer')).toHaveLength(1)
  const turned = answered.record('answered', '2026-01-07', { facts: { at_risk: 'yes' } })
  expect(turned.stands).toBe('closed as referral_instead on 2026-01-07')
  expect(offered(turned, 'answer')).toEqual([])
})

test('what counts hours from an event asks for its time of day, also where an action owes it', () => {
  const hours = `
role clerk
role family
procedure matter
starts when asked_in
owner clerk
when rung, clerk must "ring back" within 6 hours, done when rung_back
when left, close as left
when written_to, clerk must "write back" within 6 days, done when written_back
when closed as left, clerk must "say so" within 1 hour
stage one
clerk must decide "whether it is urgent"
if yes, clerk must "make it safe" within 24 hours, done when made_safe
if no, tell family "why"
family must decide "whether to go on"
if yes, tell clerk "so"
if no, tell clerk "so"
family may ask for a_talk
if not resolved within 10 days, clerk must "ask why" within 5 hours
if not resolved, go to stage two
stage two
clerk must "reply" within 2 hours, done when replied
no time limit because "none"
when settled, close as settled
`
  const { machine, snapshot } = open(hours, 'asked_in', '2026-01-05')
  const timed = possibleEvents(machine, snapshot).filter(({ needsTime }) => needsTime)
  expect(timed.map(({ name, about }) => `${name} ${about ?? ''}`.trim())).toEqual([
    'decided whether_it_is_urgent',
    'not_resolved',
    'rung',
    'left',
    'moved',
  ])
})

test('a person may move an open case to any other stage, with reasons', () => {
  const [move] = offered(asked(), 'move')
  expect(move).toMatchObject({ name: 'moved', choices: ['two'], needsReasons: true })
  expect(asked().record('moved', '2026-01-06', { about: 'two', withReasons: true }).stands).toBe('two from 2026-01-06')
  expect(offered(asked().record('answered', '2026-01-06', { facts: { at_risk: 'yes' } }), 'move')).toEqual([])
})

test('before a case is taken, what ends it in any stage may be recorded, and nothing else that happens', () => {
  const waits = `
question written "Was it in writing?"
question took_place "When did it take place?" a date
procedure issue
starts when issue_raised
accept if issue_raised is within 1 year of took_place
when taken_back, close as taken_back
when letter_sent, close as answered if written
when called, tell clerk "who called"
role clerk
stage one
when settled, close as settled
no time limit because "none"
`
  const drive = open(waits, 'issue_raised', '2026-01-05')
  expect(drive.stands).toBe('waiting')
  expect(offered(drive, 'event').map(({ name }) => name)).toEqual(['taken_back', 'letter_sent'])
  drive.record('taken_back', '2026-01-06')
  expect(drive.stands).toBe('closed as taken_back on 2026-01-06')
})

describe('of a closed case', () => {
  const left = `
role clerk
procedure matter
starts when asked_in
owner clerk
stage one
clerk must "reply" within 5 working days, done when replied
clerk must "write a note", done when noted
resolve within 10 working days then close as lapsed
when settled, close as settled
`
  const names = ({ machine, snapshot }: Drive) => possibleEvents(machine, snapshot).map(({ name }) => name)
  const begun = () => open(left, 'asked_in', '2026-01-05')

  test('what closing left undone may be recorded late, once', () => {
    const closed = begun().record('settled', '2026-01-08')
    expect(closed.duty('replied')).toBe('left_undone')
    expect(names(closed)).toEqual(['replied', 'noted'])
    const late = closed.record('replied', '2026-01-07', { recordedOn: '2026-01-20' })
    expect(late.duty('replied')).toBe('done')
    expect(names(late)).toEqual(['noted'])
  })

  test('that it was resolved may come to light where time closed it', () => {
    const lapsed = begun().pass('2026-01-30')
    expect(lapsed.stands).toBe('closed as lapsed on 2026-01-19')
    expect(names(lapsed)).toEqual(['resolved', 'replied', 'noted'])
    const resolved = lapsed.record('resolved', '2026-01-12', { recordedOn: '2026-01-31' })
    expect(resolved.stands).toBe('closed as resolved on 2026-01-12')
    expect(names(resolved)).toEqual(['replied', 'noted'])
  })

  test('what stops what closing makes owed, ends that and ends its series is offered as long as that runs', () => {
    const after = `${left}when closed as settled, clerk must "check in" within 3 working days, done when checked_in
  next within 1 month, then every 2 months, until checks_over
  stops from client_away to client_back
`
    const closed = open(after, 'asked_in', '2026-01-05').record('settled', '2026-01-08')
    expect(names(closed)).toEqual(['replied', 'noted', 'checked_in', 'client_away', 'client_back', 'checks_over'])
    const away = closed.record('client_away', '2026-01-09')
    expect(away.state('checked_in')).toBe('stopped')
    expect(names(away)).toContain('client_back')
    const back = away.record('client_back', '2026-01-12').record('checks_over', '2026-01-12')
    expect(back.duty('checked_in')).toBe('cancelled')
    expect(names(back)).toEqual(['replied', 'noted'])
  })
})
