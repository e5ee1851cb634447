import { describe, expect, test } from 'vitest'
import { rowOf, rowsOf, rulesetOf } from './side-by-side.ts'

const reply = 'worker must "reply" within 5 days of letter_received, done when reply_sent'
const ask = 'asker may ask for a_review'

describe('each part of a rule that asks more is stricter, and one that asks less is weaker', () => {
  test.each([
    ['a must for a should', reply.replace('must', 'should'), reply, 'stricter', 'A must instead of a should.'],
    ['a should for a must', reply, reply.replace('must', 'should'), 'weaker', 'A should instead of a must.'],
    [
      'another role',
      reply,
      reply.replace('worker', 'manager'),
      'incomparable',
      'The manager is now to do it, not the worker.',
    ],
    [
      'a later hour',
      'letter_received after 15:00 is counted from the next working day',
      'letter_received after 16:00 is counted from the next working day',
      'stricter',
      'Counts from the next working day after 16:00 instead of 15:00.',
    ],
    [
      'days off beside an hour',
      'letter_received after 16:00 is counted from the next working day',
      'letter_received after 16:00 or on a day off is counted from the next working day',
      'weaker',
      'What comes on a day off now counts from the next working day.',
    ],
    [
      'a limit where there was none',
      'worker must "reply", done when reply_sent',
      'worker must "reply" within 5 days, done when reply_sent',
      'stricter',
      'Now has a time limit.',
    ],
    [
      'more time before a date',
      'worker must "send" at least 5 days before met_on',
      'worker must "send" at least 6 days before met_on',
      'stricter',
      'At least 6 days before met on instead of at least 5 days before met on.',
    ],
    [
      'another date to be before',
      'worker must "send" at least 5 days before met_on',
      'worker must "send" at least 5 days before seen_on',
      'incomparable',
      'At least 5 days before seen on instead of at least 5 days before met on.',
    ],
    ['a condition', reply, `${reply.replace(', done', ' if urgent, done')}`, 'weaker', 'Holds only if urgent.'],
    [
      'what it falls away with',
      '3 months after letter_received, unless met, worker must "call"',
      '3 months after letter_received, worker must "call"',
      'incomparable',
      'Falls away with nothing instead of met.',
    ],
    [
      'each and not only the first',
      reply,
      reply.replace('of letter', 'of each letter'),
      'stricter',
      'For each letter received, not only the first.',
    ],
    [
      'another event to count from',
      reply,
      reply.replace('letter_received', 'file_opened'),
      'incomparable',
      'Counts from file opened instead of letter received.',
    ],
    [
      'fewer rings',
      'worker must "answer" within 4 rings of each call',
      'worker must "answer" within 3 rings of each call',
      'stricter',
      'Within 3 rings instead of 4 rings.',
    ],
    [
      'more rings',
      'worker must "answer" within 4 rings of each call',
      'worker must "answer" within 5 rings of each call',
      'weaker',
      'Within 5 rings instead of 4 rings.',
    ],
    ['an extension', reply, `${reply}\n  may be extended to 20 days`, 'weaker', 'May now be extended.'],
    [
      'a pause',
      reply,
      `${reply}\n  stops from file_lost to file_found`,
      'weaker',
      'The time now stops from file lost to file found.',
    ],
    [
      'nothing owed when late',
      `${reply}\n  if late, worker must tell asker "why"`,
      reply,
      'weaker',
      'Nothing is owed any more when it is late.',
    ],
    [
      'more before a step',
      'before letter_sent require letter_read',
      'before letter_sent require letter_read and letter_signed',
      'stricter',
      'Now requires letter signed first.',
    ],
    [
      'less before a step',
      'before letter_sent require letter_read and letter_signed',
      'before letter_sent require letter_read',
      'weaker',
      'No longer requires letter signed first.',
    ],
    ['a form for using a right', ask, `${ask}, in writing`, 'weaker', 'Now in writing.'],
    ['a right without reasons', `${ask}, with reasons`, ask, 'stricter', 'No longer with reasons.'],
    [
      'a right for a time only',
      ask,
      `${ask} within 20 days of reply_sent`,
      'weaker',
      'May now be asked for within a time only.',
    ],
    [
      'a decision with reasons',
      'manager must decide "whether to reply"',
      'manager must decide "whether to reply", with reasons',
      'stricter',
      'Now with reasons.',
    ],
    [
      'someone from outside',
      'manager must appoint reader',
      'manager must appoint reader, outside the agency',
      'stricter',
      'The reader must come from outside the agency.',
    ],
    [
      'someone never involved',
      'manager must appoint reader, never involved in the matter',
      'manager must appoint reader',
      'weaker',
      'The reader may now have had a part in the matter.',
    ],
    [
      'a supporter who may be anyone',
      'asker may bring a supporter who is not a solicitor',
      'asker may bring a supporter',
      'stricter',
      'The supporter may now be a solicitor.',
    ],
    [
      'another way to go on',
      'when reply_sent, close as done if urgent',
      'when reply_sent, close as done',
      'incomparable',
      'Holds in every case, no longer only if urgent.',
    ],
    [
      'other words',
      'worker must "reply to them", done when reply_sent',
      'worker must "answer them", done when reply_sent',
      'reworded',
      'Says "answer them" instead of "reply to them".',
    ],
    ['the same', reply, reply, 'same', ''],
  ])('%s', (_name, one, other, verdict, difference) => {
    expect(rowOf(one, other)).toMatchObject({ verdict, difference })
  })

  test('a longer window and longer records are stricter, since both serve the person', () => {
    const window = (days: number) => `${ask} within ${days} days of reply_sent`
    expect(rowOf(window(10), window(20))).toMatchObject({
      verdict: 'stricter',
      examples: [{ startOn: '2015-01-02', oneDueOn: '2015-01-12', otherDueOn: '2015-01-22' }],
    })
    expect(rowOf(window(20), window(10)).verdict).toBe('weaker')
    const records = (years: number) => `keep records for at least ${years} years from closing`
    expect(rowOf(records(3), records(6)).verdict).toBe('stricter')
  })

  test('a higher cap of an extension is weaker', () => {
    const capped = (days: number) => `${reply}\n  may be extended to ${days} days with the agreement of asker`
    expect(rowOf(capped(10), capped(20))).toMatchObject({
      verdict: 'weaker',
      examples: [{ startOn: '2015-01-02', oneDueOn: '2015-01-12', otherDueOn: '2015-01-22' }],
    })
  })

  test('stricter in one part and weaker in another is neither', () => {
    expect(rowOf(reply, reply.replace('5 days', '3 days').replace('must', 'should')).verdict).toBe('incomparable')
  })
})

