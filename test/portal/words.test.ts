/** Every text of the portal is in one place, so that it can be translated. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '../../admin/src')

/** The name of the whole is nobody's to translate. */
const name = 'Casewright'

const literal = [
  // Between two tags.
  />([^<>{}=()]*[A-Za-z]{2,}[^<>{}=()]*)<\//g,
  // On a line of its own.
  /^[ \t]+([A-Z][a-z]+(?: [A-Za-z’]+)+[.?!…]?)$/gm,
  // Said to those who do not see.
  /\s(?:aria-label|title|alt|placeholder|label|summary|hint|question)="([^"]*[A-Za-z][^"]*)"/g,
]

function wordsIn(text: string): readonly string[] {
  return [...new Set(literal.flatMap((pattern) => [...text.matchAll(pattern)].map(([, words = '']) => words.trim())))]
}

test('no words are written into a page itself', () => {
  const files = globSync('**/*.tsx', { cwd: folder })
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) =>
    wordsIn(readFileSync(join(folder, file), 'utf8'))
      .filter((words) => words !== name)
      .map((words) => `${file}: ${words}`),
  )
  expect(found).toEqual([])
})

test('months and days are named where the texts are', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((file) => !file.startsWith('messages'))
  expect(files.length).toBeGreaterThan(100)
  const naming = files.filter((file) => /'(January|Monday|Mon|Jan)'/.test(readFileSync(join(folder, file), 'utf8')))
  expect(naming).toEqual([])
})

test('words that are written into the page are found, between tags, on a line, and said', () => {
  expect(wordsIn('<b>Save it</b>')).toEqual(['Save it'])
  expect(wordsIn('<p>\n  Save it now.\n</p>')).toEqual(['Save it now.'])
  expect(wordsIn('<input aria-label="Save it" />')).toEqual(['Save it'])
})
