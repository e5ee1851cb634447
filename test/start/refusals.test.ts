/** Whatever is wrong with the surroundings is a plain sentence, an exit code, and nothing left running. */

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { readConfig } from '../../api/src/config.ts'
import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { StartError } from '../../api/src/errors.ts'
import { clusterOf, makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { leftWith } from '../support/processes.ts'
import { type StartOptions, startProcess } from '../support/start-process.ts'

let folder: string

beforeEach(() => {
  folder = makeDataFolder()
})

afterEach(() => {
  removeDataFolder(folder)
})

async function refusalOf(options: StartOptions): Promise<string> {
  const [sentence = '', ...more] = await refusalsOf(options)
  expect(more).toEqual([])
  return sentence
}

async function refusalsOf(options: StartOptions): Promise<string[]> {
  const started = await startProcess(options)
  expect(await started.exited).toBe(1)
  expect(await leftWith(folder)).toEqual([])
  return started.output().trimEnd().split('\n')
}

test('a taken port', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = address && typeof address === 'object' ? address.port : 0
  expect(await refusalOf({ dataFolder: folder, port })).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken: .*PORT/)
  other.close()
})

test('a data folder that cannot be written to', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await refusalOf({ dataFolder: join(folder, 'file/data') })).toMatch(/cannot be written to: set DATA_DIR/)
})

test('a second copy on the same data, which leaves the first unharmed', async () => {
  const first = await startProcess({ dataFolder: folder })
  await first.ready()
  const second = await startProcess({ dataFolder: folder })
  expect(await second.exited).toBe(1)
  expect(second.output().trimEnd()).toMatch(/^Casewright is already running on the data in [^\n]+$/)
  expect((await fetch(`${first.url}/health/ready`)).status).toBe(200)
  first.interrupt()
  expect(await first.exited).toBe(0)
  expect(await leftWith(clusterOf(folder) ?? '')).toEqual([])
})

describe('a DATABASE_URL', () => {
  const refusal = (DATABASE_URL: string) => refusalOf({ dataFolder: folder, env: { DATABASE_URL } })

  test('that is no address', async () => {
    expect(await refusal('localhost/casewright')).toMatch(/^DATABASE_URL should be a PostgreSQL address like /)
  })

  test('of a host that does not exist', async () => {
    expect(await refusal('postgres://someone:secret@nowhere.invalid/casewright')).toBe(
      'The host nowhere.invalid of DATABASE_URL is not known.',
    )
  })

  test('where nothing listens', async () => {
    const port = await freePort()
    expect(await refusal(`postgres://someone:secret@127.0.0.1:${port}/casewright`)).toBe(
      `Nothing answers at 127.0.0.1:${port}, where DATABASE_URL says the database is.`,
    )
  })

  test('with a wrong password, which is not repeated', async () => {
    const url = Object.assign(new URL(inject('postgres').templateUrl), { password: 'wr0ng' })
    const sentence = await refusal(url.href)
    expect(sentence).toMatch(/does not accept the login casewright_owner/)
    expect(sentence).not.toContain('wr0ng')
  })

  test('of a database that is not there', async () => {
    const url = Object.assign(new URL(inject('postgres').templateUrl), { pathname: '/absent' })
    expect(await refusal(url.href)).toMatch(/has no database called absent/)
  })
})

test.each([
  ['PORT', '65536', 'PORT should be a whole number from 1 to 65535.'],
  ['PORT', 'http', 'PORT should be a whole number from 1 to 65535.'],
  ['NODE_ENV', 'prod', 'NODE_ENV should be one of development, test, production.'],
  ['PUBLIC_URL', 'casewright', 'PUBLIC_URL should be an address like https://casewright.example.'],
  [
    'OIDC_ISSUER',
    'https://login.agency.example',
    'OIDC_CLIENT_ID is not set: OIDC_ISSUER needs the name by which it knows Casewright.',
  ],
  [
    'OIDC_CLIENT_SECRET',
    'secret',
    'OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ACR are of use only together with OIDC_ISSUER.',
  ],
  [
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'foo',
    'OTEL_EXPORTER_OTLP_ENDPOINT should be an address like http://collector.internal:4318.',
  ],
  [
    'OTEL_EXPORTER_OTLP_PROTOCOL',
    'carrierpigeon',
    'OTEL_EXPORTER_OTLP_PROTOCOL should be one of grpc, http/json, http/protobuf.',
  ],
  [
    'OTEL_METRIC_EXPORT_INTERVAL',
    '10s',
    'OTEL_METRIC_EXPORT_INTERVAL should be a whole number of milliseconds from 1 to 3600000.',
  ],
  [
    'OTEL_TRACES_EXPORTER',
    'otlp,jaeger',
    'OTEL_TRACES_EXPORTER should be some of otlp, console, with commas between them, or none alone.',
  ],
  [
    'OTEL_CONFIG_FILE',
    'all.yaml',
    'OTEL_CONFIG_FILE should be nothing: what that file says, the variables say one by one.',
  ],
  [
    'OTEL_METRICS_EXPORTER',
    'otlp,none',
    'OTEL_METRICS_EXPORTER should be some of otlp, console, prometheus, with commas between them, or none alone.',
  ],
  [
    'OTEL_PROPAGATORS',
    'tracecontext jaeger',
    'OTEL_PROPAGATORS should be some of tracecontext, baggage, b3, b3multi, with commas between them, or none alone.',
  ],
  ['OTEL_SDK_DISABLED', 'yes', 'OTEL_SDK_DISABLED should be one of true, false.'],
  [
    'OTEL_EXPORTER_OTLP_CERTIFICATE',
    'absent.pem',
    'OTEL_EXPORTER_OTLP_CERTIFICATE should be the path of a file that can be read.',
  ],
  [
    'OTEL_RESOURCE_ATTRIBUTES',
    'service.namespace=north,trial',
    'OTEL_RESOURCE_ATTRIBUTES should be names with values, such as service.namespace=north, with commas between them; in a value a comma is %2C, an equals sign %3D and a percent sign %25.',
  ],
  ['OTEL_TRACES_SAMPLER_ARG', '25%', 'OTEL_TRACES_SAMPLER_ARG should be a number from 0 to 1, such as 0.25.'],
  ['HOST', '192.0.2.1', '192.0.2.1 is no address of this machine: set HOST to one that is, such as 127.0.0.1.'],
])('%s=%s', async (name, value, sentence) => {
  expect(await refusalOf({ dataFolder: folder, env: { [name]: value } })).toBe(sentence)
})

