/** Turns the merged blocks of a ruleset into its model: the head read, the names declared, the procedures in order. */
import { type WorkingHours, workingHours } from '../calendar/working-hours.ts'
import type { Source } from '../text/source.ts'
import type { Statement } from '../tree/nodes.ts'
import { type Block, type Rule, withDescendantsAndSelf } from './blocks.ts'
import type { Clause, DeclaredContact, Question, Role } from './names.ts'

export interface Model {
  /** A file without a head is a sketch: gaps are hints, and it cannot be published. */
  readonly kind: 'ruleset' | 'framework' | 'sketch'
  readonly name: string
  readonly title: string
  readonly base: { readonly name: string; readonly of: string | null } | null
  /** The first day on which cases may start under it, YYYY-MM-DD. */
  readonly inForceFrom: string | null
  readonly calendars: readonly string[]
  readonly hours: WorkingHours | null
  /** What a bare `day` is. */
  readonly days: 'calendar' | 'working'
  readonly documents: readonly string[]
  readonly roles: readonly Role[]
  readonly questions: readonly Question[]
  readonly contacts: readonly DeclaredContact[]
  readonly pledges: readonly Pledge[]
  /** Words of the source that need no rule, or that the language cannot say. */
  readonly setAside: readonly SetAside[]
  readonly procedures: readonly Block[]
  readonly file: Block
  readonly source: Source
}

export interface Pledge {
  readonly name: string
  readonly clause: Clause
}

export interface SetAside {
  readonly kind: 'no_rule_needed' | 'not_encoded'
  readonly text: string | null
  readonly because: string
  readonly clause: Clause
}

export function modelOf(file: Block): Model {
  const statements = file.rules.map((rule) => rule.statement)
  const one = <K extends Statement['kind']>(kind: K) =>
    statements.find((each): each is Extract<Statement, { kind: K }> => each.kind === kind)
  const all = <K extends Statement['kind']>(kind: K) =>
    statements.filter((each): each is Extract<Statement, { kind: K }> => each.kind === kind)
  const ruleset = one('ruleset')
  const framework = one('framework')
  const head = ruleset ?? framework
  const hours = one('hours')
  const roles = all('role').map(({ name, alias, manages, outside }): Role => {
    return { name: name.text, alias: alias?.text ?? null, manages: manages?.text ?? null, outside }
  })
  return {
    kind: ruleset !== undefined ? 'ruleset' : framework !== undefined ? 'framework' : 'sketch',
    name: head?.name.text ?? 'sketch',
    title: head?.title.value ?? 'Sketch',
    base: ruleset?.base ? { name: ruleset.base.name.text, of: ruleset.base.of?.on ?? null } : null,
    inForceFrom: one('inForce')?.from.on ?? null,
    calendars: all('calendar').flatMap((each) => each.names.map((name) => name.text)),
    hours: hours ? workingHours(hours.from, hours.to, hours.firstDay.text, hours.lastDay.text) : null,
    days: one('daysAre')?.days ?? 'calendar',
    documents: all('source').map((each) => each.document.value),
    roles,
    questions: all('question').map(({ name, text, answer }): Question => {
      const choices = typeof answer === 'string' ? answer : answer.map((choice) => choice.text)
      return { name: name.text, text: text.value, answer: choices }
    }),
    contacts: file.rules.flatMap(({ statement, clause }) =>
      statement.kind === 'contact' ? [{ name: statement.name.text, text: statement.text.value, clause }] : [],
    ),
    pledges: file.rules.flatMap((rule) =>
      rule.statement.kind === 'pledge' ? [{ name: rule.statement.name.text, clause: rule.clause }] : [],
    ),
    setAside: withDescendantsAndSelf(file).flatMap((block) => block.rules.flatMap(setAsideBy)),
    procedures: framework === undefined ? file.blocks.filter((block) => block.kind === 'procedure') : [],
    file,
    source: file.source,
  }
}

function setAsideBy({ statement, clause }: Rule): SetAside[] {
  if (statement.kind === 'noRule')
    return [{ kind: 'no_rule_needed', text: null, because: statement.because.value, clause }]
  if (statement.kind !== 'notEncoded') return []
  return [{ kind: 'not_encoded', text: statement.text.value, because: statement.because.value, clause }]
}
