/** What takes counting to say of a ruleset: how its changes stand to the base, whether its sums and scenarios come out. */
import type { WorkingCalendar } from './calendar/calendar.ts'
import { nations } from './calendar/holidays.ts'
import { localChanges } from './compare/local-changes.ts'
import { sums } from './machine/checks/sums.ts'
import type { Machine } from './machine/machine.ts'
import { type Block, withDescendantsAndSelf } from './model/blocks.ts'
import { rulesIn } from './model/checks/parts.ts'
import type { Model } from './model/model.ts'
import { scenarioChecks } from './scenario/checks/scenarios.ts'
import { type Diagnostic, replaceBy, report } from './text/diagnostics.ts'
import { nearest } from './text/nearest.ts'
import type { Span } from './text/span.ts'
import type { RuleFile } from './tree/nodes.ts'

/** Null where one of the names is unknown. */
export type CalendarNamed = (names: readonly string[]) => WorkingCalendar | null

interface Proved {
  readonly tree: RuleFile
  readonly base: Model | null
  /** The file alone, without its base. */
  readonly local: Block
  readonly model: Model
  /** Empty where they have errors: a machine that is wrong proves nothing. */
  readonly machines: readonly Machine[]
}

export function proofs({ tree, base, local, model, machines }: Proved, named: CalendarNamed): readonly Diagnostic[] {
  const calendar = calendarFor(model, named)
  if (calendar === null) return unknownCalendars(model, named)
  const changes = base === null ? [] : localChanges(base, local, model, (each) => calendarFor(each, named))
  if (machines.length === 0) return changes
  const stated = [...withDescendantsAndSelf(local).flatMap(({ blocks }) => blocks), ...rulesIn(local)]
  const places = new Map(stated.map(({ clause, span }) => [clause, span]))
  const tried = scenarioChecks({
    tree,
    days: model.days,
    machines,
    calendar,
    placeOf: (clause) => places.get(clause) ?? null,
    head: model.kind === 'sketch' ? null : (local.rules[0]?.span ?? null),
  })
  return [...changes, ...sums(model, machines, calendar), ...tried]
}

/** What a ruleset counts by; null where one of its calendars is unknown. */
export function calendarFor({ calendars }: Model, named: CalendarNamed): WorkingCalendar | null {
  return named(calendars.length === 0 ? ['england_and_wales'] : calendars)
}

/** Each name that no calendar has, where this file names it; what the base named is the base's to mend. */
function unknownCalendars({ file, source }: Model, named: CalendarNamed): readonly Diagnostic[] {
  return file.rules.flatMap((rule) => {
    if (rule.statement.kind !== 'calendar' || rule.source !== source) return []
    const unknown: { readonly span: Span; readonly meant: string | null; readonly place: number }[] = []
    rule.statement.names.forEach(({ text, span }, place) => {
      if (named([text]) !== null) return
      // England and Wales have one calendar, also where both are named.
      const meant = nations.find((nation) => nation.split('_').includes(text.toLowerCase())) ?? nearest(text, nations)
      const before = unknown.at(-1)
      const isOne = before !== undefined && meant !== null && before.meant === meant && before.place === place - 1
      const start = isOne ? unknown.pop()!.span.start : span.start
      unknown.push({ span: { start, end: span.end }, meant, place })
    })
    return unknown.map(({ span, meant }) => {
      const name = source.text.slice(span.start, span.end)
      return report('unknownCalendar', span, { name, nearest: meant }, replaceBy(meant, span))
    })
  })
}
