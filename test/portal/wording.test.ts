/** What the API calls things, in words for people. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, isInterfaceType } from 'graphql'
import { expect, test } from 'vitest'
import { auditWords } from '../../admin/src/messages/audit-words.ts'
import { leadOf } from '../../admin/src/rules/lead-of.ts'
import { partedByMarks, titleOfVerb } from '../../admin/src/wording.ts'

test.each([
  ['recordEvent', 'Record event'],
  ['look', 'Look'],
  ['inboxChanged', 'Inbox changed'],
])('%s is shown as “%s”', (verb, words) => {
  expect(titleOfVerb(verb)).toBe(words)
})

test.each([
  ['You must complain **within one year** of it.', ['You must complain ', 'within one year', ' of it.']],
  ['**Always** and **in writing**', ['', 'Always', ' and ', 'in writing', '']],
  ['within 5 days', ['within 5 days']],
  ['a mark ** that nothing closes', ['a mark ** that nothing closes']],
])('“%s” is parted where its source marks it as strong', (text, parts) => {
  expect(partedByMarks(text)).toEqual(parts)
})

test('all that the audit may say was done has words of its own, and can be chosen', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../api/src/schema.graphql'), 'utf8'))
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  )
  // Who somebody is themselves is entered nowhere; the others are no fields.
  const entered = [...fields.filter((name) => name !== 'me'), 'look', 'clock', 'signIn', 'signOut']
  expect(Object.keys(auditWords.audit.verb).sort()).toEqual(entered.sort())
})

test.each([
  [{ text: 'Write the fault down', strength: 'LIMIT', owner: 'caretaker', askedBy: null }, 'rules.must'],
  [{ text: 'Write the fault down', strength: 'TARGET', owner: 'caretaker', askedBy: null }, 'rules.should'],
  [{ text: 'A visit', strength: 'LIMIT', owner: 'caretaker', askedBy: 'tenant' }, 'rules.owes'],
  [{ text: 'Tenant may ask for stage 2', strength: 'LIMIT', owner: 'tenant', askedBy: 'tenant' }, null],
  [{ text: 'Close the case', strength: 'LIMIT', owner: null, askedBy: null }, null],
] as const)('%j is led by %s', (standard, lead) => {
  expect(leadOf(standard)).toBe(lead)
})

test('all that the audit may be about has words of its own', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../api/src/schema.graphql'), 'utf8'))
  const node = schema.getType('Node')
  const named = isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : []
  expect(named.length).toBeGreaterThan(5)
  // Tokens and sign-ins have ids as well, and a ruleset its name.
  expect(Object.keys(auditWords.audit.kind).sort()).toEqual(
    [...named, 'ApiToken', 'Ruleset', 'Session', 'other'].sort(),
  )
})
