/** Who is told: the holder whom `owner` stands for, and a role by what it is also called. */
import { expect, test } from 'vitest'
import { compileOnShelf } from './shelf.ts'

const rules = `ruleset owned_letters "Letters"
calendar england_and_wales
in force from 2026-01-01
role worker
role line_manager, also called team_manager
procedure letter "Letter"
starts when letter_received
owner worker
when letter_lost, tell owner "that it is lost"
stage 1 "Answer"
owner line_manager
copy everything to owner
when reply_sent, tell owner "that it is answered" and close as answered
no time limit because "a sample"
scenario "both are told"
given letter_received on 2026-01-05
given letter_lost on 2026-01-06
expect worker was told "that it is lost"
given reply_sent on 2026-01-07
expect line_manager was told "that it is answered"
expect team_manager was told "that it is answered"
expect team_manager was told
`

const graver = (text: string) =>
  compileOnShelf(text).diagnostics.flatMap(({ code, severity, message, fix }) =>
    severity === 'hint' ? [] : [`${code} ${message}${fix === undefined ? '' : ` (${fix.title})`}`],
  )

test('the owner is told, and sent copies, wherever the rule stands', () => {
  expect(graver(rules)).toEqual([])
  const [machine] = compileOnShelf(rules).machines
  expect(machine!.copies.map(({ roles }) => roles)).toEqual([['line_manager']])
})

test('where nobody is the owner, it is not proposed again', () => {
  const text = rules.replace('owner worker\n', '').replace(/scenario.*/s, '')
  expect(graver(text)).toContain('CW301 No role is called "owner".')
})
