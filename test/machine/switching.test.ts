/** A case comes under other rules: what has ended, what runs, what is gone, what is new, and where it stands. */
import { type CaseEvent, isoDate, type Machine, moveTo, type Outcome, replay, type Snapshot } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { on as day } from '../calendar/published.ts'
import { calendar, type Drive, instant, machineOf, open } from './drive.ts'

const before = `
role clerk
role visitor outside the agency
role line_manager
procedure matter
starts when asked_in
owner clerk
clerk must "reply" within 5 working days of asked_in, done when replied
clerk must "call back" within 2 working days of each call, done when called
clerk should "write it up" within 4 working days of asked_in, done when written_up
visitor may ask for review within 5 working days of replied
stage one
resolve within 10 working days then go to stage two
stage two
clerk must "visit" within 10 working days, done when visited
no time limit because "none"
when settled, close as settled
`
const shorter = before.replace('"reply" within 5', '"reply" within 3')
const ref = (edition: string) => ({ edition, calendar: 0 })

/** The machine of the drive under the other text, and its case there. */
function switched(drive: Drive, text: string, on: string, moves: readonly { from: string; to: string }[] = []) {
  const machine = machineOf(text)
  const event: CaseEvent = {
    name: 'switched',
    on: day(on),
    at: null,
    recordedAt: instant(on, '12:00'),
    by: 'ada',
    details: { switched: { from: ref('before'), to: ref('after'), moves } },
  }
  drive.pass(event.recordedAt)
  const outcome: Outcome = moveTo({ machine: drive.machine, calendar }, { machine, calendar }, drive.snapshot, event)
  return { machine, event, outcome, after: outcome.kind === 'stepped' ? stands(machine, outcome.snapshot) : null }
}

/** Each running by its name, with its due date and state; what was settled apart. */
function stands(machine: Machine, { instances, settled = [], stage, enteredOn }: Snapshot) {
  const shown = (dueOn: number | null, state: string) => `${dueOn === null ? 'no limit' : isoDate(dueOn)} ${state}`
  return {
    runs: Object.fromEntries(
      instances.map(({ clock, nth, dueOn, state }) => [`${machine.clocks[clock]!.id} ${nth}`, shown(dueOn, state)]),
    ),
    settled: Object.fromEntries(
      settled.flatMap(({ clock, hidden, instance: { nth, dueOn, state } }) =>
        hidden ? [] : [[`${clock} ${nth}`, shown(dueOn, state)]],
      ),
    ),
    stage: stage === null ? null : `${machine.stages[stage]!.name} from ${isoDate(enteredOn)}`,
  }
}

const asked = (text = before) => open(text, 'asked_in', '2026-01-05')

