/**
 * Compiles 20,000 hostile texts and tells how many crashed or were left without a diagnostic, and the slowest of up to 100 kB
 * in milliseconds of the processor: those that were slowest are compiled again, and each one's median counts, since a text
 * that others had filled the memory before may have had to clear it up. `SEED=n` repeats a run, `INPUTS=n` changes how many.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type Library, type RuleText } from '@casewright/dsl'
import { publishedCalendar } from '../calendar/published.ts'
import { seeded } from '../calendar/random.ts'
import type { Bench, Told } from './bench.ts'
import { median } from './rounds.ts'

export const fuzz: Bench = {
  says: 'hostile texts, none of which may crash the language or be left without a word',
  run: async (size) => (size === 'full' ? fuzzed(inputs, [...repeated, ...large]) : fuzzed(10, [])),
}

const folder = join(import.meta.dirname, '../../rulesets')
const shipped: readonly RuleText[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rules'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000)
const inputs = Number(process.env.INPUTS ?? 20_000)
const random = seeded(seed)
/** A whole number from 0 up to, and not including, `most`; 0 where there is none. */
const below = (most: number): number => (most < 1 ? 0 : random.between(0, most - 1))
const { oneOf } = random

const calendar = publishedCalendar('england_and_wales')
const library: Library = {
  base: (name) => shipped.find(({ text }) => text.includes(`ruleset ${name} `)) ?? null,
  calendar: (names) => (names.join() === 'england_and_wales' ? calendar : null),
}

const marks = [
  '\u202e',
  '\u200b',
  '\u2028',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '“',
  'é',
  'e\u0301',
  '🦊',
  '\t',
  '\r',
  '"',
  '>',
  '#',
  ',',
  ':',
]

/** Each makes one kind of hostile text. */
const kinds: readonly (() => string)[] = [
  () => Array.from({ length: below(400) }, () => String.fromCharCode(below(65_536))).join(''),
  () => Buffer.from(Uint8Array.from({ length: below(2000) }, () => below(256))).toString('utf8'),
  () => truncated(oneOf(shipped).text),
  () => spliced(oneOf(shipped).text, oneOf(shipped).text),
  () => marked(oneOf(shipped).text),
  () => shuffled(oneOf(shipped).text),
  () => words(oneOf(shipped).text),
  () =>
    'ruleset __proto__ "x"\nrole constructor\nprocedure toString\nstarts when hasOwnProperty\nstage __proto__\nwhen valueOf, go to stage __proto__\n'.repeat(
      1 + below(40),
    ),
]

/** One thing over and over, to 100 kB: whatever is looked up in a list grows here with its square. */
const repeated: readonly (() => string)[] = [
  (n: number) => `stage s${n}`,
  () => 'stage a',
  () => 'x y z',
  () => 'ownr mst do it',
  () => 'owner must "do it" within 5 working days of e, done when d',
  (n: number) => `owner must "do it" within 5 working days of e, done when d${n}`,
  (n: number) => `stage ${n}\nwhen e${n}, go to stage ${n + 1}`,
  (n: number) => `procedure p${n}\nstarts when e${n}`,
  (n: number) => `role r${n}`,
  (n: number) => `role r${n + 1}, who manages r${n}`,
  () => 'when e, close as d if q@',
  (n: number) => `when e, close as d if q${n}`,
  (n: number) => `when e, close as d${n} if q is v${n}`,
  (n: number) => `when e, close as d${n} if a and b and c and d and f and g and h and i and j and k and l and m`,
].map((line) => () => {
  const lines = Array.from({ length: 14_000 }, (_, number) => line(number))
  return `procedure p\nstarts when e\nstage 1\n${lines.join('\n')}`.slice(0, 100_000)
})

/** Few, because each is large: what no author writes and anybody can send. */
const large: readonly (() => string)[] = [
  () => 'a '.repeat(5_000_000),
  () => `owner must "${'x'.repeat(1_000_000)}"`,
  () =>
    shipped
      .map(({ text }) => text)
      .join('\n')
      .repeat(80),
  () => `procedure p\nstarts when e\nstage 1\nwhen e, close as done if ${'a and '.repeat(10_000)}a\n`,
  () => '('.repeat(10_000),
  () => '> quoted\n'.repeat(100_000),
]

