/** What reads and writes texts that an attacker may have made: as the program does it, and without care. */
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { Webhook as Verifier } from 'standardwebhooks'
import { toCsv } from '../../api/src/export/csv.ts'
import { openLog } from '../../api/src/log.ts'
import { post } from '../../api/src/webhook/post.ts'
import { toCloudEvent } from '../../api/src/webhook/to-cloud-event.ts'
import type { Answer } from '../api/support.ts'
import { send } from './asking.ts'

export interface Delivered {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** What becomes of a rule text: found fault with, taken as it is, given up on, or the reader itself spoilt by it. */
export type RuleReading = 'faulted' | 'taken' | 'given up' | 'spoilt'

export interface Readers {
  readonly readRules: (address: string, token: string, text: string) => Promise<RuleReading>
  /** Sends to an address that was let through. */
  readonly follow: (url: string, letThrough: ReadonlySet<string>) => Promise<unknown>
  /** A table of one column as a file. */
  readonly table: (cells: readonly string[]) => string
  /** What an operator sees when this is logged. */
  readonly logLine: (words: string) => string
  /** Whether a receiver takes a delivery for one of ours. */
  readonly takes: (secret: string, delivered: Delivered) => boolean
  /** The text of a feed, as it came. */
  readonly feedText: (text: string) => string
  /** What stands at a path, asked for as it is written. */
  readonly file: (address: string, path: string) => Promise<string>
}

export const readers: Readers = {
  async readRules(address, token, text) {
    const query = 'query($text: String!) { checkRules(text: $text) { diagnostics { severity } } }'
    const told = await send(address, { query, variables: { text } }, { authorization: `Bearer ${token}` })
    if (Object.keys(Object.prototype).length > 0) return 'spoilt'
    if (told.errors) return told.errors[0].extensions.code === 'INTERNAL_SERVER_ERROR' ? 'given up' : 'faulted'
    return told.data.checkRules.diagnostics.some(({ severity }: Answer) => severity === 'ERROR') ? 'faulted' : 'taken'
  },
  follow: (url, letThrough) => post(url, '{}', {}, letThrough),
  table: (cells) =>
    toCsv(
      ['reference'],
      cells.map((cell) => [cell]),
    ),
  logLine(words) {
    let written = ''
    const write = (line: string) => {
      written += line
    }
    openLog('info', { write }).info({ route: words }, words)
    return written
  },
  takes(secret, { body, headers }) {
    try {
      new Verifier(secret).verify(body, { ...headers })
      return true
    } catch {
      return false
    }
  },
  feedText: (text) => text,
  file: (address, path) =>
    new Promise((resolve, reject) => {
      // As it is written: fetch would tidy it up first.
      request(address, { path }, async (response) => {
        let text = ''
        for await (const chunk of response.setEncoding('utf8')) text += chunk
        resolve(text)
      })
        .on('error', reject)
        .end()
    }),
}

export function credulousReaders(folder: string): Readers {
  return {
    readRules: async (_address, _token, text) => readCarelessly(text),
    follow: (url) => fetch(url, { method: 'POST', body: '{}' }),
    table: (cells) => ['reference', ...cells].join('\r\n'),
    logLine: (words) => `info answered ${words}\n`,
    // A receiver that sees that something is signed, and looks no closer.
    takes: (_secret, { headers }) => headers['webhook-signature'] !== undefined,
    feedText: (text) => text.replace(/\r\n /g, '').replaceAll('\\n', '\r\n'),
    file: async (_address, path) => {
      const plain = decodeURIComponent(decodeURIComponent(path)).replaceAll('\\', '/')
      return readFileSync(join(folder, 'portal', plain), 'utf8')
    },
  }
}

/** Reads as is quickly written: by one pattern, by calling itself, and into plain objects. */
function readCarelessly(text: string): RuleReading {
  const words: Record<string, Record<string, boolean>> = {}
  try {
    for (const line of text.split('\n')) runInNewContext('/^(\\w+\\s?)*$/.test(line)', { line }, { timeout: 200 })
    const depth = (at: number): number => (text[at] === '(' ? 1 + depth(at + 1) : 0)
    depth(text.indexOf('('))
  } catch {
    return 'given up'
  }
  for (const [, kind = '', name = ''] of text.matchAll(/^(role|question) (\w+)/gm)) {
    if (words[name] === undefined) words[name] = {}
    words[name][`${kind} of rules`] = true
  }
  const marks = {} as Record<string, boolean>
  const isSpoilt = marks['role of rules'] === true || marks['question of rules'] === true
  const plain = Object.prototype as unknown as Record<string, unknown>
  delete plain['role of rules']
  delete plain['question of rules']
  return isSpoilt ? 'spoilt' : 'taken'
}

/** A delivery as it leaves here, sent at a moment. */
export function deliveryAt(secret: string, sentAtMs: number): Delivered {
  const change = {
    id: 'c-1',
    agencyId: '0199c0de-0000-7000-8000-000000000001',
    number: 1,
    kind: 'case_opened',
    caseKey: '0199c0de-0000-7000-8000-000000000002',
    seq: 1,
    at: sentAtMs,
    procedure: 'repair',
    event: null,
    happenedOn: null,
    clock: null,
    occurrence: null,
    dueOn: null,
  }
  return toCloudEvent(change, [secret], sentAtMs)
}
