/** What an edition builds on is found once, wherever the bases lead. */
import { expect, test } from 'vitest'
import { compile, type Library } from '../../dsl/src/compile.ts'

const extending = (name: string, base: string) => ({
  name: `${name}.rules`,
  text: `ruleset ${name} "Rules" extends ${base} of 2026-01-01\nin force from 2026-01-01\n`,
})

function libraryOf(...files: readonly { name: string; text: string }[]): Library {
  return { base: (name) => files.find((file) => file.name === `${name}.rules`) ?? null }
}

const toldOf = (file: { name: string; text: string }, library: Library) =>
  compile(file, library).diagnostics.map(({ code, message }) => `${code} ${message}`)

test('rulesets that extend each other in a ring are each told so, by way of which files', () => {
  const [one, two, three] = [extending('one', 'two'), extending('two', 'three'), extending('three', 'one')]
  const library = libraryOf(one, two, three)
  expect(toldOf(one, library)).toEqual([
    'CW704 This extends itself, by way of one.rules, then two.rules, then three.rules.',
  ])
  expect(toldOf(three, library)).toEqual([
    'CW704 This extends itself, by way of three.rules, then one.rules, then two.rules.',
  ])
})

test('a ruleset whose base is in a ring is not blamed for it', () => {
  const library = libraryOf(extending('one', 'two'), extending('two', 'one'))
  expect(toldOf(extending('other', 'one'), library)).toEqual([])
})

test('without other editions and sources at hand, nothing is said of them', () => {
  const text = 'ruleset notes "Notes"\nin force from 2026-01-01\nsource "A policy"\n> Anything.\npledge kept\n'
  expect(toldOf({ name: 'notes.rules', text }, libraryOf())).toEqual([])
})
