/** A time-out that is pending when everything is killed fires once, after the next start. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { leftWith } from '../support/processes.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'
import { comeInAs, newVisitor } from '../support/visitor.ts'

const folder = makeDataFolder()
let server: StartedProcess

beforeAll(async () => {
  server = await startProcess({ dataFolder: folder })
  await server.ready()
})

afterAll(async () => {
  server.interrupt()
  await server.exited
  expect(await leftWith(folder)).toEqual([])
  removeDataFolder(folder)
})

test('one that fell due while nothing ran fires at the next start, once, dated the day it was due', async () => {
  const opened =
    await ask(`mutation { openCase(input: { procedure: "issue", on: "2026-01-05", idempotencyKey: "${randomUUID()}",
    facts: [{ question: "safeguarding", answer: "no" }] }) { ... on CaseOpened { case { id stage { name } } } } }`)
  const { id, stage } = opened.openCase.case
  expect(stage.name).toBe('1')
  // Three working days after Monday the 5th end with Thursday the 8th; a moment before that, the lights go out.
  await ask(`mutation { advanceClock(to: "2026-01-08T23:59:57Z") { ... on ClockAdvanced { now } } }`)
  expect((await show(id)).stage.name).toBe('1')
  server.kill('SIGKILL')
  await server.exited
  await sleep(4000)
  server = await startProcess({ dataFolder: folder })
  await server.ready()
  while ((await show(id)).stage.name === '1') await sleep(100)
  // A worker that had not noticed would fire it again.
  await sleep(2000)
  const { stage: next, log } = await show(id)
  expect(next).toEqual({ name: '2', enteredOn: '2026-01-08', holder: { name: 'Dana Brook' } })
  expect(log.filter(({ event }) => event === 'timed_out')).toEqual([
    { event: 'timed_out', about: 'stage 1', happenedOn: '2026-01-08' },
  ])
})

interface Shown {
  readonly stage: { readonly name: string; readonly enteredOn: string }
  readonly log: readonly { readonly event: string; readonly about: string | null; readonly happenedOn: string }[]
}

async function show(id: string): Promise<Shown> {
  const asked = `{ case(id: "${id}") { stage { name enteredOn holder { name } } log { event about happenedOn } } }`
  return (await ask(asked)).case
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
async function ask(query: string): Promise<any> {
  const robin = newVisitor(server.url)
  await comeInAs(robin, 'robin.sato@sandbox.example')
  const { data, errors } = await robin.ask(query)
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
