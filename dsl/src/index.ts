/** The public names of the language: text in, machines and their steps out. No I/O; runs in Node and in a browser. */
export {
  addWorkingDays,
  compileCalendar,
  dayAt,
  endOf,
  type HolidayList,
  startOf,
  type WorkingCalendar,
  workingDaysBetween,
} from './calendar/calendar.ts'
export { type CountOptions, type CountStart, count, type Due, startAt, startOn } from './calendar/count.ts'
export { type EpochDay, epochDay, isoDate } from './calendar/epoch-day.ts'
export { type Explanation, explain } from './calendar/explain.ts'
export { readHolidayList } from './calendar/holiday-list.ts'
export { dateInWords } from './calendar/in-words.ts'
export { formatPeriod, type Period, parsePeriod, readPeriod } from './calendar/period.ts'
export { compare } from './compare/compare.ts'
export type {
  ComparedRule,
  ComparedRuleset,
  Comparison,
  ComparisonRow,
  Example,
  Verdict,
} from './compare/comparison.ts'
export { type Compiled, compile, hasErrors, type Library, type RuleText } from './compile.ts'
export { type ColouredToken, tokensOf } from './editor/colours.ts'
export { type Completion, type CompletionItem, completionAt } from './editor/completion.ts'
export { type Document, type DocumentChange, diagnosticsOf, edit, openDocument } from './editor/document.ts'
export type { ExampleFrom } from './editor/example.ts'
export { type Hover, hoverAt } from './editor/hover.ts'
export { definitionAt, type Location, referencesAt } from './editor/navigation.ts'
export { type QuickFix, quickFixesOf } from './editor/quick-fixes.ts'
export { applyEdits, type Rename, renameAt } from './editor/rename.ts'
export { type SourceSentence, type SourceStanding, sourceSentences } from './editor/source-sentences.ts'
export { type DocumentSymbol, symbolsOf } from './editor/symbols.ts'
export { advance } from './machine/advance.ts'
export { type Corrected, correct } from './machine/correct.ts'
export { ownerOf } from './machine/draft.ts'
export { isTimeOutOf, nextTimeOut, type TimeOut, timeOutEvent } from './machine/due.ts'
export { explainDue } from './machine/due-of.ts'
export {
  type CaseEvent,
  type Corrects,
  type EventDetails,
  type Restated,
  type RulesRef,
  recordedBySystem,
  type Switched,
} from './machine/event.ts'
export { type Diagram, type DiagramArrow, type DiagramState, diagramOf } from './machine/exports/diagram.ts'
export { toMermaid } from './machine/exports/to-mermaid.ts'
export { toXState, xstateParts } from './machine/exports/to-xstate.ts'
export { clockLabel, labelOf, thingLabel } from './machine/label.ts'
export type { Clock, ClockKind, FrameworkArea, Machine, Stage, StageMove } from './machine/machine.ts'
export { moveTo, type Rules } from './machine/move-to.ts'
export { type Effect, type Outcome, type Refused, refusalCodes, type Stepped } from './machine/outcome.ts'
export { outlineOf, type ProcedureOutline } from './machine/outline.ts'
export { termsOf } from './machine/owed-when.ts'
export { type PossibleCriterion, type PossibleEvent, possibleEvents } from './machine/possible-events.ts'
export { type FindRules, replay } from './machine/replay.ts'
export { settledInstances } from './machine/settled.ts'
export {
  type CaseStatus,
  type ClockState,
  type DutyState,
  fellAway,
  type Instance,
  type Settled,
  type Snapshot,
} from './machine/snapshot.ts'
export { blankSnapshot, step } from './machine/step.ts'
export type { Documents } from './model/checks/quotes.ts'
export type { Model, Pledge } from './model/model.ts'
export type { Clause, Question } from './model/names.ts'
export { builtIn } from './model/own-events.ts'
export { type ReadBack, readBack } from './read-back/read-back.ts'
export type { ReadBackSection } from './read-back/section.ts'
export { textOf } from './read-back/text.ts'
export { sameRules } from './same-rules.ts'
export { type Parsed, parse } from './syntax/parse.ts'
export type { Diagnostic, Edit, Fix, Severity } from './text/diagnostics.ts'
export { nearest } from './text/nearest.ts'
export { render } from './text/render.ts'
export { type Position, positionsIn, type Source, sourceOf } from './text/source.ts'
export { sentence, words } from './text/words.ts'
export { print } from './tree/print.ts'
export { type TriedScenario, tryScenarios } from './try-scenarios.ts'
