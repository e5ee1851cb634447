/** What a local ruleset takes away that its base still needs, and which rule of its base a line is about. */
import { expect, test } from 'vitest'
import { compiled, told } from './side-by-side.ts'

const base = `ruleset complaints "Complaints"
calendar england_and_wales
in force from 2026-01-01
role worker
role manager, also called head
role director, who manages manager
role parent outside the agency
question took_place "When did it take place?" a date
question serious "How serious is it?" one of slight or grave
contact ombudsman "Ombudsman, 0300 000 0000"

procedure complaint "Complaint"
starts when complaint_made
owner worker
accept if complaint_made is within 1 year of took_place
otherwise manager must decide "whether to take it"
if yes, tell parent "that it is taken"
if no, close as refused

stage 1 "One"
owner must "reply" within 5 working days of complaint_made, done when reply_sent
when reply_sent, give parent the contact details of ombudsman
when reply_disputed, go to stage 2 if serious is grave
if not resolved within 5 working days, escalate to manager

stage 2 "Two"
owner head
parent may ask for stage 3
if not resolved within 5 working days, escalate to director

stage 3 "Three"
owner director
if not resolved within 5 working days, escalate to director
`

function saidOf(head: string, procedure = '') {
  const text = `ruleset ours "Ours" extends complaints of 2026-01-01
in force from 2026-02-01
${head}
procedure complaint
${procedure}
`
  return told(compiled(text, [base]), /^CW509$/)
}

