/** What is said of the rule or the name under the cursor. */
import { expect, test } from 'vitest'
import { epochDay } from '../../dsl/src/calendar/epoch-day.ts'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { hoverAt } from '../../dsl/src/editor/hover.ts'
import { atMark, framework, head } from './support.ts'

const from = { calendar: calendarsIn(calendarsFolder)('england_and_wales'), startOn: epochDay('2026-01-05')! }

function hovered(text: string) {
  const { document, offset } = atMark(text)
  return hoverAt(document, offset, from)
}

test('a limit on a header is shown as what happens if it is not kept, with a date counted', () => {
  const hover = hovered(
    `${head}\nstage1 re|solve within 3 working days then escalate to head_caretaker\nstage 2\nowner head_caretaker`,
  )
  expect(hover!.rule).toBe('if not resolved within 3 working days, escalate to head_caretaker')
  expect(hover!.sentences).toEqual([
    'If the repair is not resolved within 3 working days of entering the stage, it passes by itself to the head caretaker.',
  ])
  expect(hover!.example[0]).toBe('For example, where it starts on Monday 5 January 2026:')
  expect(hover!.example.at(-1)).toBe('The last day in time is Thursday 8 January 2026 (until 11:59pm).')
})

test('hours are counted from ten in the morning', () => {
  const hover = hovered(`${head}\nowner must "call| back" within 24 hours of each call_missed, done when called_back`)
  expect(hover!.sentences).toEqual([
    'The caretaker must call back within 24 hours of each call missed. It is done when "called back" is recorded.',
  ])
  expect(hover!.example.at(-1)).toBe('24 hours end at 10am on Tuesday 6 January 2026.')
})

test('a line under a rule belongs to the rule', () => {
  const hover = hovered(
    `${head}\nowner must "write" within 2 days of fault_reported\n  if late, owner must tell ten|ant "why"`,
  )
  expect(hover!.rule).toBe(
    'owner must "write" within 2 days of fault_reported\n  if late, owner must tell tenant "why"',
  )
  expect(hover!.sentences).toEqual([
    'The tenant is outside the agency.',
    'The caretaker must write within 2 days of fault reported. If that is late, the caretaker must tell the tenant why.',
  ])
})

test('a line under what an answer makes somebody owe is shown below it', () => {
  const hover = hovered(
    `${head}\nowner must decide "whether to mend it"\n  if yes, owner must "mend it" within 2 days\n    may be ext|ended to 4 days\n  if no, close as left`,
  )
  expect(hover!.rule).toBe(
    'owner must decide "whether to mend it"\n  if yes, owner must "mend it" within 2 days\n    may be extended to 4 days\n  if no, close as left',
  )
})

test('a name says what it names', () => {
  expect(hovered(head.replace('urgent', 'urg|ent'))!.sentences).toEqual(['Is it urgent? (yes or no)'])
  expect(hovered(`${head}\nstage 1 "First"\nstage 2\nwhen a, go to stage 1|`)!.sentences[0]).toBe(
    'Stage 1: First, owned by the caretaker.',
  )
  expect(hovered(`${head}\nwhen a, give tenant the contact details of coun|cil`)!.sentences[0]).toBe(
    'Council: The council, 1 Town Square.',
  )
})

test('without a calendar nothing is counted, and where nothing can be said nothing is', () => {
  const { document, offset } = atMark(`${head}\nowner must "write|" within 2 days of fault_reported`)
  expect(hoverAt(document, offset)!.example).toEqual([])
  for (const text of ['|', '# a com|ment', 'owner must| within', '> a qu|ote']) expect(hovered(text)).toBeNull()
})

test('an area says its title and a criterion its words, also where a scenario grades', () => {
  const quoted = framework.replace('criterion good heard', '> People are heard.\ncriterion good heard\n')
  const scenario = '\nscenario "s"\ngiven 5.1 graded good with heard and told_why shown on 2026-01-06'
  const said = (line: string) => hovered(quoted + line)?.sentences
  expect(said(scenario.replace('5.1', '5.|1'))).toEqual(['Area 5.1: What it is like.'])
  expect(said(scenario.replace('heard', 'he|ard'))).toEqual(['It shows good: "People are heard".'])
  expect(said(scenario.replace('told_why', 'told_|why'))).toEqual(['It shows good: told why.'])
})