function truncated(text: string): string {
  const from = below(text.length)
  return text.slice(from, from + below(text.length - from))
}

function spliced(one: string, other: string): string {
  return `${one.slice(0, below(one.length))}${other.slice(below(other.length))}`
}

function marked(text: string): string {
  let made = text
  for (let left = 1 + below(20); left > 0; left--) {
    const at = below(made.length)
    made = made.slice(0, at) + oneOf(marks) + made.slice(at + below(3))
  }
  return made
}

function shuffled(text: string): string {
  const lines = text.split('\n')
  return Array.from({ length: 1 + below(lines.length) }, () => oneOf(lines)).join('\n')
}

function words(text: string): string {
  const all = text.split(/\s+/)
  return Array.from({ length: below(600) }, () => oneOf(all) + oneOf([' ', ' ', ' ', '\n'])).join('')
}

interface Tally {
  crashed: number
  silent: number
  /** The slowest that are not large, the slowest first. */
  readonly slowest: { readonly text: string; readonly cpuMs: number }[]
  largestMs: number
}

function fuzzed(inputs: number, more: readonly (() => string)[]): Told {
  const tally: Tally = { crashed: 0, silent: 0, slowest: [], largestMs: 0 }
  for (const { text } of shipped) look(text, { ...tally, slowest: [] })
  for (let made = 0; made < inputs; made++) look(oneOf(kinds)(), tally)
  for (const make of more) look(make(), tally)
  const again = tally.slowest.map(({ text }) => ({ text, ms: median(Array.from({ length: 5 }, () => cpuMsOf(text))) }))
  const slowest = again.reduce((one, other) => (other.ms > one.ms ? other : one))
  const memory = process.resourceUsage().maxRSS / 1024
  // Whoever asked for this run is told that it failed by more than a figure.
  if (tally.crashed + tally.silent > 0 || memory > mostMegabytes) process.exitCode = 1
  const row = (name: string, value: number, unit: string) => ({ name, value: Math.round(value * 10) / 10, unit })
  return {
    rows: [
      row('seed', seed, ''),
      row('inputs', inputs + more.length, 'texts'),
      row('crashed', tally.crashed, 'texts'),
      row('silent', tally.silent, 'texts'),
      row('slowest up to 100 kB', slowest.ms, 'ms'),
      row('which has', Buffer.byteLength(slowest.text), 'bytes'),
      row('slowest, once', tally.slowest[0]!.cpuMs, 'ms'),
      row('slowest of the large', tally.largestMs, 'ms'),
      row('memory at most', memory, 'MB'),
    ],
    ratios: {},
  }
}

/** Far more than any text needs, and little enough to notice one that does not end. */
const mostMegabytes = 3000

/** How many of the slowest are compiled again. */
const remembered = 20

function cpuMsOf(text: string): number {
  const worked = process.threadCpuUsage()
  compile({ name: 'hostile.rules', text }, library)
  const { user, system } = process.threadCpuUsage(worked)
  return (user + system) / 1000
}

function look(text: string, tally: Tally): void {
  const began = performance.now()
  const worked = process.threadCpuUsage()
  try {
    const { tree, diagnostics } = compile({ name: 'hostile.rules', text }, library)
    const unread = tree.lines.some(({ statement }) => statement.kind === 'unread')
    if (unread && diagnostics.length === 0) tally.silent++
  } catch (error) {
    tally.crashed++
    console.log(
      `crashed, seed ${seed}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ')}\n${JSON.stringify(text.slice(0, 300))}`,
    )
  }
  const ms = performance.now() - began
  const { user, system } = process.threadCpuUsage(worked)
  const cpuMs = (user + system) / 1000
  if (text.length > 100_000) {
    tally.largestMs = Math.max(tally.largestMs, ms)
    return
  }
  const { slowest } = tally
  if (slowest.length >= remembered && cpuMs <= slowest.at(-1)!.cpuMs) return
  slowest.push({ text, cpuMs })
  slowest.sort((one, other) => other.cpuMs - one.cpuMs)
  slowest.length = Math.min(slowest.length, remembered)
}
