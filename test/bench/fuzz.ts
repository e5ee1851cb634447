/**
 * Compiles 20,000 hostile texts and prints, last, one line of JSON: how many, how many crashed or were left without a
 * diagnostic, and the slowest of up to 100 kB in milliseconds. `SEED=n` repeats a run, `INPUTS=n` changes how many.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type Library, type RuleText } from '@casewright/dsl'
import { publishedCalendar } from '../calendar/published.ts'
import { seeded } from '../calendar/random.ts'

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

/** Few, because each is large: what no author writes and anybody can send. */
const large: readonly (() => string)[] = [
  () => 'a '.repeat(5_000_000),
  () => `owner must "${'x'.repeat(1_000_000)}"`,
  () =>
    shipped
      .map(({ text }) => text)
      .join('\n')
      .repeat(80),
  () => `${'stage a\n'.repeat(10_000)}`,
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

let [crashed, silent, slowestMs, slowestBytes, largestMs] = [0, 0, 0, 0, 0]

function look(text: string): void {
  const began = performance.now()
  try {
    const { tree, diagnostics } = compile({ name: 'hostile.rules', text }, library)
    const unread = tree.lines.some(({ statement }) => statement.kind === 'unread')
    if (unread && diagnostics.length === 0) silent++
  } catch (error) {
    crashed++
    console.log(
      `crashed, seed ${seed}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ')}\n${JSON.stringify(text.slice(0, 300))}`,
    )
  }
  const ms = performance.now() - began
  if (text.length > 100_000) largestMs = Math.max(largestMs, ms)
  else if (ms > slowestMs) [slowestMs, slowestBytes] = [ms, Buffer.byteLength(text)]
}

for (const { text } of shipped) look(text)
slowestMs = 0
for (let made = 0; made < inputs; made++) look(oneOf(kinds)())
for (const make of large) look(make())

const heapMb = Math.round(process.memoryUsage().rss / 1_048_576)
const round = (ms: number) => Math.round(ms * 10) / 10
console.log(
  JSON.stringify({
    bench: 'fuzz',
    seed,
    inputs: inputs + large.length,
    crashed,
    silent,
    slowestMs: round(slowestMs),
    slowestBytes,
    largestMs: round(largestMs),
    heapMb,
  }),
)
if (crashed + silent > 0) process.exitCode = 1
