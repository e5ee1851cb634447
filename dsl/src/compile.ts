/** The whole pipeline on one screen: rule text to tokens to tree to model to machine. */

import { checks, type Shelves } from './checks.ts'
import { isOfTheFileAlone, withoutFollowOns } from './follow-ons.ts'
import type { Objection } from './machine/building.ts'
import { machinesOf } from './machine/from-model.ts'
import type { Machine } from './machine/machine.ts'
import { type Block, blocksOf, type Rule } from './model/blocks.ts'
import { stillOpened } from './model/checks/still-opened.ts'
import { readHead } from './model/head.ts'
import { merge } from './model/merge.ts'
import { type Model, modelOf } from './model/model.ts'
import { type CalendarNamed, proofs } from './proofs.ts'
import { stillNeeded } from './still-needed.ts'
import { type Parsed, parse } from './syntax/parse.ts'
import { type Diagnostic, type Fix, report } from './text/diagnostics.ts'
import { lineBelow, write } from './text/fixes.ts'
import { type Source, sourceOf } from './text/source.ts'
import { fileAsMeant } from './tree/as-meant.ts'
import type { RuleFile } from './tree/nodes.ts'

export interface RuleText {
  readonly name: string
  readonly text: string
}

/** Where a ruleset finds what it names: its base, by name and the date it is in force from, its calendar, its sources. */
export interface Library extends Shelves {
  base(name: string, of: string | null): RuleText | null
  /** Without calendars nothing is said that takes counting. */
  readonly calendar?: CalendarNamed
}

export interface Compiled {
  readonly source: Source
  readonly tree: RuleFile
  readonly model: Model
  /** One a procedure; use them only where no diagnostic is an error. */
  readonly machines: readonly Machine[]
  readonly diagnostics: readonly Diagnostic[]
}

export function compile({ name, text }: RuleText, library: Library): Compiled {
  const source = sourceOf(text, name)
  return compileParsed(source, parse(source), library)
}

export function compileParsed(source: Source, parsed: Parsed, library: Library): Compiled {
  return compileAbove(source, parsed, library, []).compiled
}

interface Above {
  readonly compiled: Compiled
  /** The files that extend each other in a ring, where the bases end in one. */
  readonly ring: readonly string[]
}

/** `above`: the files that are waiting for this one as their base. */
function compileAbove(
  source: Source,
  { tree, diagnostics: syntax }: Parsed,
  library: Library,
  above: readonly string[],
): Above {
  const diagnostics: Diagnostic[] = []
  // What a base was probably meant to say is for those who mend it, and no rule that others build on.
  const meant = above.length === 0 && hasErrors(syntax) ? fileAsMeant(tree) : tree
  const local = blocksOf(meant, source)
  const own = modelOf(local)
  const { base, ring } = baseOf(own, library, diagnostics, [...above, source.name])
  const model = base === null ? own : modelOf(merge(base.file, local, diagnostics))
  // What a base that cannot be found would say, nobody knows.
  const isKnown = own.base !== null && base === null ? isOfTheFileAlone : () => true
  const found: Diagnostic[] = []
  const objections: Objection[] = []
  const machines = machinesOf(model, found, objections)
  if (base !== null) found.push(...stillNeeded(base, local, model, objections), ...stillOpened(base, local, model))
  found.push(...checks({ tree: meant, local, model, machines }, library))
  diagnostics.push(...found.filter(isKnown))
  // The base's day is its own.
  if (model.kind === 'ruleset' && !local.rules.some(({ statement }) => statement.kind === 'inForce'))
    diagnostics.push(report('notInForce', local.rules[0]?.span ?? local.span, {}, inForceBelow(local, model)))
  const sound = hasErrors([...syntax, ...diagnostics]) ? [] : machines
  if (library.calendar !== undefined)
    diagnostics.push(...proofs({ tree, base, local, model, machines: sound }, library.calendar))
  const all = [...syntax, ...withoutFollowOns(diagnostics, tree, source)]
  all.sort((a, b) => a.span.start - b.span.start)
  return { compiled: { source, tree, model, machines, diagnostics: all }, ring }
}

interface Base {
  readonly base: Model | null
  readonly ring: readonly string[]
}

function baseOf(model: Model, library: Library, diagnostics: Diagnostic[], files: readonly string[]): Base {
  if (model.base === null) return { base: null, ring: [] }
  const { name, of } = model.base
  const text = library.base(name, of)
  const statement = model.file.rules.find((rule) => rule.statement.kind === 'ruleset')!
  if (of === null) diagnostics.push(report('baseUnpinned', statement.span, { name }, pinned(statement, text)))
  if (text === null) {
    const fix = of === null ? undefined : pinned(statement, library.base(name, null))
    diagnostics.push(report('unknownBase', statement.span, { name, of }, fix))
    return { base: null, ring: [] }
  }
  const seen = files.indexOf(text.name)
  const { compiled, ring } = seen < 0 ? compileBase(text, library, files) : { compiled: null, ring: files.slice(seen) }
  if (ring.includes(model.source.name)) diagnostics.push(report('baseRing', statement.span, { ring }))
  return { base: compiled?.model ?? null, ring }
}

/** What can be proved of a base, and looked up for it, is said where the base is checked. */
function compileBase({ name, text }: RuleText, library: Library, files: readonly string[]): Above {
  const source = sourceOf(text, name)
  return compileAbove(source, parse(source), { base: (ruleset, of) => library.base(ruleset, of) }, files)
}

/** Names the edition that there is. */
function pinned({ statement }: Rule, base: RuleText | null): Fix | undefined {
  const of = base === null ? null : (readHead(base.text)?.inForceFrom ?? null)
  if (of === null || statement.kind !== 'ruleset' || statement.base === null) return undefined
  const title = `Name the edition in force from ${of}`
  if (statement.base.of !== null) return write(title, statement.base.of.span, of)
  const { end } = statement.base.name.span
  return write(title, { start: end, end }, ` of ${of}`)
}

/** Below the head; the day, that of the base or else of the message's own example, is the author's to mend. */
function inForceBelow({ rules, source }: Block, { base }: Model): Fix | undefined {
  const head = rules.find(({ statement }) => statement.kind === 'ruleset')
  if (head === undefined) return undefined
  const from = base?.of ?? '2026-04-01'
  return lineBelow('Say from when it is in force', source, head.span.end, `in force from ${from}`)
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
