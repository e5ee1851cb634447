/** What is said of a ruleset without counting: every check that needs no calendar, in the order of the codes. */
import { cutOffs } from './machine/checks/cut-offs.ts'
import { flow } from './machine/checks/flow.ts'
import { gates } from './machine/checks/gates.ts'
import type { Machine } from './machine/machine.ts'
import type { Block } from './model/blocks.ts'
import { answers } from './model/checks/answers.ts'
import { appointees } from './model/checks/appointees.ts'
import { bareDays } from './model/checks/bare-days.ts'
import { bothLimits } from './model/checks/both-limits.ts'
import { countedBack } from './model/checks/counted-back.ts'
import { countedTwice } from './model/checks/counted-twice.ts'
import { decisions } from './model/checks/decisions.ts'
import { declaredTwice } from './model/checks/declared-twice.ts'
import { type Edition, editions } from './model/checks/editions.ts'
import { extensionNoLonger } from './model/checks/extension-no-longer.ts'
import { heldUnanswered } from './model/checks/held-unanswered.ts'
import { hoursFromNothing } from './model/checks/hours-from-nothing.ts'
import { hoursOfWork } from './model/checks/hours-of-work.ts'
import { inDropped } from './model/checks/in-dropped.ts'
import { keptEvents } from './model/checks/kept-events.ts'
import { lateInAnyCase } from './model/checks/late-in-any-case.ts'
import { likelyMisspelt } from './model/checks/likely-misspelt.ts'
import { longerInStage } from './model/checks/longer-in-stage.ts'
import { managers } from './model/checks/managers.ts'
import { namesTaken } from './model/checks/names-taken.ts'
import { notAUnit } from './model/checks/not-a-unit.ts'
import { nothingExtended } from './model/checks/nothing-extended.ts'
import { outcomes } from './model/checks/outcomes.ts'
import { outsideProcedure } from './model/checks/outside-procedure.ts'
import { procedureInFramework } from './model/checks/procedure-in-framework.ts'
import { questionAsEvent } from './model/checks/question-as-event.ts'
import { type Documents, quotes } from './model/checks/quotes.ts'
import { quotesAlone } from './model/checks/quotes-alone.ts'
import { repeatsNothing } from './model/checks/repeats-nothing.ts'
import { strength } from './model/checks/strength.ts'
import { twoMoves } from './model/checks/two-moves.ts'
import { unusedNames } from './model/checks/unused-names.ts'
import type { Model } from './model/model.ts'
import type { Diagnostic } from './text/diagnostics.ts'
import type { RuleFile } from './tree/nodes.ts'

export interface Checked {
  readonly tree: RuleFile
  /** The file alone, without its base. */
  readonly local: Block
  readonly model: Model
  readonly machines: readonly Machine[]
}

/** What a check can look up beside the file; what is not at hand, nothing is said of. */
export interface Shelves {
  readonly documents?: Documents
  editions?(name: string): readonly Edition[]
}

export function checks({ tree, local, model, machines }: Checked, shelves: Shelves): readonly Diagnostic[] {
  return [
    ...bareDays(model, local),
    ...hoursFromNothing(local),
    ...hoursOfWork(model, local),
    ...notAUnit(local),
    ...extensionNoLonger(local),
    ...countedBack(local),
    ...countedTwice(local),
    ...lateInAnyCase(local),
    ...repeatsNothing(local),
    ...cutOffs(machines, local),
    ...declaredTwice(local),
    ...bothLimits(model),
    ...longerInStage(model),
    ...outsideProcedure(local),
    ...namesTaken(model, local),
    ...keptEvents(model, local),
    ...answers(model, local),
    ...questionAsEvent(model, local),
    ...unusedNames(model, local),
    ...managers(model, local),
    ...flow(model, machines),
    ...likelyMisspelt(model, local),
    ...decisions(model, local),
    ...outcomes(model, local),
    ...gates(model, local),
    ...twoMoves(model),
    ...heldUnanswered(model, local),
    ...appointees(model),
    ...inDropped(model, local),
    ...nothingExtended(model, local),
    ...strength(local),
    ...procedureInFramework(model, local),
    ...quotesAlone(tree),
    ...(shelves.documents === undefined ? [] : quotes(tree, local, shelves.documents)),
    ...(shelves.editions === undefined ? [] : editions(model, local, (name) => shelves.editions!(name))),
  ]
}
