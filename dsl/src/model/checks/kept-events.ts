/** Events of the language's own that a rule waits for as if they were its author's, and that never come so. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { phraseBefore, write } from '../../text/fixes.ts'
import type { Span } from '../../text/span.ts'
import type { Block, Rule } from '../blocks.ts'
import type { Model } from '../model.ts'
import { type builtIn, neverIn, waitedFor } from '../own-events.ts'
import { eventsIn, rulesForProcedure } from './parts.ts'

export function keptEvents({ procedures }: Model, local: Block): readonly Diagnostic[] {
  return procedures.flatMap((procedure) => {
    const comes = comingIn(procedure)
    return rulesForProcedure(local, procedure.name).flatMap((rule) =>
      eventsIn(rule).flatMap(({ field, name: { text, span } }) => {
        if (!Object.hasOwn(kept, text) || comes(rule, field, text)) return []
        const { means, instead } = kept[text as Kept]
        const fix = instead === null ? startLeftOut(rule, span) : write(`Write ${instead}`, span, instead)
        return [report('keptEvent', span, { name: text, means, instead }, fix)]
      }),
    )
  })
}

/** What may name no start counts from entering the stage as it is. */
function startLeftOut({ statement, source }: Rule, span: Span): Fix | undefined {
  if (statement.kind !== 'duty' && statement.kind !== 'decide' && statement.kind !== 'mayAsk') return undefined
  const start = phraseBefore(source, span, /of/)
  return start === null ? undefined : write('Leave it out', start, '')
}

type Kept = (typeof builtIn)[number] | 'closed' | 'entering'

/** What each is the language's word for, and another word for what an author may have meant by it, if that is an event. */
const kept: Readonly<Record<Kept, { readonly means: string; readonly instead: string | null }>> = {
  answered: { means: 'an answer to a question', instead: 'answer_sent' },
  appointed: { means: 'the filling of a role that is to be appointed', instead: 'appointment_made' },
  asked: { means: 'the use of a right to ask', instead: 'request_made' },
  closed: { means: 'the end of a case', instead: 'file_closed' },
  decided: { means: 'the answer to what somebody must decide', instead: 'decision_made' },
  entering: { means: 'the beginning of a stage', instead: null },
  expected_late: { means: 'the news that something will be late', instead: 'delay_expected' },
  extended: { means: 'more time agreed for what may be extended', instead: 'extension_given' },
  graded: { means: 'the grade of an area of a framework', instead: 'grade_given' },
  held: { means: 'who holds a role', instead: 'meeting_held' },
  linked: { means: 'a case that another leads to', instead: 'link_made' },
  moved: { means: 'a move of the case by hand', instead: 'move_made' },
  not_resolved: { means: 'the failure of a stage that is to be resolved', instead: 'matter_unresolved' },
  resolved: { means: 'the end of a stage that is to be resolved', instead: 'matter_resolved' },
  supporter_named: { means: 'the naming of a supporter', instead: 'supporter_chosen' },
  switched: { means: 'a change of the edition a case runs on', instead: 'switch_made' },
  timed_out: { means: 'the end of a time limit', instead: 'time_ran_out' },
}

/** Whether an event of the language's own can come where a rule of the procedure waits for it. */
function comingIn(procedure: Block): (rule: Rule, field: string, name: string) => boolean {
  const never = neverIn(procedure)
  return ({ statement: { kind } }, field, name) => {
    if (never.has(name) || kind === 'starts' || field === 'thing') return false
    // A gate stands before what the language's own word means.
    if (kind === 'before' && field === 'event') return name !== 'entering'
    // A time-out sets off what waits for it, and is itself no event that starts or ends a time.
    if (name === 'not_resolved' && kind !== 'notResolved') return kind === 'when' && field === 'event'
    if (name === 'supporter_named') return field === 'require'
    return waitedFor.has(name) && (field !== 'doneWhen' || endings.has(name))
  }
}

const endings: ReadonlySet<string> = new Set(['resolved', 'not_resolved', 'closed'])
