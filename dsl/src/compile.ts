/** The whole pipeline on one screen: rule text to tokens to tree to model to machine. */

import { flow } from './machine/checks/flow.ts'
import { machinesOf } from './machine/from-model.ts'
import type { Machine } from './machine/machine.ts'
import { blocksOf, type Rule } from './model/blocks.ts'
import { declaredTwice } from './model/checks/declared-twice.ts'
import { outsideProcedure } from './model/checks/outside-procedure.ts'
import { readHead } from './model/head.ts'
import { merge } from './model/merge.ts'
import { type Model, modelOf } from './model/model.ts'
import { type CalendarNamed, proofs } from './proofs.ts'
import { parse } from './syntax/parse.ts'
import { type Diagnostic, type Fix, report } from './text/diagnostics.ts'
import { type Source, sourceOf } from './text/source.ts'
import type { RuleFile } from './tree/nodes.ts'

export interface RuleText {
  readonly name: string
  readonly text: string
}

/** Where a ruleset finds what it names: its base, by name and the date it is in force from, and its calendar. */
export interface Library {
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
  const { tree, diagnostics: syntax } = parse(source)
  const diagnostics = [...syntax]
  const local = blocksOf(tree, source)
  const own = modelOf(local)
  const base = own.base === null ? null : baseOf(own, library, diagnostics)
  const model = base === null ? own : modelOf(merge(base.file, local, diagnostics))
  const machines = machinesOf(model, diagnostics)
  diagnostics.push(...declaredTwice(local), ...outsideProcedure(local), ...flow(model, machines))
  if (model.kind === 'ruleset' && model.inForceFrom === null)
    diagnostics.push(report('notInForce', local.rules[0]?.span ?? local.span, {}))
  const sound = hasErrors(diagnostics) ? [] : machines
  if (library.calendar !== undefined)
    diagnostics.push(...proofs({ base, local, model, machines: sound }, library.calendar))
  diagnostics.sort((a, b) => a.span.start - b.span.start)
  return { source, tree, model, machines, diagnostics }
}

function baseOf(model: Model, library: Library, diagnostics: Diagnostic[]): Model | null {
  const { name, of } = model.base!
  const text = library.base(name, of)
  const statement = model.file.rules.find((rule) => rule.statement.kind === 'ruleset')!
  if (of === null) diagnostics.push(report('baseUnpinned', statement.span, { name }, pinned(statement, text)))
  if (text !== null && text.name !== model.source.name) return compile(text, withoutCalendars(library)).model
  diagnostics.push(report('unknownBase', statement.span, { name, of }))
  return null
}

/** What can be proved of a base is said where the base is checked. */
function withoutCalendars(library: Library): Library {
  return { base: (name, of) => library.base(name, of) }
}

/** Names the edition that there is. */
function pinned({ statement }: Rule, base: RuleText | null): Fix | undefined {
  const of = base === null ? null : (readHead(base.text)?.inForceFrom ?? null)
  if (of === null || statement.kind !== 'ruleset' || statement.base === null) return undefined
  const { end } = statement.base.name.span
  return { title: `Name the edition in force from ${of}`, edits: [{ span: { start: end, end }, text: ` of ${of}` }] }
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