describe('23: what runs is counted afresh from its own start', () => {
  test('a shorter time ends earlier, a longer one later; the rest stays', () => {
    expect(switched(asked(), shorter, '2026-01-06').after).toMatchObject({
      runs: {
        'replied 1': '2026-01-08 running',
        'written_up 1': '2026-01-09 running',
        'stage one 1': '2026-01-19 running',
      },
      stage: 'one from 2026-01-05',
    })
    const longer = before.replace('resolve within 10', 'resolve within 20')
    expect(switched(asked(), longer, '2026-01-06').after!.runs['stage one 1']).toBe('2026-02-02 running')
  })

  test('what has ended stays as it ended', () => {
    const drive = asked().record('written_up', '2026-01-08').record('replied', '2026-01-09')
    const { after } = switched(drive, shorter, '2026-01-09')
    expect(after!.runs).not.toHaveProperty('replied 1')
    expect(after!.settled).toEqual({ 'replied 1': '2026-01-12 met', 'written_up 1': '2026-01-09 met' })
  })

  test('what the new rules do not have is withdrawn, what they have and would be running starts', () => {
    const other = before
      .replace('clerk should "write it up" within 4', 'clerk should "file it" within 7')
      .replace('written_up', 'filed')
    const { after } = switched(asked(), other, '2026-01-06')
    expect(after!.settled).toEqual({ 'written_up 1': '2026-01-09 withdrawn' })
    expect(after!.runs['filed 1']).toBe('2026-01-14 running')
  })

  test('what the new rules ask and was done before they came is no deadline', () => {
    const drive = open(
      before.replace(
        'clerk must "call back" within 2 working days of each call, done when called\n',
        'when call, tell clerk "that they called"\nwhen called, tell clerk "that it is done"\n',
      ),
      'asked_in',
      '2026-01-05',
    )
    drive.record('call', '2026-01-05').record('called', '2026-01-06').record('call', '2026-01-06')
    const { after } = switched(drive, before, '2026-01-06')
    // The first call was answered on the 6th; that answer is not taken for the second's.
    expect(after!.runs).not.toHaveProperty('called 1')
    expect(after!.runs['called 2']).toBe('2026-01-08 running')
    expect(after!.settled).toEqual({})
  })

  test('each running of a clock goes on for itself', () => {
    const drive = asked().record('call', '2026-01-05').record('call', '2026-01-06')
    const { after } = switched(drive, before.replace('"call back" within 2', '"call back" within 3'), '2026-01-07')
    expect(after!.runs).toMatchObject({ 'called 1': '2026-01-08 running', 'called 2': '2026-01-09 running' })
  })

  test('what comes round again goes on as it did: each running has its own first review', () => {
    const reviews = `${before}
clerk must "look again" within 1 month of each complaint, done when looked_at
  next within 3 months, then every 12 months
`
    const drive = asked(reviews).record('complaint', '2026-01-06').record('complaint', '2026-01-07')
    drive.record('looked_at', '2026-01-20').record('looked_at', '2026-01-30').record('looked_at', '2026-02-20')
    const due = { 'looked_at 4': '2026-04-30 running', 'looked_at 5': '2027-02-20 running' }
    expect(stands(drive.machine, drive.snapshot).runs).toMatchObject(due)
    const { after } = switched(drive, reviews.replace('"reply" within 5', '"reply" within 3'), '2026-02-23')
    expect(after?.runs).toMatchObject(due)
  })

  test('what was missed when its stage ended stays missed, there and back, and its duty owed', () => {
    const drive = open(before, 'asked_in', '2026-01-05').pass('2026-01-20').pass('2026-02-04')
    drive.record('moved', '2026-02-04', { about: 'one', withReasons: true })
    expect(drive.clock('visited')).toMatchObject({ state: 'missed', duty: 'owed' })
    const longer = before.replace('"visit" within 10', '"visit" within 60')
    const { machine, outcome, after } = switched(drive, longer, '2026-02-05')
    const missed = { 'visited 1': '2026-02-02 missed' }
    expect(after!.runs).toMatchObject(missed)
    if (outcome.kind !== 'stepped') throw new Error('The case has a place.')
    const there = Object.assign(drive, { machine, snapshot: outcome.snapshot })
    expect(switched(there, before, '2026-02-06').after!.runs).toMatchObject(missed)
  })

  test('what is owed beside a move runs on in the next stage, there and back, and also where it was withdrawn', () => {
    const beside = before.replace(
      '\nstage two',
      '\nwhen settled_soon, go to stage two and clerk must "report" within 5 working days, done when reported\nstage two',
    )
    const reported = (drive: Drive, text: string, on: string) => {
      const { machine, outcome, after } = switched(drive, text, on)
      if (outcome.kind !== 'stepped') throw new Error('The case has a place.')
      Object.assign(drive, { machine, snapshot: outcome.snapshot })
      return after!.runs['reported 1']
    }
    const drive = asked(beside).record('settled_soon', '2026-01-12')
    expect(reported(drive, beside.replace('"reply" within 5', '"reply" within 6'), '2026-01-12')).toBe(
      '2026-01-19 running',
    )
    expect(reported(drive, beside.replace('"report" within 5', '"report" within 4'), '2026-01-13')).toBe(
      '2026-01-16 running',
    )
    expect(reported(drive, before, '2026-01-14')).toBeUndefined()
    expect(reported(drive, beside, '2026-01-15')).toBe('2026-01-19 running')
    expect(drive.pass('2026-01-20').clock('reported')).toMatchObject({ state: 'overdue', duty: 'owed' })
    expect(reported(drive, beside, '2026-01-21')).toBe('2026-01-19 overdue')
  })

  test('more time that was agreed stays agreed', () => {
    const more = (text: string) =>
      text.replace(
        'done when replied\n',
        'done when replied\n  may be extended to 20 working days with the agreement of visitor\n',
      )
    const drive = open(more(before), 'asked_in', '2026-01-05')
    drive.record('extended', '2026-01-06', { about: 'replied', extendedTo: '8 working days', agreedBy: 'visitor' })
    expect(switched(drive, more(shorter), '2026-01-07').after!.runs['replied 1']).toBe('2026-01-15 running')
  })
})

