/** What is typed in a dialog becomes what the API is asked to record, or is sent back with what is wrong. */
import { describe, expect, test } from 'vitest'
import { groupedEvents, mainEvent } from '../../admin/src/cases/next-events.ts'
import { openingOf } from '../../admin/src/cases/opening.ts'
import { type Draft, recordingOf } from '../../admin/src/cases/recording.ts'

const event: Parameters<typeof recordingOf>[0] = {
  name: 'letter_sent',
  about: null,
  label: 'Letter sent',
  kind: 'DUTY',
  needsTime: false,
  needsReasons: false,
  needsNumber: false,
  needsNumberOf: null,
  needsWriting: false,
  needsAgreementOf: null,
  needsPeople: [],
  choices: [],
  criteria: [],
  evidence: [],
}

const draft: Draft = {
  date: { day: '16', month: '1', year: '2026' },
  time: '',
  yesNo: null,
  typed: { answers: {}, dates: {} },
  number: '',
  grade: null,
  criteria: [],
  about: null,
  length: '',
  unit: 'working days',
  agreed: false,
  inWriting: false,
  reasons: '',
  words: '',
  answers: [],
  people: {},
}

const context: Parameters<typeof recordingOf>[2] = {
  caseId: 'c',
  version: 3,
  today: '2026-01-19',
  questions: [],
  idempotencyKey: 'k',
}
const sent = { caseId: 'c', event: 'letter_sent', about: null, expectedVersion: 3, idempotencyKey: 'k' }

describe('recording', () => {
  test('an event needs no more than its date', () => {
    expect(recordingOf(event, draft, context)).toEqual({ input: { ...sent, on: '2026-01-16' } })
  })

  test('where hours count, the instant is sent instead of the date', () => {
    const timed = { ...event, needsTime: true }
    expect(recordingOf(timed, draft, context)).toEqual({ wrong: { time: 'wrong.noTime' } })
    expect(recordingOf(timed, { ...draft, time: '2:30pm' }, context)).toEqual({
      input: { ...sent, at: '2026-01-16T14:30:00.000Z' },
    })
  })

  test.each([
    [{ day: '31', month: '2', year: '2026' }, 'wrong.date'],
    [{ day: '', month: '', year: '' }, 'wrong.noDate'],
    [{ day: '20', month: '1', year: '2026' }, 'wrong.future'],
  ])('%o is sent back', (date, key) => {
    expect(recordingOf(event, { ...draft, date }, context)).toEqual({ wrong: { date: key } })
  })

  test('everything that is missing is said at once', () => {
    const demanding: typeof event = {
      ...event,
      kind: 'DECISION',
      needsReasons: true,
      needsNumber: true,
      needsPeople: ['panel'],
    }
    expect(recordingOf(demanding, draft, context)).toEqual({
      wrong: {
        yesNo: 'wrong.yesNo',
        number: 'wrong.number',
        reasons: 'wrong.reasons',
        'person-panel': 'wrong.person',
      },
    })
  })

  test('a grade says which criteria were shown, and must be chosen', () => {
    const grading: typeof event = { ...event, name: 'graded', about: '5.1', kind: 'GRADE', choices: ['good', 'poor'] }
    expect(recordingOf(grading, draft, context)).toEqual({ wrong: { grade: 'wrong.grade' } })
    expect(recordingOf(grading, { ...draft, grade: 'good', criteria: ['heard'] }, context)).toEqual({
      input: { ...sent, event: 'graded', about: '5.1', on: '2026-01-16', grade: 'good', criteria: ['heard'] },
    })
  })

  test('an extension says how long it is in all and who agreed', () => {
    const extension: typeof event = {
      ...event,
      name: 'extended',
      about: 'letter_sent',
      kind: 'EXTENSION',
      needsAgreementOf: 'complainant',
    }
    expect(recordingOf(extension, { ...draft, length: '20', agreed: true }, context)).toEqual({
      input: {
        ...sent,
        event: 'extended',
        about: 'letter_sent',
        on: '2026-01-16',
        extendedTo: '20 working days',
        agreedBy: 'complainant',
      },
    })
  })
})

describe('answering', () => {
  const answer: typeof event = { ...event, name: 'answered', kind: 'ANSWER' }
  const questions: typeof context.questions = [
    { name: 'was_child', text: 'A child?', answer: 'YES_NO', choices: [] },
    { name: 'took_place', text: 'When?', answer: 'DATE', choices: [] },
  ]

  test('only what was answered is sent', () => {
    const typed = { answers: { was_child: 'yes' }, dates: {} }
    expect(recordingOf(answer, { ...draft, typed }, { ...context, questions })).toEqual({
      input: { ...sent, event: 'answered', on: '2026-01-16', facts: [{ question: 'was_child', answer: 'yes' }] },
    })
  })

  test('no answer at all is sent back', () => {
    expect(recordingOf(answer, draft, { ...context, questions })).toEqual({ wrong: { questions: 'wrong.answer' } })
  })
})

describe('what is offered first', () => {
  const due = { kind: 'DUTY', state: 'RUNNING', duty: 'OWED' } as const
  const waiting = [
    { ...due, clock: 'report_received', dueOn: '2026-02-02', dueAt: '2026-02-03T00:00:00Z' },
    { ...due, clock: 'letter_sent', dueOn: '2026-01-19', dueAt: '2026-01-20T00:00:00Z' },
  ] as unknown as Parameters<typeof mainEvent>[1]

  test('the event that the nearest deadline waits for', () => {
    const other = { ...event, name: 'report_received' }
    expect(mainEvent([other, event], waiting)).toBe(event)
  })

  test('nothing, where no event offered ends a deadline', () => {
    expect(mainEvent([{ ...event, name: 'call_answered' }], waiting)).toBeNull()
  })

  test('it is not offered a second time below', () => {
    expect(groupedEvents([event], event)).toEqual([])
  })
})

describe('opening', () => {
  const procedure = {
    name: 'complaint',
    title: 'Complaint',
    startsWhen: ['complaint_made'],
    questions: [
      { name: 'matters_took_place', text: 'When?', answer: 'DATE', choices: [] },
      { name: 'was_child', text: 'A child?', answer: 'YES_NO', choices: [] },
    ],
    edition: { id: 'e', title: 'Guide', inForceFrom: '2015-01-01' },
  } as const satisfies Record<string, unknown>
  const opening = {
    procedure: 'complaint',
    event: null,
    date: draft.date,
    reference: ' C-1 ',
    words: '',
    typed: { answers: {}, dates: {} },
    idempotencyKey: 'k',
  }
  const asProcedure = procedure as unknown as Parameters<typeof openingOf>[0]

  test('questions that are left blank are left out', () => {
    expect(openingOf(asProcedure, opening, '2026-01-19')).toEqual({
      input: {
        procedure: 'complaint',
        event: 'complaint_made',
        on: '2026-01-16',
        reference: 'C-1',
        words: null,
        facts: [],
        idempotencyKey: 'k',
      },
    })
  })

  test('a date that does not exist is sent back at its question', () => {
    const typed = { answers: {}, dates: { matters_took_place: { day: '30', month: '2', year: '2025' } } }
    expect(openingOf(asProcedure, { ...opening, typed }, '2026-01-19')).toEqual({
      wrong: { 'q-matters_took_place': 'wrong.date' },
    })
  })

  test('the kind of case must be chosen', () => {
    expect(openingOf(undefined, opening, '2026-01-19')).toEqual({ wrong: { procedure: 'wrong.procedure' } })
  })
})
