/** Cut-offs of what nothing is counted from: the time of day would be asked for in vain. */
import { type Block, withUnder } from '../../model/blocks.ts'
import { rulesForProcedure } from '../../model/checks/parts.ts'
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { withoutLines } from '../../text/fixes.ts'
import type { Machine } from '../machine.ts'

export function cutOffs(machines: readonly Machine[], local: Block): readonly Diagnostic[] {
  return machines.flatMap((machine) =>
    rulesForProcedure(local, machine.procedure).flatMap((rule) => {
      const { statement, source, clause } = rule
      if (statement.kind !== 'cutOff' || startsTime(machine, statement.event.text)) return []
      // The words it stands on would be the next rule's.
      const fix = clause.words.length > 0 ? undefined : withoutLines('Delete the line', source, withUnder(rule))
      return [report('cutOffOfNothing', statement.event.span, { event: statement.event.text }, fix)]
    }),
  )
}

/** What opens a case or may lead to another stage starts the clocks of the stage that is entered. */
function startsTime({ startsWhen, triggers, clocks }: Machine, name: string): boolean {
  if (startsWhen.includes(name) || triggers.some(({ on }) => on === name)) return true
  return clocks.some(
    ({ start, startsAgain, series, metBy }) =>
      (start.kind === 'event' && start.event === name) ||
      startsAgain.some(({ to }) => to === name) ||
      (series !== null && metBy === name),
  )
}
