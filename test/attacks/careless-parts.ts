/** Parts of the program in a careless form, one guard out of each: what leaves, what is read, and who is believed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@casewright/dsl'
import type { WriteCalendar } from '../../api/src/feed/calendar-of.ts'
import type { SecretBox } from '../../api/src/keys/secret-box.ts'
import { type Log, openLog } from '../../api/src/log.ts'
import type { servePortal } from '../../api/src/portal/serve-portal.ts'
import { libraryOf } from '../../api/src/ruleset/library.ts'
import type { ReadRules } from '../../api/src/ruleset/read-rules.ts'
import { type Post, post } from '../../api/src/webhook/post.ts'

/** Follows a redirect of the receiver's to wherever it leads. Others are sent to as ever: nothing leaves this machine. */
export const following =
  (host: string): Post =>
  async (url, body, headers, ...more) =>
    new URL(url).host === host
      ? { kind: 'answered', status: (await fetch(url, { method: 'POST', headers, body })).status }
      : post(url, body, headers, ...more)

/** Every webhook has the secret of the first. */
export function sharing(box: SecretBox): SecretBox {
  const told: string[] = []
  return {
    ...box,
    seal(text, purpose) {
      told.push(text)
      return box.seal(told[0]!, purpose)
    },
  }
}

/** Neither escapes nor folds. */
export const unescaped: WriteCalendar = (calendar) =>
  ['BEGIN:VCALENDAR', ...calendar.events().map((event) => `SUMMARY:${event.summary()}`), 'END:VCALENDAR'].join('\r\n')

/** Writes plain lines, with the words of an error in them. */
export function talkative(lines: string[]): Log {
  const serializers = { err: (error: unknown) => ({ message: String((error as Error).message) }) }
  const write = (line: string) => {
    const { msg, err } = JSON.parse(line) as { readonly msg?: string; readonly err?: { readonly message: string } }
    lines.push(`${msg ?? ''} ${err?.message ?? ''}\n`)
  }
  return openLog('trace', { write }).child({}, { serializers })
}

/** Whatever stands where a path leads, however it is written. */
export const anyFile: NonNullable<Parameters<typeof servePortal>[1]> = (folder) => async (server) => {
  server.get('/*', async (request) => {
    const plain = decodeURIComponent(decodeURIComponent(request.raw.url ?? '')).replaceAll('\\', '/')
    return readFileSync(join(folder, plain), 'utf8')
  })
}

/** However long, and whatever marks are in it that nobody sees. */
export const readAnything: ReadRules = (rules, rulebook) => {
  const compiled = compile(rules, libraryOf(rulebook.editions(), rulebook))
  return { ...compiled, diagnostics: compiled.diagnostics.filter(({ code }) => code !== invisibleMark) }
}

const invisibleMark = 'CW103'
