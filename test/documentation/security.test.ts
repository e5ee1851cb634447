/** What is said of security on paper is held to the tests and files that it names, and to the requirements that there are. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { requirements } from './asvs-requirements.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
const asvs = read('api/ASVS.md')
const papers = read('api/SECURITY.md') + asvs

const named = [...papers.matchAll(/`([\w/.-]+\.ts) › ([^`]+)`/g)].map(([, file, words]) => `${file} › ${words}`)

test.each([...new Set(named)])('there is a test: %s', (each) => {
  const [file, words] = each.split(' › ') as [string, string]
  expect(existsSync(`${root}/test/${file}`)).toBe(true)
  // Not in a remark, nor in a test that is passed over.
  const code = read(`test/${file}`).replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
  const inQuotes = new RegExp(`(['"\`])((?!\\1).)*${words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  expect(code).toMatch(inQuotes)
  expect(code).not.toMatch(/\b(test|describe)\.(skip|skipIf|todo|fails|only)\b/)
})

test('every hazard names what holds it, and the test that shows it', () => {
  const log = read('api/SECURITY.md').split('## Hazards')[1]!.split('\n## ')[0]!
  const hazards = log
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
  expect(hazards.length).toBeGreaterThan(15)
  expect(hazards.filter((line) => !/^\| [^|]+ \| [^|]+ \| `[\w/.-]+\.ts › [^`|]+` \|$/.test(line))).toEqual([])
})

interface Row {
  readonly id: string
  readonly here: string
  readonly seen: string
}

const rows: readonly Row[] = asvs
  .split('\n')
  .map((line) => /^\| (\d+\.\d+\.\d+) \| (.*) \| (.*)\|$/.exec(line))
  .filter((found) => found !== null)
  .map(([, id = '', here = '', seen = '']) => ({ id, here, seen: seen.trim() }))

test('every requirement has its row, in the order of the standard', () => {
  expect(requirements).toHaveLength(253)
  expect(rows.map(({ id }) => id)).toEqual(requirements)
})

test('every row has a test, a file that is there, or a reason why it has none', () => {
  const reason = /^(Does not apply|Not met|Of the surroundings)\b/
  const isSeen = ({ seen }: Row) =>
    named.some((each) => seen === `\`${each}\``) ||
    (/^`[^`›]+`$/.test(seen) && existsSync(`${root}/${seen.slice(1, -1)}`))
  expect(rows.filter((row) => (row.seen === '' ? !reason.test(row.here) : !isSeen(row)))).toEqual([])
})

test('what is not met is said where security is, too', () => {
  const notMet = rows.filter(({ here }) => here.startsWith('Not met')).map(({ id }) => id)
  const told = read('api/SECURITY.md').split('Not met, or not whole: ')[1] ?? ''
  expect([...told.matchAll(/\((\d+\.\d+\.\d+)\)/g)].map(([, id]) => id)).toEqual(notMet)
})
