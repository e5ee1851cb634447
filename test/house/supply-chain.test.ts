/** What is installed is what was looked at: exact versions, no scripts of others, no secret among our own files. */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lintSource } from '@secretlint/core'
import { creator as rules } from '@secretlint/secretlint-rule-preset-recommend'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8')
const manifests = ['', 'dsl/', 'api/', 'admin/', 'test/', 'test/bench/peers/'].map((folder) => `${folder}package.json`)

test.each(manifests)('%s names exact versions', (path) => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path))
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const loose = named.filter(([, version]) => !/^(\d+\.\d+\.\d+[\w.+-]*|workspace:\*)$/.test(String(version)))
  expect(loose).toEqual([])
})

test('the lockfile says what each package holds, and names no place to get it from', () => {
  const lock = read('pnpm-lock.yaml')
  const resolutions = [...lock.matchAll(/resolution: (\{[^}]*\})/g)].map(([, resolution]) => resolution!)
  expect(resolutions.length).toBeGreaterThan(100)
  expect(resolutions.filter((each) => !/^\{integrity: sha512-[\w+/=]+\}$/.test(each))).toEqual([])
  expect(lock).not.toMatch(/tarball:/)
})

test('no package runs a script when it is installed', () => {
  const allowed = /^allowBuilds:\n((?: .*\n)+)/m.exec(read('pnpm-workspace.yaml'))?.[1]?.trim().split('\n') ?? []
  expect(allowed.length).toBeGreaterThan(0)
  expect(allowed.filter((line) => !line.endsWith(': false'))).toEqual([])
  expect(read('pnpm-workspace.yaml')).not.toMatch(/dangerouslyAllowAllBuilds|onlyBuiltDependencies/)
})

// What lets somebody in here, which the rules of others do not know.
const own = /\bcasewright(?:\.[\w-]{22}){2}\.[\w-]{43}\b|\bwhsec_[\w+/]{32}\b/
const ours = () =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && !/\.(png|woff2?|pdf|ico)$/.test(path))

/** What is found in a text that looks like a secret, of whatever maker. */
async function secretsIn(filePath: string, content: string): Promise<readonly string[]> {
  const { messages } = await lintSource({
    source: { filePath, content, contentType: 'text' },
    options: { config: { rules: [{ id: rules.meta.id, rule: rules }] }, noPhysicFilePath: true },
  })
  return [...messages.map(({ messageId }) => messageId), ...(own.exec(content) ?? [])]
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

test.each([
  ['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ['a token of GitHub', ['ghp', 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA3bC6'].join('_')],
  ['a token of Slack', ['xoxb', '123456789012', '1234567890123', 'aB3dE6gH9jK2mN5pQ8rS1tU4'].join('-')],
  ['a login to a database', `postgres://admin:${'x7Kq9'}mPz@db.agency.org:5432/casewright`],
  ['a token of ours', ['casewright', 'a'.repeat(22), 'b'.repeat(22), 'c'.repeat(43)].join('.')],
  ["a webhook's secret", `whsec_${'a1B2'.repeat(8)}`],
])('%s that is planted is found', async (_, secret) => {
  expect(await secretsIn('planted.txt', `before\n${secret}\nafter\n`)).not.toEqual([])
})

test('no file of ours holds a secret', async () => {
  const files = ours()
  expect(files.length).toBeGreaterThan(300)
  const found = await Promise.all(files.map(async (path) => ({ path, secrets: await secretsIn(path, read(path)) })))
  expect(found.filter(({ secrets }) => secrets.length > 0)).toEqual([])
})
