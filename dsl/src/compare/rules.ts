/** Compares two rules of one name: what differs between them, and which of the two asks more. */
import type { Rule } from '../model/blocks.ts'
import { words } from '../text/words.ts'
import type { Line, Name, Statement } from '../tree/nodes.ts'
import { printStatement } from '../tree/print.ts'
import { actions, onlyServes } from './actions.ts'
import { duties, limitOf, limits } from './duties.ts'
import { type Finding, incomparable, joined, type RuleDifference, reworded } from './findings.ts'
import { conditions, events, forms, plain, roles, starts, strengths, texts } from './parts.ts'
import { periods } from './periods.ts'
import { acceptances, appointments, cutOffs, gates, panels, requests, supporters } from './rights.ts'
import { begun, countedFrom, type Pair, since } from './side.ts'
import { outcomes, undersOfClock } from './under.ts'

export function compareRules(pair: Pair, one: Rule, other: Rule): RuleDifference {
  const { kind } = one.statement
  if (other.statement.kind !== kind) return joined(saysOtherwise(one, other))
  // The two are of the kind that the table's entry takes; the compiler cannot follow a kind from one rule to the other.
  const compared = byKind[kind] as ((pair: Pair, one: Rule, other: Rule) => readonly Finding[]) | undefined
  return joined([
    ...(compared === undefined ? saysOtherwise(one, other) : compared(pair, one, other)),
    ...(startInLimit.has(kind) ? [] : starts(pair, ...countedBelow(pair, one, other))),
    ...undersOfClock(pair, one.under, other.under),
  ])
}

type Kind = Statement['kind']
type RuleOf<K extends Kind> = Rule & { readonly statement: Extract<Statement, { kind: K }> }

/** Of these the start is compared wherever it is written, `of E` or `counted from E`. */
const startInLimit: ReadonlySet<Kind> = new Set(['duty', 'decide'])

/** What is not in the table can only be the same or not. */
const byKind: { readonly [K in Kind]?: (pair: Pair, one: RuleOf<K>, other: RuleOf<K>) => readonly Finding[] } = {
  duty: (pair, one, other) => duties(pair, one.statement, other.statement, one.under, other.under),
  resolve: (pair, one, other) => [
    ...periods(pair, 'due', one.statement.within, other.statement.within, countedBelow(pair, one, other)),
    ...actions(pair, one.statement.then, other.statement.then),
  ],
  closedWithin: (pair, { statement: a }, { statement: b }) => [
    ...periods(pair, 'due', a.within, b.within, [a.of, b.of]),
    ...starts(pair, a.of, b.of),
    ...strengths(a.strength, b.strength),
  ],
  keep: (pair, one, other) => periods(pair, 'kept', one.statement.atLeast, other.statement.atLeast),
  accept: (pair, one, other) => acceptances(pair, one.statement, other.statement),
  after: (pair, one, other) => waits(pair, one, other),
  when: (pair, { statement: a }, { statement: b }) => [
    ...conditions(a.condition, b.condition, onlyServes(a.actions) && onlyServes(b.actions)),
    ...actions(pair, a.actions, b.actions),
  ],
  notResolved: (pair, one, other) => actions(pair, one.statement.actions, other.statement.actions),
  mayAsk: (pair, one, other) => requests(pair, one.statement, other.statement, one.under, other.under),
  decide: (pair, one, other) => [
    ...limits(pair, limitOf(one.statement, one.under), limitOf(other.statement, other.under)),
    ...strengths(one.statement.strength, other.statement.strength),
    ...conditions(one.statement.condition, other.statement.condition),
    ...decisions(pair, one, other),
  ],
  otherwise: (pair, one, other) => decisions(pair, one, other),
  before: (_, one, other) => gates(one.statement, other.statement),
  appoint: (pair, one, other) => appointments(pair, one.statement, other.statement),
  appointPanel: (pair, one, other) => panels(pair, one.statement, other.statement),
  supporter: (pair, one, other) => supporters(pair, one.statement, other.statement),
  cutOff: (_, one, other) => cutOffs(one.statement, other.statement),
  instead: (_, one, other) => conditions(one.statement.condition, other.statement.condition, false),
  owner: (pair, one, other) => roles(pair, one.statement.role, other.statement.role, 'now owns it'),
  noLimit: (_, one, other) => texts(one.statement.because, other.statement.because),
  contact: (_, one, other) => texts(one.statement.text, other.statement.text),
  pledge: (_, one, other) => sourceWords(one, other),
  evidence: (_, one, other) => sourceWords(one, other),
  criterion: (_, one, other) => [...gradesOf(one.statement, other.statement), ...sourceWords(one, other)],
}

/** A stage's time runs from when it is entered, unless something else is said below it. */
function countedBelow(pair: Pair, one: Rule, other: Rule) {
  return begun(pair, countedFrom(one.under), countedFrom(other.under))
}

/** What comes sooner asks more where it serves someone; a case that moves or closes sooner may as well ask less. */
function waits(pair: Pair, { statement: a }: RuleOf<'after'>, { statement: b }: RuleOf<'after'>): readonly Finding[] {
  const asks = onlyServes(a.actions) && onlyServes(b.actions)
  const time = periods(pair, 'falls', a.period, b.period, [since(a.event), since(b.event)])
  return [
    ...(asks
      ? time
      : time.map((each) => (each.verdict === 'same' ? each : { ...each, ...incomparable(each.sentence) }))),
    ...events(a.unless?.text ?? 'nothing', b.unless?.text ?? 'nothing', 'Falls away with'),
    ...conditions(a.condition, b.condition, asks),
    ...actions(pair, a.actions, b.actions),
  ]
}

function decisions(
  pair: Pair,
  one: RuleOf<'decide' | 'otherwise'>,
  other: RuleOf<'decide' | 'otherwise'>,
): readonly Finding[] {
  const answered = (lines: readonly Line[], yes: boolean) =>
    lines.filter(({ statement }) => statement.kind === 'ifAnswer' && statement.yes === yes)
  return [
    ...roles(pair, one.statement.role, other.statement.role, 'now decides'),
    ...forms(one.statement.form, other.statement.form, true),
    ...texts(one.statement.text, other.statement.text),
    ...[true, false].flatMap((yes) => outcomes(pair, answered(one.under, yes), answered(other.under, yes))),
  ]
}

/** A criterion of one grade says nothing of another. */
function gradesOf(
  { grade: one }: { readonly grade: Name },
  { grade: other }: { readonly grade: Name },
): readonly Finding[] {
  if (one.text === other.text) return []
  return [incomparable(`For the grade ${words(other.text)} instead of ${words(one.text)}.`)]
}

/** A pledge is the words of its source. */
function sourceWords(one: Rule, other: Rule): readonly Finding[] {
  const [before, after] = [one, other].map(({ clause }) => withoutStop(clause.words.join(' ')))
  if (plain(before!) === plain(after!)) return []
  return [reworded(`Says "${after}" instead of "${before}".`)]
}

/** Whether an item of a list ends with a semicolon or a full stop is its list's business. */
function withoutStop(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\s.;,]+$/, '')
}

function saysOtherwise(one: Rule, other: Rule): readonly Finding[] {
  const [before, after] = [printStatement(one.statement), printStatement(other.statement)]
  return before === after ? [] : [incomparable(`Says: ${after}; instead of: ${before}.`)]
}
