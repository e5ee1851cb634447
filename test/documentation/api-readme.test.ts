/** What the API's documentation shows is done by a client that is generated from it, against a real server. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generate } from '@graphql-codegen/cli'
import { preset } from '@graphql-codegen/client-preset'
import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'

const root = join(import.meta.dirname, '../..')
const client = join(root, 'test/client')
const text = readFileSync(join(root, 'api/README.md'), 'utf8')
const blocksOf = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block!)

const folder = makeDataFolder()
const run = promisify(execFile)
const inRoot = { cwd: root, encoding: 'utf8' } as const
let server: StartedProcess
let done: Record<string, unknown>

beforeAll(async () => {
  server = await startProcess({ dataFolder: folder, env: { WORKER_POLL_MS: '50' } })
  await generate(
    {
      schema: join(root, 'api/src/schema.graphql'),
      documents: blocksOf('graphql'),
      silent: true,
      generates: {
        [`${client}/gql/`]: {
          preset,
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            importExtension: '.ts',
            enumsAsTypes: true,
            useTypeImports: true,
            scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
          },
        },
      },
    },
    true,
  )
  await server.ready()
})

afterAll(async () => {
  server.interrupt()
  await server.exited
  removeDataFolder(folder)
})

test('every block is a query with a name, a command, or a message that is sent', () => {
  const languages = [...text.matchAll(/^```(\S+)$/gm)].map(([, language]) => language)
  expect([...new Set(languages)].toSorted()).toEqual(['graphql', 'json', 'sh'])
  const names = blocksOf('graphql').flatMap((block) =>
    parse(block).definitions.map((each) => ('name' in each ? each.name?.value : undefined)),
  )
  expect(names).not.toContain(undefined)
  // Each is one of the documents that the program below sends.
  const program = readFileSync(join(client, 'integrator.ts'), 'utf8')
  expect(names.filter((name) => !program.includes(`documents.${name}Document`))).toEqual([])
})

test('the map has every mutation', () => {
  const schema = buildSchema(readFileSync(join(root, 'api/src/schema.graphql'), 'utf8'))
  const mutations = Object.keys(schema.getMutationType()!.getFields())
  expect(mutations.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

test('a program on the generated client is right about its types', async () => {
  await run(join(root, 'node_modules/.bin/tsc'), ['-p', client], inRoot)
})

test('below each mutation stand variables that it takes', async () => {
  const schema = buildSchema(readFileSync(join(root, 'api/src/schema.graphql'), 'utf8'))
  const shown = [...text.matchAll(/^```graphql\n(mutation .*?)^```\n\n(?:```json\n(.*?)^```$)?/gms)].map(
    ([, query, json]) => ({
      query: query!,
      operation: parse(query!).definitions.find(
        (each) => each.kind === Kind.OPERATION_DEFINITION,
      )! as OperationDefinitionNode,
      variables: JSON.parse(json ?? '{}'),
    }),
  )
  expect(shown.length).toBeGreaterThan(10)
  for (const { query, operation, variables } of shown)
    expect(getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors, query).toBeUndefined()
  const token = await tokenOf('ola.west@sandbox.example')
  let caseId = ''
  for (const name of ['OpenCase', 'Record', 'Correct', 'BringCases']) {
    const { query, variables } = shown.find(({ operation }) => operation.name?.value === name)!
    const body = JSON.stringify({ query, variables }).replace('"caseId":"…"', `"caseId":"${caseId}"`)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
    const { data } = (await response.json()) as { data: Record<string, { case?: { id: string }; message?: string }> }
    const [answer] = Object.values(data)
    expect(answer, name).not.toHaveProperty('message')
    caseId ||= answer!.case!.id
  }
})

test('the program does all that stands there', async () => {
  // Its documents are generated above, so it is found only now.
  const { integrate } = await import(/* @vite-ignore */ join(client, 'integrator.ts'))
  done = await integrate(server.url, await tokenOf('ola.west@sandbox.example'))
  expect(done).toMatchObject({
    title: 'Becoming an adopter',
    dueOn: '2026-01-12',
    logged: expect.arrayContaining(['interest_expressed', 'information_sent']),
    ifStruckOut: 'RUNNING',
    corrected: expect.stringMatching(/^Corrected number \d+: Information sent$/),
    moreTimeUntil: '2026-02-02',
    switched: 'SWITCHED',
    imported: 1,
    counted: '2026-01-19',
    now: expect.stringContaining('2026-02-02T09:'),
  })
  for (const what of ['standards', 'csvLines']) expect(done[what], what).toBeGreaterThan(0)
})

test('the commands answer', async () => {
  const token = `node --import @oxc-node/core/register api/src/token.ts`
  const commands = blocksOf('sh')
    .join('\necho\n')
    .replaceAll('npx -y pnpm@12.21.0 --silent run token', token)
    .replaceAll('http://127.0.0.1:4000', server.url)
  const env = { ...process.env, DATA_DIR: folder, FEED: String(done.feed) }
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands], { ...inRoot, env })
  expect(stdout).toContain('"name":"Kingfisher Sandbox","isSandbox":true')
  expect(stdout).toContain('BEGIN:VCALENDAR')
})

async function tokenOf(email: string): Promise<string> {
  const program = ['--import', '@oxc-node/core/register', 'api/src/token.ts', email]
  const { stdout } = await run(process.execPath, program, { ...inRoot, env: { ...process.env, DATA_DIR: folder } })
  return stdout.trim()
}