const headers =
  'names with values, such as authorization=Bearer%20secret, with commas between them; in a value a comma is %2C, a semicolon %3B and a percent sign %25'

test.each([
  's3cret',
  'authorization: s3cret',
  'x-key=',
  'x-key=s3cret;v1',
  'x-key=100%',
  'x-key=s3cret%0A',
  'x key=s3cret',
])('headers for a receiver that would not be sent as they stand, none of which is repeated: %j', (value) => {
  for (const name of ['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_EXPORTER_OTLP_METRICS_HEADERS'])
    expect(() => readConfig({ [name]: value })).toThrow(new StartError(`${name} should be ${headers}.`))
})

test('what OpenTelemetry takes is taken', () => {
  const taken = {
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20czNjcmV0==, x-key = a%2Cb,',
    OTEL_RESOURCE_ATTRIBUTES: ' service.namespace = north%20east , empty= ',
    OTEL_TRACES_EXPORTER: 'otlp, console',
    OTEL_PROPAGATORS: ' ',
    OTEL_METRICS_EXPORTER: 'none',
    OTEL_SDK_DISABLED: 'False',
    OTEL_EXPORTER_OTLP_CERTIFICATE: fileURLToPath(import.meta.url),
  }
  expect(() => readConfig(taken)).not.toThrow()
})

test('all that is wrong with the environment, at once', async () => {
  const env = {
    PORT: 'http',
    OIDC_ISSUER: 'http://login.agency.example',
    DATABASE_WORKER_URL: 'postgres://someone:secret@127.0.0.1:1/casewright',
    SMTP_URL: 'smtp://mail.agency.example',
    SMTP_URL_FILE: join(folder, 'smtp'),
    SECRET_KEY_FILE: join(folder, 'absent'),
  }
  const refusals = await refusalsOf({ dataFolder: folder, env })
  expect(refusals.sort()).toEqual([
    'DATABASE_APP_URL and DATABASE_WORKER_URL are of use only together with DATABASE_URL.',
    'OIDC_CLIENT_ID is not set: OIDC_ISSUER needs the name by which it knows Casewright.',
    'OIDC_ISSUER should be an address like https://login.agency.example; without TLS only one of this machine.',
    'PORT should be a whole number from 1 to 65535.',
    `SECRET_KEY_FILE names ${env.SECRET_KEY_FILE}, in which nothing can be read.`,
    'SMTP_URL and SMTP_URL_FILE are both set: leave one of them out.',
    'SMTP_URL needs MAIL_FROM beside it: the address that mail comes from.',
  ])
})

test('a list of what was erased that cannot be kept where it should be', async () => {
  writeFileSync(join(folder, 'file'), '')
  const ERASURES_FILE = join(folder, 'file/erasures.ndjson')
  expect(await refusalOf({ dataFolder: folder, env: { ERASURES_FILE } })).toBe(
    `The list of what was erased cannot be kept in ${ERASURES_FILE}: set ERASURES_FILE to a place that is yours.`,
  )
})

test('a file that holds no key for the audit', async () => {
  const AUDIT_KEY_FILE = join(folder, 'key')
  writeFileSync(AUDIT_KEY_FILE, 'nonsense')
  expect(await refusalOf({ dataFolder: folder, env: { AUDIT_KEY_FILE } })).toMatch(
    /^What stands in .*key is not a key that signs the audit: .* AUDIT_KEY_FILE/,
  )
})

test('a worker of its own without DATABASE_URL', async () => {
  expect(await refusalOf({ dataFolder: folder, program: 'worker' })).toMatch(/^A worker of its own needs DATABASE_URL/)
})

test('a token before the first start', async () => {
  const sentence = await refusalOf({ dataFolder: folder, program: 'token', arguments: ['somebody@agency.example'] })
  expect(sentence).toMatch(/^Casewright is not running on the data in .*: start it first\.$/)
})

test.each([
  ['that is told no folder', [], {}, 'Say where to: npx -y pnpm@12.21.0 --silent run backup FOLDER'],
  ['before the first start', ['copies'], {}, 'Casewright is not running on the data in FOLDER: start it first.'],
  [
    'of a server of your own',
    ['copies'],
    { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/casewright' },
    'A server of your own is copied by pg_basebackup, as api/RUNNING.md says; this copies the embedded one.',
  ],
] as const)('a backup %s', async (_, given, env, sentence) => {
  const refusal = await refusalOf({ dataFolder: folder, program: 'backup', arguments: given, env })
  expect(refusal.replace(folder, 'FOLDER')).toBe(sentence)
})
