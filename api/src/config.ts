/** Turns the environment into the settings of a process; read once, and each wrong value is one plain sentence. */

import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { cleanEnv, EnvError, EnvMissingError, makeValidator, str } from 'envalid'
import { StartError } from './errors.ts'
import { secretNames, withSecretFiles } from './keys/secret-files.ts'
import { isLoopback } from './loopback.ts'
import { webUrl, wholeNumber } from './setting-kinds.ts'
import { otelVariables } from './telemetry/otel-variables.ts'
import { hostWithPort, writtenAlike } from './webhook/address.ts'

export interface Config {
  readonly host: string
  readonly port: number
  /** Where the API is reached from outside; its tokens are issued in this name. */
  readonly publicUrl: string
  /** Keys, and the embedded database where no other is set. */
  readonly dataFolder: string
  /** The key that signs the audit; the same file, or a copy of it, wherever a process of one installation runs. */
  readonly auditKeyFile: string
  /** The list of what was erased: never part of a backup of the database. */
  readonly erasuresFile: string
  /** Null: the embedded database is started. */
  readonly database: DatabaseSettings | null
  /** Who says who somebody is; null: the demonstration's own, or nobody. */
  readonly provider: ProviderSettings | null
  readonly poolSize: number
  readonly logLevel: LogLevel
  readonly production: boolean
  readonly workerPollMs: number
  /** Whether the schema may be asked for over GraphQL. */
  readonly introspection: boolean
  /** Whether several GraphQL requests may come as one. */
  readonly batching: boolean
  /** Of one caller; null: no limit. */
  readonly requestsPerMinute: number | null
  /** Whose word for where a request comes from counts. */
  readonly trustedProxies: readonly string[]
  /** What secrets in the database are sealed with; null: a key kept in the data folder. */
  readonly secretKey: string | null
  /** What they were sealed with before; opens alone. */
  readonly secretKeyBefore: string | null
  /** Hosts with their ports that webhooks may have inside the network. */
  readonly webhookAllow: readonly string[]
  /** Null: no mail is sent. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
}

/** Three logins on one database; the narrower two are made by the first where they are not set. */
export interface DatabaseSettings {
  readonly ownerUrl: string
  readonly appUrl: string | null
  readonly workerUrl: string | null
}

export interface ProviderSettings {
  readonly issuer: string
  readonly clientId: string
  /** Null: a public client, held by PKCE alone. */
  readonly clientSecret: string | null
  /** One of these the provider must name as how somebody proved who they are; where there are none it need not say. */
  readonly acrValues: readonly string[]
}

export type LogLevel = (typeof logLevels)[number]

/** Reads the settings from an environment; throws a StartError with a line for each variable that is wrong, saying what it should be. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = withSecretFiles(environment)
  const problems = [...given.problems]
  const env = cleanEnv(withoutEmpty(given.environment), variables, {
    reporter: ({ errors }) => {
      for (const [name, error] of Object.entries(errors)) problems.push(sentence(name, error))
    },
  })
  problems.push(...missingBeside(environment))
  if (problems.length > 0) throw new StartError(problems.join('\n'))
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? `http://${env.HOST}:${env.PORT}`,
    dataFolder: resolve(env.DATA_DIR),
    erasuresFile: resolve(env.ERASURES_FILE ?? `${env.DATA_DIR}/erasures.ndjson`),
    auditKeyFile: resolve(env.AUDIT_KEY_FILE ?? `${env.DATA_DIR}/audit-key.pem`),
    database: env.DATABASE_URL
      ? {
          ownerUrl: env.DATABASE_URL,
          appUrl: env.DATABASE_APP_URL ?? null,
          workerUrl: env.DATABASE_WORKER_URL ?? null,
        }
      : null,
    provider: providerOf(env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET, env.OIDC_ACR),
    poolSize: env.DATABASE_POOL_SIZE,
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
    production: env.NODE_ENV === 'production',
    workerPollMs: env.WORKER_POLL_MS,
    introspection: (env.GRAPHQL_INTROSPECTION ?? (env.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
    batching: env.GRAPHQL_BATCHING === 'on',
    requestsPerMinute: env.REQUESTS_PER_MINUTE || null,
    trustedProxies: env.TRUSTED_PROXIES,
    secretKey: env.SECRET_KEY ?? null,
    secretKeyBefore: env.SECRET_KEY_BEFORE ?? null,
    webhookAllow: env.WEBHOOK_ALLOW,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? '',
  }
}

const mayBeFile: ReadonlySet<string> = new Set(secretNames)

/** What is set without what it is of use with. */
function missingBeside(environment: NodeJS.ProcessEnv): string[] {
  const isSet = (...names: (keyof typeof variables)[]) =>
    names.some((name) => environment[name] || (mayBeFile.has(name) && environment[`${name}_FILE`]))
  const problems: string[] = []
  if (isSet('DATABASE_APP_URL', 'DATABASE_WORKER_URL') && !isSet('DATABASE_URL'))
    problems.push('DATABASE_APP_URL and DATABASE_WORKER_URL are of use only together with DATABASE_URL.')
  if (isSet('SMTP_URL') && !isSet('MAIL_FROM'))
    problems.push('SMTP_URL needs MAIL_FROM beside it: the address that mail comes from.')
  if (
    isSet('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT') &&
    !isSet('OTEL_EXPORTER_OTLP_ENDPOINT')
  )
    problems.push(
      'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT and OTEL_EXPORTER_OTLP_METRICS_ENDPOINT are of use only together with OTEL_EXPORTER_OTLP_ENDPOINT.',
    )
  if (isSet('OIDC_ISSUER') && !isSet('OIDC_CLIENT_ID'))
    problems.push('OIDC_CLIENT_ID is not set: OIDC_ISSUER needs the name by which it knows Casewright.')
  if (isSet('OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ACR') && !isSet('OIDC_ISSUER'))
    problems.push('OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ACR are of use only together with OIDC_ISSUER.')
  return problems
}

function providerOf(
  issuer: string | undefined,
  clientId: string | undefined,
  clientSecret: string | undefined,
  acr: string | undefined,
): ProviderSettings | null {
  if (!issuer || !clientId) return null
  return {
    issuer,
    clientId,
    clientSecret: clientSecret ?? null,
    acrValues: acr?.split(/[\s,]+/).filter(Boolean) ?? [],
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const databaseUrl = makeValidator<string>((value) => {
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol)) throw new EnvError(databaseUrlShape)
  const url = new URL(value)
  if (!url.hostname || !url.username || url.pathname.length < 2) throw new EnvError(databaseUrlShape)
  return value
})
const databaseUrlShape = 'a PostgreSQL address like postgres://login:password@host:5432/database'

const issuer = makeValidator<string>((value) => {
  const isSafe = /^https:\/\//.test(value) || (/^http:\/\//.test(value) && URL.canParse(value) && isLoopback(value))
  if (!isSafe || !URL.canParse(value))
    throw new EnvError('an address like https://login.agency.example; without TLS only one of this machine')
  return value
})

const longSecret = makeValidator<string>((value) => {
  if (value.length < 32) throw new EnvError('at least 32 characters that nobody can guess')
  return value
})

const smtpUrl = makeValidator<string>((value) => {
  if (!/^smtps?:\/\/[^/]/.test(value) || !URL.canParse(value))
    throw new EnvError('the address of a mail server like smtp://login:password@mail.example:587')
  return value
})

const mailAddress = makeValidator<string>((value) => {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(value)) throw new EnvError('an address like casewright@agency.example')
  return value
})