test('what the base still needs is missed where it is left out', () => {
  const lost: [string, string, RegExp][] = [
    ['dropped: question took_place "When did it take place?" a date because "x"', '', /"accept if .*No question is/],
    ['dropped: role parent outside the agency because "x"', '', /, nor 2 others\. No role is called "parent"/],
    ['dropped: role director because "x"', '', /"owner director" no longer holds, nor .* "director"/],
    ['dropped: contact ombudsman "Ombudsman, 0300 000 0000" because "x"', '', /No contact is called "ombudsman"/],
    [
      '',
      'dropped: stage 3 because "x"',
      /"parent may ask for stage 3"|"if not resolved within 5 .*escalate to director"/,
    ],
    ['', 'dropped: accept if complaint_made is within 1 year of took_place because "x"', /"otherwise manager must/],
    ['', 'dropped: stage 2 because "x"', /next stage, 3, is owned by director|no stage called "2"/],
  ]
  for (const [head, procedure, expected] of lost) {
    const said = saidOf(head, procedure)
    expect(said, `${head}${procedure}`).toHaveLength(1)
    expect(said[0]).toMatch(expected)
  }
})

test('a change can take it away as well: another name, other answers, another owner', () => {
  expect(saidOf('changed: role manager')).toEqual([
    'CW509 error: With this the base\'s rule "owner head" no longer holds. No role is called "head".',
  ])
  expect(saidOf('changed: question took_place "Did it take place?"')[0]).toMatch(/is not answered with a date/)
  expect(saidOf('changed: question serious "Is it serious?"')[0]).toMatch(/"grave" is no answer to "serious"/)
  expect(saidOf('', 'stage 2\nchanged: owner director')[0]).toMatch(/"if not .*escalate to manager" no longer holds/)
})

test('a stage that is added after the last one does not take what escalates to someone else', () => {
  const panel = 'added: stage panel "Panel"\nowner worker\nno time limit because "x"\nwhen heard, close as heard'
  expect(saidOf('', panel)[0]).toMatch(
    /"if not .*escalate to director" no longer holds\. .*next stage, panel, is owned by worker/,
  )
  expect(saidOf('', panel.replace('worker', 'director'))).toEqual([])
})

test('what is dropped together with all that needed it is gone', () => {
  const taken = 'accept if complaint_made is within 1 year of took_place'
  const question = 'question took_place "When did it take place?" a date'
  const otherwise = 'otherwise manager must decide "whether to take it"'
  const lines = `dropped: ${taken} because "x"\ndropped: ${otherwise} because "x"`
  expect(saidOf(`dropped: ${question} because "x"`, lines)).toEqual([])
})

test('a stage that is made where none is written is hinted at, and nothing is lost by it', () => {
  const small = `ruleset complaints "Complaints"
in force from 2026-01-01
role manager
role worker
procedure complaint "Complaint"
starts when complaint_made
owner worker
stage 1 resolve within 3 working days then escalate to manager
stage 2 "Manager"
owner manager
no time limit because "the manager has it"
`
  const text = `ruleset ours "Ours" extends complaints of 2026-01-01
in force from 2026-02-01
procedure complaint
dropped: stage 2 because "the manager has it all the same"
`
  expect(told(compiled(text, [small]), /^CW509$/)).toEqual([])
})

test('of two rules of one name it is the one that holds in the same case which is changed or left out', () => {
  const two = `ruleset complaints "Complaints"
calendar england_and_wales
in force from 2026-01-01
role worker
question was_child "Were they a child?"
procedure complaint "Complaint"
starts when complaint_made
owner worker
owner must "confirm" within 5 working days of complaint_made, done when letter_sent if was_child
owner must "confirm" within 10 working days of complaint_made, done when letter_sent unless was_child
  this is a minimum
when letter_sent, close as confirmed
`
  const ours = (lines: string) => {
    const text = `ruleset ours "Ours" extends complaints of 2026-01-01\nin force from 2026-02-01\nprocedure complaint\n${lines}\n`
    return told(compiled(text, [two]), /^CW50[17]$/).map((each) => each.slice(0, 5))
  }
  const confirm = (days: number, when: string) =>
    `owner must "confirm" within ${days} working days of complaint_made, done when letter_sent ${when} was_child`
  expect(ours(`changed: ${confirm(60, 'unless')}`)).toEqual(['CW507'])
  expect(ours(`changed: ${confirm(60, 'if')}`)).toEqual([])
  expect(ours(`dropped: ${confirm(10, 'unless')} because "ours"`)).toEqual(['CW507'])
  expect(ours(`dropped: ${confirm(5, 'if')} because "ours"\nchanged: ${confirm(8, 'unless')}`)).toEqual([])
})

test('a procedure that is left out is missed by the rules that still open it, until they go or it comes back', () => {
  const two = `ruleset complaints "Complaints"
in force from 2026-01-01
role worker
question urgent "Is it urgent?"
procedure complaint "Complaint"
starts when complaint_made
owner worker
if urgent, open referral instead
when complaint_unclear, open referral and open inquiry
when reply_sent, close as answered
procedure referral "Referral"
starts when referral_made
owner worker
when referral_heard, close as heard
`
  const ours = (lines: string) => {
    const head = 'ruleset ours "Ours" extends complaints of 2026-01-01\nin force from 2026-02-01\n'
    return told(compiled(`${head}${lines}\n`, [two]), /^CW510$/)
  }
  const gone = 'dropped: procedure referral because "others do it"\n'
  const instead = 'dropped: if urgent, open referral instead because "others do it"\n'
  const unclear = 'dropped: when complaint_unclear, open referral and open inquiry because "others do it"\n'
  const start = 'CW510 warning: This leaves out the procedure referral, and '
  expect(ours(gone)).toEqual([
    `${start}"if urgent, open referral instead" still opens a case of it, as another rule does.`,
  ])
  expect(ours(`${gone}procedure complaint\n${instead}`)).toEqual([
    `${start}"when complaint_unclear, open referral and open inquiry" still opens a case of it.`,
  ])
  expect(ours(`${gone}procedure complaint\nadded: when reply_late, open referral`)[0]).toMatch(/as 2 other rules do/)
  expect(ours(`${gone}procedure complaint\n${instead}${unclear}`)).toEqual([])
  expect(ours(`${gone}added: procedure referral "Ours"\nadded: starts when referral_sent`)).toEqual([])
})

test('among hundreds of changes the one is named that takes away what the base needs', () => {
  const added = Array.from({ length: 400 }, (_, number) => `added: role r${number}`)
  for (const place of [0, 17, 200, 399, 400]) {
    const head = added.toSpliced(place, 0, 'dropped: role director because "x"').join('\n')
    const text = `ruleset ours "Ours" extends complaints of 2026-01-01\nin force from 2026-02-01\n${head}\n`
    const found = compiled(text, [base]).diagnostics.filter(({ key }) => key === 'stillNeeded')
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['dropped: role director because "x"'])
  }
})

test('what is doubtful in a base is told of a file that extends it at its head, and mended where it was written', () => {
  const doubtful = `# ${'This base is longer than what extends it. '.repeat(20)}
ruleset complaints "Complaints"
in force from 2026-01-01
role worker
role parent outside the agency
procedure complaint "Complaint"
starts when complaint_made
owner worker
stage 1 "One"
resolve within 3 working days
procedure appeal "Appeal"
starts when appeal_made
owner worker
stage 1 "One"
parent may ask for stage 2 within 5 working days of appeal_made
stage 2 "Two"
no time limit because "none is given"
when heard, close as heard
`
  const ours = 'ruleset ours "Ours" extends complaints of 2026-01-01\nin force from 2026-02-01\n'
  const { diagnostics } = compiled(ours, [doubtful])
  const found = diagnostics.filter(({ key }) => key === 'limitWithoutThen' || key === 'onlyWindow')
  expect(found.map(({ key, span, fix }) => [key, ours.slice(span.start, span.end), fix])).toEqual([
    ['limitWithoutThen', 'ruleset ours "Ours" extends complaints of 2026-01-01', undefined],
    ['onlyWindow', 'ruleset ours "Ours" extends complaints of 2026-01-01', undefined],
  ])
})
