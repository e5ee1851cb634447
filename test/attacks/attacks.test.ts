/** Every attack fails against the program as it is served, and succeeds where the guard against it is out. */
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attack } from './attack.ts'
import { attacks } from './attacks.ts'
import { canaryHits } from './canary.ts'
import { comeBack } from './sign-in.ts'
import { openWorlds, type World, type Worlds } from './worlds.ts'

let worlds: Worlds
const figures = { attacks: 0, controls: 0, succeeded: 0, canaryHits: -1, withoutControl: [] as string[] }

beforeAll(async () => {
  worlds = await openWorlds()
})

afterAll(async () => {
  await worlds?.close()
  if (process.env.ATTACKS_FILE) writeFileSync(process.env.ATTACKS_FILE, JSON.stringify(figures))
})

test('what the attacks leave as it should be lets somebody in', async () => {
  expect(await comeBack(worlds.guarded)).toBe(true)
  expect((await fetch(`${worlds.guarded.address}${worlds.guarded.feeds.open}`)).status).toBe(200)
})

/** Where the guard is out an attacker may try again: what is told by the clock is hard to hear on a machine that does much else. */
async function succeeds({ attack }: Attack, world: World): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) if (await attack(world)) return true
  return false
}

describe.each(Object.entries(attacks))('%s', (_, table) => {
  test.each(table.map((each) => [each.name, each.guard, each] as const))('%s (%s)', async (_name, _guard, each) => {
    figures.attacks++
    const succeeded = await each.attack(worlds.guarded)
    if (succeeded) figures.succeeded++
    expect(succeeded).toBe(false)
    if (typeof each.control !== 'string') return void figures.withoutControl.push(`${each.name}: ${each.control.none}`)
    const controlled = await succeeds(each, worlds[each.control])
    if (controlled) figures.controls++
    expect(controlled).toBe(true)
  })
})

test("a child's name is in no log, error, webhook, feed or job", async () => {
  const hits = await canaryHits(worlds.guarded)
  figures.canaryHits = Object.values(hits).reduce((sum, each) => sum + each, 0)
  expect(hits).toEqual({ logs: 0, errors: 0, webhooks: 0, feeds: 0, jobs: 0 })
})

test('there are attacks enough', () => {
  expect(Object.values(attacks).flat().length).toBeGreaterThanOrEqual(60)
})
