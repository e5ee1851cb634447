/** A condition that asks what is no question: what the help then says may stand there. */
import { expect, test } from 'vitest'
import { compileOnShelf } from './shelf.ts'

const visits = (condition: string) => `ruleset own_visits "Visits"
calendar england_and_wales
in force from 2026-01-01
role worker
question urgent "Is it urgent?"
procedure visit "Visit"
starts when visit_booked
owner worker
owner must "visit" within 5 working days of visit_booked ${condition}, done when visit_made
when booking_cancelled, tell worker "that it is cancelled" if urgent
when visit_made, close as visited
`

const helpFor = (condition: string) => {
  const { diagnostics } = compileOnShelf(visits(condition))
  return diagnostics.find(({ code }) => code === 'CW303')?.help
}

test.each([
  ['unless booking_cancelled', /"booking_cancelled" is an event: .* unless booking_cancelled, owner must/],
  ['unless booking_canceled', /"booking_cancelled" is an event: .* unless booking_cancelled, owner must/],
  ['unless called_off', /What happens is an event, .* unless request_withdrawn, owner must/],
])('%s: the help says where an event stands', (condition, event) => {
  expect(helpFor(condition)).toMatch(/ What a condition asks is a question, declared at the top/)
  expect(helpFor(condition)).toMatch(event)
})

test('where a date is asked for, nothing is said of events', () => {
  const text = visits('').replace('within 5 working days of visit_booked', 'at least 5 working days before visit_made')
  const { help } = compileOnShelf(text).diagnostics.find(({ code }) => code === 'CW303')!
  expect(help).toMatch(/^The question is declared at the top of a ruleset: .* a date$/)
})

test('of what is almost a question nothing is said of events', () => {
  expect(helpFor('unless urgnt')).toMatch(/^Questions are declared/)
  expect(helpFor('unless urgnt')).not.toContain('event')
})
