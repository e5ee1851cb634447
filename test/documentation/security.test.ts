/** What is said of security on paper is held to the tests that it names. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const paper = readFileSync(fileURLToPath(new URL('../../api/SECURITY.md', import.meta.url)), 'utf8')
const named = [...paper.matchAll(/`([\w/.-]+\.ts) › ([^`]+)`/g)].map(([, file, words]) => [file!, words!] as const)

test.each(named)('%s holds: %s', (file, words) => {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
  expect(existsSync(path)).toBe(true)
  expect(readFileSync(path, 'utf8')).toContain(words)
})

test('every section has a test, or a reason why it has none', () => {
  const rows = paper
    .slice(paper.indexOf('## OWASP'))
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
  expect(rows.length).toBeGreaterThan(40)
  const empty = rows.filter((row) => !/`[^`]+ › [^`]+`/.test(row) && !/not (applicable|met):/.test(row))
  expect(empty).toEqual([])
})
