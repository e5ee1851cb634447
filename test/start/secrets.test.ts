/** Secrets come from the environment or from files that a vault fills, and the key that seals others can be renewed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../api/src/config.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'

const folder = makeDataFolder()
afterAll(() => removeDataFolder(folder))

const fileOf = (name: string, content: string): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

test('a secret that a file holds is as good as one of the environment', () => {
  const address = 'postgres://login:password@host:5432/database'
  const key = 'k'.repeat(40)
  const given = { DATABASE_URL_FILE: fileOf('url', `${address}\n`), SECRET_KEY_FILE: fileOf('key', ` ${key} `) }
  expect(readConfig(given)).toEqual(readConfig({ DATABASE_URL: address, SECRET_KEY: key }))
})

test.each([
  [{ SECRET_KEY_FILE: join(folder, 'nothing') }, /^SECRET_KEY_FILE names .*nothing, in which nothing can be read\.$/],
  [{ SECRET_KEY_FILE: fileOf('empty', '\n') }, /^SECRET_KEY_FILE names .*empty, in which nothing can be read\.$/],
  [{ SECRET_KEY_FILE: fileOf('short', 'short') }, /^SECRET_KEY should be at least 32 characters/],
  [
    { SMTP_URL_FILE: fileOf('smtp', 'smtp://host'), SMTP_URL: 'smtp://host', MAIL_FROM: 'casewright@agency.example' },
    /^SMTP_URL and SMTP_URL_FILE are both set: leave one of them out\.$/,
  ],
])('a file that will not do is one sentence: %j', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})

test('what was sealed with the key before opens, and what is sealed now needs the new one', () => {
  const [older, newer] = ['o'.repeat(40), 'n'.repeat(40)]
  const before = openSecretBox(folder, older)
  const between = openSecretBox(folder, newer, older)
  const after = openSecretBox(folder, newer)
  const old = before.seal('hush', 'a webhook')
  expect(between.open(old, 'a webhook')).toBe('hush')
  expect(() => between.open(old, 'another webhook')).toThrow()
  expect(() => after.open(old, 'a webhook')).toThrow(/SECRET_KEY_BEFORE/)
  const fresh = between.seal('hush', 'a webhook')
  expect(after.open(fresh, 'a webhook')).toBe('hush')
  expect(() => before.open(fresh, 'a webhook')).toThrow(/another key/)
})