describe('11: what the switch makes past is late on arrival', () => {
  const strict = before.replace('resolve within 10', 'resolve within 1')

  test('it is overdue at once, and what its time-out would do waits for a person', () => {
    const drive = asked()
    const { machine, outcome } = switched(drive, strict, '2026-01-07')
    const { snapshot } = outcome as Extract<Outcome, { kind: 'stepped' }>
    expect(stands(machine, snapshot)).toMatchObject({
      runs: { 'stage one 1': '2026-01-06 overdue' },
      stage: 'one from 2026-01-05',
    })
    const moved = Object.assign(drive, { machine, snapshot }).pass('2026-02-27')
    expect(moved.stands).toBe('one from 2026-01-05')
    expect(moved.record('not_resolved', '2026-03-02').stands).toBe('two from 2026-03-02')
  })

  test('what was late already stays late, and is acted on once', () => {
    const drive = asked().pass('2026-01-12')
    expect(drive.state('replied')).toBe('overdue')
    const { after } = switched(drive, shorter, '2026-01-13')
    expect(after!.runs['replied 1']).toBe('2026-01-08 overdue')
  })

  test('what was late is not late any more where the new rules give it longer', () => {
    const drive = asked().pass('2026-01-12')
    const { after } = switched(drive, before.replace('"reply" within 5', '"reply" within 30'), '2026-01-13')
    expect(after!.runs['replied 1']).toBe('2026-02-16 running')
  })

  test('what ran out of time under the rules it comes back to is as late as it was', () => {
    const drive = asked().pass('2026-01-12')
    const patient = before.replace('"reply" within 5', '"reply" within 30')
    const away = switched(drive, patient, '2026-01-13')
    const { snapshot } = away.outcome as Extract<Outcome, { kind: 'stepped' }>
    const there = Object.assign(open(patient, 'asked_in', '2026-01-05'), { machine: away.machine, snapshot })
    const back = switched(there, before, '2026-01-14').outcome as Extract<Outcome, { kind: 'stepped' }>
    const reply = back.snapshot.instances.find(({ clock }) => drive.machine.clocks[clock]!.id === 'replied')
    expect(reply).toMatchObject({ state: 'overdue', waits: false })
  })
})

describe('23: a stage that is not there', () => {
  const renamed = before.replace('stage one', 'stage first')

  test('is refused where no move says where the case stands', () => {
    expect(switched(asked(), renamed, '2026-01-06').outcome).toMatchObject({
      kind: 'refused',
      code: 'NO_PLACE',
      message: expect.stringContaining('stage one'),
    })
  })

  test.each([
    ['with the switch', before, renamed, [{ from: 'one', to: 'first' }], 'first'],
    ['by the new edition', before, `move one to stage first\n${renamed}`, [], 'first'],
    ['by the new edition, in its procedure', before, `${renamed}\nmove one to stage two`, [], 'two'],
    ['by the edition it leaves', `move one to stage two\n${before}`, renamed, [], 'two'],
    [
      'with the switch, whatever the editions say',
      before,
      `move one to stage first\n${renamed}`,
      [{ from: 'one', to: 'two' }],
      'two',
    ],
  ])('has its place %s', (_, from, to, moves, name) => {
    const { after } = switched(open(from, 'asked_in', '2026-01-05'), to, '2026-01-06', moves)
    expect(after!.stage).toBe(`${name} from 2026-01-05`)
    const own = name === 'first' ? ['stage first 1', '2026-01-19 running'] : ['visited 1', '2026-01-19 running']
    expect(Object.entries(after!.runs)).toContainEqual(own)
    expect(after!.settled).toMatchObject({ 'stage one 1': '2026-01-19 withdrawn' })
  })

  test('a move to a stage that is not in the file is an error of it', () => {
    expect(() => machineOf(`move one to stage nowhere\n${renamed}`)).toThrow(/nowhere/)
  })

  test('a window that had closed stays closed', () => {
    const drive = asked().record('replied', '2026-01-05').pass('2026-01-12')
    const { machine, outcome } = switched(drive, shorter, '2026-01-13')
    const { snapshot } = outcome as Extract<Outcome, { kind: 'stepped' }>
    const moved = Object.assign(drive, { machine, snapshot }).record('asked', '2026-01-14', { about: 'review' })
    expect(moved.refusal).toBe('WINDOW_CLOSED')
  })
})

test('21: what was logged before the switch replays under what it was recorded under', () => {
  const drive = asked().record('call', '2026-01-06').pass('2026-01-12')
  const { machine, event, outcome } = switched(drive, shorter, '2026-01-13')
  const { snapshot } = outcome as Extract<Outcome, { kind: 'stepped' }>
  const log = [...drive.log, event]
  const machines = { before: drive.machine, after: machine } as const
  const find = ({ edition }: { edition: string }) => ({ machine: machines[edition as 'before'], calendar })
  expect(replay(machine, log, calendar, find)).toEqual(snapshot)
  expect(() => replay(machine, log, calendar)).toThrow(/nobody said how to find before/)
})

describe('what turned out never to have been is not what has run', () => {
  const kept = before
    .replace(
      'resolve within 10 working days then go to stage two',
      'resolve within 10 working days then close as lapsed',
    )
    .replace('procedure matter', 'procedure matter\nkeep records for at least 3 years from closing')
  const keeping = ({ machine, snapshot: { instances } }: Pick<Drive, 'machine' | 'snapshot'>) =>
    instances.filter(({ clock }) => machine.clocks[clock]!.kind === 'retention').map(({ state }) => state)
  const lapsed = () => asked(kept).pass('2026-01-20')

  test('closed by time, and resolved before by a late record, its records are kept on under other rules', () => {
    const resolved = lapsed().record('resolved', '2026-01-12', { recordedOn: '2026-01-21' })
    expect(keeping(resolved)).toEqual(['cancelled', 'running'])
    const { machine, outcome } = switched(resolved, kept, '2026-01-22')
    expect(outcome.kind === 'stepped' && keeping({ machine, snapshot: outcome.snapshot })).toEqual(['running'])
  })
})
