/** Rules of one name that hold in different cases: each is counted where it holds, and one event ends them. */
import { compile } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'

const rules = `
role worker
question urgent "Is it urgent?"
question child "Is it about a child?"
procedure letter
starts when letter_received
owner worker
owner must "reply" within 2 working days of letter_received if urgent, done when reply_sent
owner must "reply" within 10 working days of letter_received unless urgent, done when reply_sent
when reply_sent, close as replied if urgent
when reply_sent, close as replied if child
stage 1
no time limit because "the reply has one"
`

describe('two limits told apart by a fact', () => {
  // 2026: 5 January is a Monday.
  test.each([
    ['yes', 'reply_sent', '2026-01-07'],
    ['no', 'reply_sent (2)', '2026-01-19'],
  ])('where it is urgent: %s, the one of them is due', (urgent, id, due) => {
    const drive = open(rules, 'letter_received', '2026-01-05', { facts: { urgent } })
    expect(drive.snapshot.instances.length).toBe(1)
    expect(drive.due(id)).toBe(due)
    expect(drive.record('reply_sent', '2026-01-06').state(id)).toBe('met')
  })

  test('any of the cases closes it', () => {
    const drive = open(rules, 'letter_received', '2026-01-05', { facts: { urgent: 'no', child: 'yes' } })
    expect(drive.record('reply_sent', '2026-01-06').stands).toBe('closed as replied on 2026-01-06')
  })

  const base = `ruleset letters "Letters"\nin force from 2026-01-01${rules}`
  const local = (line: string) => {
    const text = `ruleset ours "Ours" extends letters of 2026-01-01\nin force from 2026-02-01\nprocedure letter\n${line}\n`
    const { machines, diagnostics } = compile({ name: 'ours', text }, { base: () => ({ name: 'base', text: base }) })
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
    return machines[0]!.clocks.map(({ period, condition }) => [period!.count, condition!.unless])
  }

  test('a local ruleset changes the one that holds where its own does', () => {
    const line = 'owner must "reply" within 5 working days of letter_received unless urgent, done when reply_sent'
    expect(local(`changed: ${line}`)).toEqual([
      [2, false],
      [5, true],
    ])
  })

  test('and may add one for a case of its own', () => {
    const line = 'owner must "reply" within 3 working days of letter_received if child, done when reply_sent'
    expect(local(`added: ${line}`)).toEqual([
      [2, false],
      [10, true],
      [3, false],
    ])
  })
})
