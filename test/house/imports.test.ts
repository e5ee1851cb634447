/** The data flows one way, so imports run only down the house. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What each room may import from, itself aside. */
const allowed: Record<string, readonly string[]> = {
  'dsl/src/text': [],
  'dsl/src/calendar': [],
  'dsl/src/tree': ['text'],
  'dsl/src/syntax': ['text', 'tree'],
  'dsl/src/model': ['text', 'tree', 'syntax', 'calendar'],
  'dsl/src/machine': ['text', 'tree', 'calendar', 'model'],
  'dsl/src/scenario': ['text', 'tree', 'calendar', 'machine'],
  'dsl/src/compare': ['text', 'tree', 'calendar', 'model', 'machine'],
  'dsl/src/read-back': ['text', 'tree', 'calendar', 'model', 'machine'],
  'dsl/src/editor': ['text', 'tree', 'syntax', 'calendar', 'model', 'machine', 'read-back', 'compile.ts'],
}

function importsOf(folder: string): { file: string; target: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(root, folder, name)
      return [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, target]) => ({
        file,
        target: target!,
      }))
    })
}

test.each(Object.entries(allowed))('%s imports only from the rooms above it', (room, rooms) => {
  const strays = importsOf(room)
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({
      file,
      to: relative(join(root, 'dsl/src'), resolve(dirname(file), target)).split('/')[0]!,
    }))
    .filter(({ to }) => to !== room.slice('dsl/src/'.length) && !rooms.includes(to))
  expect(strays.map(({ file, to }) => `${relative(root, file)} imports from ${to}`)).toEqual([])
})

test('dsl imports no other workspace and nothing of Node outside its command line', () => {
  const strays = importsOf('dsl/src').filter(({ file, target }) => {
    const cli = /dsl\/src\/cli(\.ts|\/)/.test(file)
    return target.startsWith('@casewright/') || (target.startsWith('node:') && !cli)
  })
  expect(strays).toEqual([])
})

test('nothing in the language imports, by way of others, itself', () => {
  const imports = new Map<string, string[]>()
  for (const { file, target } of importsOf('dsl/src')) {
    if (target.startsWith('.')) imports.set(file, [...(imports.get(file) ?? []), resolve(dirname(file), target)])
  }
  // Taken away from the leaves inwards, what is left stands in a circle or leads into one.
  for (let before = -1; before !== imports.size; ) {
    before = imports.size
    for (const [file, targets] of imports) if (!targets.some((each) => imports.has(each))) imports.delete(file)
  }
  expect([...imports.keys()].map((file) => relative(root, file))).toEqual([])
})

test('the portal knows the API only by its schema, and the API knows no portal', () => {
  expect(importsOf('admin/src').filter(({ target }) => /@casewright\/api|\/api\/src/.test(target))).toEqual([])
  expect(importsOf('api/src').filter(({ target }) => /@casewright\/(admin|test)/.test(target))).toEqual([])
})
