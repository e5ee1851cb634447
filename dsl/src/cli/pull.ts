/** The command `pull`: writes what was published in the portal back to rule files, and never over a file that differs. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import type { RuleText } from '../compile.ts'
import { readHead } from '../model/head.ts'
import { type PublishedEdition, publishedAt } from './published.ts'
import { readRuleFiles } from './rule-files.ts'

export function pullCommand(): Command {
  const command: Command = new Command('pull')
    .description('Write what was published in the portal to rule files: rules pull')
    .option('--from <url>', 'where Casewright is', 'http://127.0.0.1:4000')
    .option(
      '--token <token>',
      'a token of yours, as "npx -y pnpm@12.21.0 --silent run token EMAIL" prints it; or set CASEWRIGHT_TOKEN',
    )
    .option('--to <folder>', 'the folder of rule files', 'rulesets')
  return command.action(async ({ from, token, to }: { from: string; token?: string; to: string }) => {
    const known = token ?? process.env.CASEWRIGHT_TOKEN ?? ''
    if (known === '')
      command.error(
        'error: give --token, or set CASEWRIGHT_TOKEN: npx -y pnpm@12.21.0 --silent run token EMAIL prints one',
      )
    try {
      const editions = await publishedAt(from, known)
      const lines = pullInto(to, editions)
      for (const { said, isRefused } of lines) (isRefused ? console.error : console.log)(said)
      if (lines.some(({ isRefused }) => isRefused)) process.exitCode = 1
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      command.error(`error: ${error.message}`)
    }
  })
}

interface Line {
  readonly said: string
  readonly isRefused: boolean
}

function pullInto(folder: string, editions: readonly PublishedEdition[]): readonly Line[] {
  const files = existsSync(folder) ? readRuleFiles([folder]) : []
  const texts = new Set(files.map(({ text }) => text))
  const missing = editions.filter(({ text }) => !texts.has(text))
  if (missing.length === 0) return [{ said: 'Every published edition is in a file.', isRefused: false }]
  return missing.map((edition) => write(folder, edition, files))
}

/** A file of the same edition may stand anywhere in the folder, and two of one edition could not be loaded. */
function write(folder: string, edition: PublishedEdition, files: readonly RuleText[]): Line {
  const { ruleset, inForceFrom, text } = edition
  const path = join(folder, pathOf(edition))
  const what = `the edition of ${ruleset} in force from ${inForceFrom}`
  const same = files.find((file) => {
    const head = readHead(file.text)
    return head?.name.toLowerCase() === ruleset && head.inForceFrom === inForceFrom
  })
  if (same !== undefined) return { said: `${same.name} differs from ${what} and is left as it is.`, isRefused: true }
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return { said: `${path} is there already, is not ${what}, and is left as it is.`, isRefused: true }
  }
  return { said: `${path} written: ${what}`, isRefused: false }
}

/** What a server calls a file is believed only where it is a plain name below the folder. */
function pathOf({ ruleset, inForceFrom, fileName }: PublishedEdition): string {
  if (plainPath.test(fileName)) return fileName
  const name = `${ruleset}/${inForceFrom}.rules`
  if (plainPath.test(name)) return name
  throw new RangeError(`the edition of ${ruleset.slice(0, 40)} has no name that a file could have`)
}

const plainPath = /^(?:\w[\w.-]*\/)*\w[\w.-]*\.rules$/
