/** Turns settings that name a file into what stands in it, so that a vault can hand secrets over without an environment knowing them. */
import { readFileSync } from 'node:fs'
import { StartError } from './errors.ts'

const secrets = [
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'DATABASE_WORKER_URL',
  'OIDC_CLIENT_SECRET',
  'SECRET_KEY',
  'SECRET_KEY_BEFORE',
  'SMTP_URL',
] as const

/** `SECRET_KEY_FILE=/run/secrets/key` stands for `SECRET_KEY` with what is in the file; blank space around it aside. */
export function withSecretFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = secrets.flatMap((name) => {
    const file = environment[`${name}_FILE`]
    if (!file) return []
    if (environment[name]) throw new StartError(`${name} and ${name}_FILE are both set: leave one of them out.`)
    return [[name, contentOf(name, file)]]
  })
  return { ...environment, ...Object.fromEntries(read) }
}

function contentOf(name: string, file: string): string {
  try {
    const content = readFileSync(file, 'utf8').trim()
    if (content !== '') return content
  } catch {
    // Told below: the reason may be told elsewhere by whoever put the file there.
  }
  throw new StartError(`${name}_FILE names ${file}, in which nothing can be read.`)
}