describe('what is compared', () => {
  test('a bare day is what its own ruleset says it is', () => {
    const other = rulesetOf(reply, 'days are working days because "the source counts so"')
    const row = rowsOf(rulesetOf(reply), other).find(({ key }) => key.endsWith('reply_sent'))
    expect(row).toMatchObject({ verdict: 'weaker', unitChanged: true })
  })

  test('`owner` and the name of who that is are the same', () => {
    expect(rowOf(reply, reply.replace('worker', 'owner')).verdict).toBe('same')
  })

  test('a pledge is its quoted words; marks at their end make no difference', () => {
    const pledge = (words: string) => rulesetOf('', `> ${words}\npledge kindness\n`)
    const verdict = (one: string, other: string) =>
      rowsOf(pledge(one), pledge(other)).find(({ key }) => key === 'pledge kindness')!
    expect(verdict('We are kind.', 'We  are kind;').verdict).toBe('same')
    expect(verdict('We are kind.', 'We are always kind.')).toMatchObject({
      verdict: 'reworded',
      difference: 'Says "We are always kind" instead of "We are kind".',
      one: { clause: { words: ['We are kind.'] } },
      other: { clause: { words: ['We are always kind.'] } },
    })
  })

  test('what only one of the two has is added or dropped, whole stages with their rules', () => {
    const stage = 'stage reading "Reading"\nno time limit because "none is given"'
    const kinds = (one: string, other: string) =>
      rowsOf(rulesetOf(one), rulesetOf(other))
        .filter(({ verdict }) => verdict !== 'same')
        .map(({ verdict, about }) => `${verdict}: ${about}`)
    expect(kinds('', stage)).toEqual(['added: Stage reading: Reading', 'added: No time limit'])
    expect(kinds(stage, '')).toEqual(['dropped: Stage reading: Reading', 'dropped: No time limit'])
    expect(kinds('', 'question approved "Is the reader approved?"')).toEqual([
      'added: Question: Is the reader approved?',
    ])
  })

  test('the order of stages is a rule, since escalating follows it', () => {
    const stages = (...names: string[]) => names.map((name) => `stage ${name}\nno time limit because "none"`).join('\n')
    expect(rowOf(stages('one', 'two'), stages('two', 'one'))).toMatchObject({
      verdict: 'incomparable',
      difference: 'The stages come in the order two, one instead of one, two.',
    })
  })

  test('every key is of one row only', () => {
    const rules = `${ask} once reply_sent\n${ask}\nwhen reply_sent, open letter\nwhen reply_sent, open letter`
    const keys = rowsOf(rulesetOf(rules), rulesetOf(rules)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