const hostsWithPorts = makeValidator<readonly string[]>((value) => {
  const hosts = value.split(/[\s,]+/).filter((host) => host !== '')
  return hosts.map((host) => {
    const url = /^(\[[\da-f:.]+\]|[\w.-]+):\d{1,5}$/i.test(host) ? writtenAlike(`http://${host}`) : null
    if (url === null)
      throw new EnvError('hosts with their ports, such as receiver.internal:8443, with commas between them')
    return hostWithPort(url)
  })
})

const networks = makeValidator<readonly string[]>((value) => {
  const all = value.split(/[\s,]+/).filter((each) => each !== '')
  const isNetwork = (each: string) => {
    const [address = '', bits, ...more] = each.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    return (
      isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
    )
  }
  if (!all.every(isNetwork))
    throw new EnvError('addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, with commas between them')
  return all
})

const variables = {
  HOST: str({ default: '127.0.0.1' }),
  PORT: wholeNumber(1, 65535)({ default: 4000 }),
  PUBLIC_URL: webUrl('https://casewright.example')({ default: undefined }),
  DATA_DIR: str({ default: '.data' }),
  AUDIT_KEY_FILE: str({ default: undefined }),
  ERASURES_FILE: str({ default: undefined }),
  DATABASE_URL: databaseUrl({ default: undefined }),
  DATABASE_APP_URL: databaseUrl({ default: undefined }),
  DATABASE_WORKER_URL: databaseUrl({ default: undefined }),
  OIDC_ISSUER: issuer({ default: undefined }),
  OIDC_CLIENT_ID: str({ default: undefined }),
  OIDC_CLIENT_SECRET: str({ default: undefined }),
  OIDC_ACR: str({ default: undefined }),
  DATABASE_POOL_SIZE: wholeNumber(1, 500)({ default: 10 }),
  LOG_LEVEL: str({ choices: logLevels, default: undefined }),
  NODE_ENV: str({ choices: ['development', 'test', 'production'], default: 'development' }),
  WORKER_POLL_MS: wholeNumber(10, 3_600_000)({ default: 500 }),
  GRAPHQL_INTROSPECTION: str({ choices: ['on', 'off'], default: undefined }),
  GRAPHQL_BATCHING: str({ choices: ['on', 'off'], default: 'off' }),
  REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000)({ default: 6000 }),
  TRUSTED_PROXIES: networks({ default: [] }),
  SECRET_KEY: longSecret({ default: undefined }),
  SECRET_KEY_BEFORE: longSecret({ default: undefined }),
  WEBHOOK_ALLOW: hostsWithPorts({ default: [] }),
  SMTP_URL: smtpUrl({ default: undefined }),
  MAIL_FROM: mailAddress({ default: undefined }),
  ...otelVariables,
}

/** An empty variable is one that was not set: compose files and shells write `PORT=` for that. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

/** The wrong value itself is not repeated: it may hold a password. */
function sentence(name: string, error: Error): string {
  if (error instanceof EnvMissingError) return `${name} is not set.`
  const choices = (variables as Record<string, { choices?: readonly string[] }>)[name]?.choices
  return `${name} should be ${choices ? `one of ${choices.join(', ')}` : error.message}.`
}
