/** What is installed is what was looked at: exact versions, no scripts of others, no secret among our own files. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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

// What secrets look like that somebody else made: each by the mark that its maker gave it.
const secrets =
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_\w{36}|\bnpm_\w{36}|\bxox[abpr]-\w{10}|\bcasewright(?:\.[\w-]{22}){2}\.[\w-]{43}\b|\bwhsec_[\w+/]{32}\b/
const ours = () =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && !/\.(png|woff2?|pdf|ico)$/.test(path))

test('what a secret looks like is known', () => {
  expect(`-----BEGIN ${'PRIVATE'} KEY-----`).toMatch(secrets)
  expect(['casewright', 'a'.repeat(22), 'b'.repeat(22), 'c'.repeat(43)].join('.')).toMatch(secrets)
})

test('no file of ours holds a secret', () => {
  const files = ours()
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((path) => secrets.test(read(path)))).toEqual([])
})
