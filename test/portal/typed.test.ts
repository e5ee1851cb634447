/** What is typed into a form of the portal is kept until it is sent: no form does without. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../admin/src')

/** The forms of a file that are sent to be kept, as their tags open: what is searched for, or is of use on the page alone, is not. */
function sentForms(text: string): readonly string[] {
  const own = [...text.matchAll(/const (\w+) = styled\('form'\)/g)].map(([, name]) => name)
  const tags = text.matchAll(new RegExp(`<(?:${['form', 'Form', ...own].join('|')})\\s([^>]*)`, 'g'))
  return [...tags].map(([tag]) => tag).filter((tag) => !/role="search"|data-passing/.test(tag))
}

/** A file that is chosen is not typed, and stays where it is. */
function losesWhatIsTyped(text: string): boolean {
  return sentForms(text).length > 0 && !/useTyped[<(]/.test(text) && !text.includes('type="file"')
}

test('no form of the portal loses what is typed when another page comes in its place', () => {
  const files = globSync('**/*.tsx', { cwd: folder }).map((file) => [file, readFileSync(join(folder, file), 'utf8')])
  expect(files.filter(([, text = '']) => sentForms(text).length > 0).length).toBeGreaterThan(12)
  expect(files.filter(([, text = '']) => losesWhatIsTyped(text)).map(([file]) => file)).toEqual([])
})

test.each([
  ['a form that keeps nothing', '<Form noValidate onSubmit={add}>', true],
  ['one with a look of its own', "const Narrow = styled('form')({})\n<Narrow noValidate onSubmit={change}>", true],
  ['one that keeps what is typed', "useTyped('person', blank)\n<Form noValidate onSubmit={add}>", false],
  ['what is searched for', '<form role="search" onSubmit={find}>', false],
  ['what is of use on the page alone', '<Form noValidate data-passing onSubmit={save}>', false],
  ['a file that is chosen', '<Form noValidate onSubmit={check}><Box type="file" /></Form>', false],
  ['a page with no form', '<Formed>', false],
])('%s', (_, text, loses) => {
  expect(losesWhatIsTyped(text)).toBe(loses)
})
