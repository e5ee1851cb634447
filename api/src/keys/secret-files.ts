/** Turns settings that name a file into what stands in it, so that a vault can hand secrets over without an environment knowing them. */
import { readFileSync } from 'node:fs'

export const secretNames = [
  'DATABASE_URL',
  'DATABASE_APP_URL',
  'DATABASE_WORKER_URL',
  'OIDC_CLIENT_SECRET',
  'SECRET_KEY',
  'SECRET_KEY_BEFORE',
  'SMTP_URL',
] as const

/** `SECRET_KEY_FILE=/run/secrets/key` stands for `SECRET_KEY` with what is in the file; blank space around it aside. */
export function withSecretFiles(environment: NodeJS.ProcessEnv): {
  readonly environment: NodeJS.ProcessEnv
  /** A sentence for each that is set twice, or whose file cannot be read. */
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const read: Record<string, string> = {}
  for (const name of secretNames) {
    const file = environment[`${name}_FILE`]
    if (!file) continue
    const content = contentOf(file)
    if (environment[name]) problems.push(`${name} and ${name}_FILE are both set: leave one of them out.`)
    else if (content === '') problems.push(`${name}_FILE names ${file}, in which nothing can be read.`)
    else read[name] = content
  }
  return { environment: { ...environment, ...read }, problems }
}

/** Empty where the file cannot be read: the reason may be told elsewhere by whoever put it there. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
