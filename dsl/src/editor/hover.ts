/** Turns a place in a document into what the rule there means, with an example counted on a calendar. */
import { hasErrors } from '../compile.ts'
import { type Block, type Rule, withDescendantsAndSelf } from '../model/blocks.ts'
import { ruleInWords } from '../read-back/rule-words.ts'
import { partsOf, type Telling, tellingOf } from '../read-back/telling.ts'
import type { Span } from '../text/span.ts'
import type { Line } from '../tree/nodes.ts'
import { printRule } from '../tree/print.ts'
import { type Document, mentionsOf } from './document.ts'
import { type ExampleFrom, exampleOf } from './example.ts'
import { mentionAt } from './mentions.ts'
import { nameInWords } from './name-words.ts'

export interface Hover {
  /** What it is about: the name or the rule. */
  readonly span: Span
  /** The whole rule in its plainest form, as `resolve … then …` misleads at first sight: `if not resolved within 3 working days, escalate to line_manager`. */
  readonly rule: string | null
  /** What it means: of the name first, then of the rule. */
  readonly sentences: readonly string[]
  /** A date, counted day by day; empty where nothing is counted or no calendar is given. */
  readonly example: readonly string[]
}

export function hoverAt(document: Document, offset: number, from: ExampleFrom | null = null): Hover | null {
  const mention = mentionAt(mentionsOf(document), offset)
  const named = mention === null ? null : nameInWords(document, mention)
  const found = ruleAt(document, offset)
  const said = found === null ? null : ruleInWords(found.telling, found.rule)
  if (named === null && said === null) return null
  const sentences = [named, said].filter((each) => each !== null)
  const main = found === null ? null : partsOf(found.telling, found.rule).main
  const span = said === null ? mention!.span : found!.rule.span
  const example = said === null || main === null || from === null ? [] : exampleOf(found!.telling.machine, main, from)
  return { span, rule: said === null ? null : printRule(found!.rule), sentences, example }
}

/** The rule whose line, or a line under it, holds the offset. */
function ruleAt({ compiled }: Document, offset: number): { rule: Rule; telling: Telling } | null {
  const { model, machines, source, diagnostics } = compiled
  const isHere = (rule: Rule) => rule.source === source && holds(rule, offset)
  // What is wrong in a line means nothing yet; the rest of the file still does.
  const wrong = diagnostics.filter(({ span }) => span.start <= offset && offset <= span.end)
  if (hasErrors(wrong)) return null
  for (const [index, procedure] of model.procedures.entries()) {
    const rule = rulesOf(procedure).find(isHere)
    const machine = machines[index]
    if (rule !== undefined && machine?.framework === null)
      return { rule, telling: tellingOf(machine, model.kind === 'sketch') }
  }
  return null
}

function rulesOf(block: Block): readonly Rule[] {
  return withDescendantsAndSelf(block).flatMap(({ rules }) => rules)
}

function holds({ span, under }: { readonly span: Span; readonly under: readonly Line[] }, offset: number): boolean {
  if (span.start <= offset && offset <= span.end) return true
  return under.some((line) => holds(line, offset))
}
