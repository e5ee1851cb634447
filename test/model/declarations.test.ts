/** What a file declares, and where. */
import { compile, hasErrors } from '@casewright/dsl'
import { expect, test } from 'vitest'

const text = `
ruleset library "Library"
in force from 2026-01-01
> We will be kind.
pledge kindness
procedure request "Request"
starts when request_made
role librarian
question rare "Is the book rare?"
stage 1
owner librarian
> We keep our word.
pledge word
when book_found, close as found if rare
no time limit because "none"
contact branch "The branch, High Street"
when book_lost, give librarian the contact details of branch and close as lost
`

test('a role, question, contact or pledge counts for the whole file, wherever it stands', () => {
  const { model, diagnostics } = compile({ name: 'library', text }, { base: () => null })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(hasErrors(diagnostics)).toBe(false)
  expect(model.roles.map(({ name }) => name)).toEqual(['librarian'])
  expect(model.questions.map(({ name }) => name)).toEqual(['rare'])
  expect(model.contacts.map(({ name }) => name)).toEqual(['branch'])
  expect(model.pledges.map(({ name, clause }) => [name, clause.words])).toEqual([
    ['kindness', ['We will be kind.']],
    ['word', ['We keep our word.']],
  ])
})
