/** The diagnostics on the flow of a case: CW4xx. */
import { sentence } from '../words.ts'
import { clipped, didYouMean, entry, type Nothing } from './entry.ts'

export const flow = {
  otherwiseAlone: entry<Nothing>({
    code: 'CW401',
    severity: 'error',
    mayFollow: { opening: ['accept'], above: true },
    text: () => '"otherwise" says what happens when a case may not be taken, and nothing above says when it may.',
    help: 'Write above it: accept if request_made is within 1 year of matters_took_place',
  }),
  stageMade: entry<{ role: string }>({
    code: 'CW402',
    severity: 'hint',
    text: ({ role }) =>
      `There is no stage after this one, so a last stage without a time limit is made for the ${role}.`,
    help: 'Write the stage where it should have a title, duties or a limit.',
  }),
  escalatesPastOwner: entry<{ role: string; stage: string; owner: string }>({
    code: 'CW403',
    severity: 'error',
    mayFollow: { opening: ['procedure', 'stage', 'owner', 'role'], above: false },
    text: ({ role, stage, owner }) => `This escalates to ${role}, but the next stage, ${stage}, is owned by ${owner}.`,
    help: 'Escalating goes to the next stage in the file; "go to stage …" goes to any.',
  }),
  noLimitAndNoReason: entry<{ stage: string }>({
    code: 'CW404',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ stage }) => `Stage ${stage} has no time limit and does not say why.`,
    help: 'Write: no time limit because "the source gives none"',
  }),
  nothingCloses: entry<{ procedure: string }>({
    code: 'CW405',
    severity: 'error',
    mayFollow: 'any',
    text: ({ procedure }) => `Nothing in ${procedure} ever closes a case.`,
    help: 'Write what ends it: when matched, close as matched',
  }),
  nothingStarts: entry<{ procedure: string }>({
    code: 'CW406',
    severity: 'error',
    mayFollow: { opening: ['procedure', 'starts'], above: false },
    text: ({ procedure }) => `Nothing says what opens a case of ${procedure}.`,
    help: 'Write below its header: starts when request_made',
  }),
  unreachable: entry<{ stage: string }>({
    code: 'CW407',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ stage }) => `No rule leads to stage ${stage}.`,
    help: 'Lead there from another stage, or delete it.',
  }),
  deadEnd: entry<{ stage: string }>({
    code: 'CW408',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ stage }) => `No rule leads out of stage ${stage}, so a case that enters it never ends.`,
    help: 'Say what ends it: when done, close as done',
  }),
  limitWithoutThen: entry<{ stage: string }>({
    code: 'CW409',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ stage }) => `Stage ${stage} has a time limit, but nothing happens when it runs out.`,
    help: 'Write: if not resolved within 3 working days, escalate to line_manager',
  }),
  stagesFit: entry<{ stages: string; many: number; inARow: boolean; limit: string; years: string }>({
    code: 'CW410',
    severity: 'hint',
    text: ({ stages, many, inARow, limit, years }) =>
      `${sentence(inARow ? stages : `every way through ${stages}`)}${inARow && many > 1 ? ' together' : ''} ` +
      `always end${inARow && many > 1 ? '' : 's'} within ${limit}: counted from every start from ${years}.`,
    help: '',
  }),
  stagesMissTarget: entry<StagesTooLong>({
    code: 'CW411',
    severity: 'hint',
    text: (args) => stagesTooLong(args),
    help: 'A target may be missed; it is marked and told, and nothing else happens.',
  }),
  stagesPassLimit: entry<StagesTooLong>({
    code: 'CW412',
    severity: 'warning',
    text: (args) => stagesTooLong(args),
    help: 'Shorten the stages, or lengthen what is promised of the whole case.',
  }),
  loopWithoutCap: entry<{ stages: string; many: boolean }>({
    code: 'CW413',
    severity: 'warning',
    text: ({ stages, many }) =>
      `${sentence(stages)} ${many ? 'lead back to each other' : 'leads back to itself'}, and nothing says how often, ` +
      'so a case may go round for ever.',
    help: 'Let a time that is sure to start close it, in the procedure: 12 months after request_made, close as lapsed',
  }),
  stagesWithoutEnd: entry<{ stages: string; many: boolean; why: 'none' | 'stops' | 'again' | 'once'; limit: string }>({
    code: 'CW414',
    severity: 'hint',
    text: ({ stages, many, why, limit }) => {
      if (why === 'once')
        return (
          `A time or a decision of the whole procedure may send a case to ${stages}, wherever it stands, ` +
          `and no sum is made of that: nothing shows that it then ends within ${limit}.`
        )
      const told = {
        none: `${sentence(stages)} ${many ? 'have' : 'has'} no time that ends ${many ? 'them' : 'it'}`,
        stops: `The ${many ? 'times' : 'time'} of ${stages} may stop or start again, and nothing says for how long`,
        again: `A case may come back to ${stages}, however often ${many ? 'their times run' : 'its time runs'} out`,
      }
      return `${told[why]}, so nothing makes a case that goes so far end within ${limit}.`
    },
    help: '',
  }),
  likelyMisspelt: entry<{ name: string; nearest: string }>({
    code: 'CW415',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ name, nearest }) =>
      `Nothing else speaks of "${clipped(name)}", so this rule would wait for an event of its own. Did you mean "${nearest}"?`,
    help: 'If it is another event, say so with a name that is less alike.',
  }),
  decisionWithoutOutcomes: entry<{ text: string }>({
    code: 'CW416',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ text }) => `Nothing follows from this decision, whichever way it goes: "${clipped(text)}".`,
    help: 'Write below it what follows: if yes, go to stage 4',
  }),
  decisionHalfAnswered: entry<{ text: string; without: 'yes' | 'no' }>({
    code: 'CW417',
    severity: 'hint',
    mayFollow: 'any',
    text: ({ text, without }) =>
      `Nothing follows from this decision where the answer is ${without}: "${clipped(text)}".`,
    help: ({ without }) => `Write below it what follows: if ${without}, tell applicant "what was decided"`,
  }),
  outcomeNeverGiven: entry<{ outcome: string; nearest: string | null }>({
    code: 'CW418',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ outcome, nearest }) =>
      `No rule closes a case as ${clipped(outcome)}, so this never happens.${didYouMean(nearest)}`,
    help: 'Write what closes it so: when written_response_received, close as final',
  }),
  endsOnlyResolved: entry<{ stage: string; mayAsk: boolean }>({
    code: 'CW419',
    severity: 'hint',
    mayFollow: 'any',
    text: ({ stage, mayAsk }) =>
      mayAsk
        ? `When it is too late to ask for more, a case leaves stage ${stage} only when somebody records that it is resolved.`
        : `No rule says how stage ${stage} ends: a case leaves it only when somebody records that it is resolved.`,
    help: ({ mayAsk }) =>
      mayAsk
        ? 'That may be what is meant. Otherwise write what happens then: if nobody asks, close as not_taken_further'
        : 'That may be what is meant. Otherwise write what ends it: when decision_sent, close as decided',
  }),
  onlyWindow: entry<{ stage: string }>({
    code: 'CW420',
    severity: 'error',
    mayFollow: 'any',
    text: ({ stage }) =>
      `Asking in time is the only way out of stage ${stage}, so a case in which nobody asks would stay there for ever.`,
    help: 'Write below it: if nobody asks, close as not_taken_further',
  }),
  gateOnMove: entry<{ event: string }>({
    code: 'CW421',
    severity: 'error',
    text: ({ event }) =>
      `"${event}" is a move and not an event that anyone records, so nothing can be required before it.`,
    help: 'Require it before the event that leads there: before report_sent require report_checked',
  }),
  gateRing: entry<{ ring: readonly string[] }>({
    code: 'CW426',
    severity: 'error',
    text: ({ ring: [event, ...others] }) =>
      others.length === 0
        ? `"${clipped(event!)}" is required before itself, so it could never be recorded.`
        : `"${clipped(event!)}" could never be recorded: before it the rules require ` +
          `${others.map((name) => `"${clipped(name)}", and before that `).join('')}"${clipped(event!)}" itself.`,
    help: 'Leave out one of these requirements.',
  }),
  twoMoves: entry<{ event: string; first: string; second: string }>({
    code: 'CW422',
    severity: 'error',
    mayFollow: { opening: ['procedure', 'stage', 'question'], above: false },
    text: ({ event, first, second }) => `"${clipped(event)}" could make two moves at once: ${first}, and ${second}.`,
    help: 'Let the two exclude each other: one ends in "if" and the name of a question, the other in "unless" and the same name.',
  }),
  heldUnanswered: entry<{ question: string; line: string }>({
    code: 'CW427',
    severity: 'hint',
    text: ({ question }) =>
      `As long as nobody answers "${clipped(question)}", neither with yes nor with no, this is held and the case stays where it is.`,
    help: ({ line }) => `If it is something that happens, make it an event and declare no question: ${line}`,
  }),
  roleNeverFilled: entry<{ role: string; why: string }>({
    code: 'CW423',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ role, why }) => `Nobody could ever be appointed ${role}: ${why}.`,
    help: 'Let another role be appointed, or ask less of who is.',
  }),
  ownerOutside: entry<{ role: string }>({
    code: 'CW424',
    severity: 'warning',
    text: ({ role }) =>
      `The ${role} is outside the agency, and what they own nobody in the agency would see as theirs.`,
    help: 'Let a role of the agency own it.',
  }),
  nobodyOwns: entry<{ stage: string }>({
    code: 'CW425',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ stage }) => `Nobody owns stage ${stage}, so nobody is told what is due in it.`,
    help: 'Write below the header of the stage or of the procedure: owner line_manager',
  }),
}

interface StagesTooLong {
  readonly stages: string
  readonly many: number
  readonly never: boolean
  readonly limit: string
  readonly startOn: string
  readonly until: string
  readonly last: string
  readonly dueOn: string
}

function stagesTooLong({ stages, many, never, limit, startOn, until, last, dueOn }: StagesTooLong): string {
  const rarely = never ? `never end${many > 1 ? '' : 's'}` : `${many > 1 ? 'do' : 'does'} not always end`
  return (
    `${sentence(stages)}${many > 1 ? ' together' : ''}, used to the last day, ${rarely} within ${limit}: ` +
    `started on ${startOn}, a case may be in ${last} until ${until}, and the time ends on ${dueOn}.`
  )
}
