/** The diagnostics on names: CW3xx. */
import { clipped, didYouMean, entry, type Nothing, oneOf } from './entry.ts'

/** What the lines open with that bring an event of the language's own: its rule, the rule that one is under, or what they stand in. */
const bringing: Readonly<Record<string, readonly string[]>> = {
  resolved: ['procedure', 'stage', 'resolve', 'if'],
  not_resolved: ['procedure', 'stage', 'resolve', 'if'],
  moved: ['procedure', 'stage'],
  decided: ['procedure', 'stage', 'owner', 'must', 'should', 'otherwise'],
  extended: ['procedure', 'stage', 'owner', 'must', 'should', 'may', 'resolve', 'if', 'when', 'the'],
  expected_late: ['procedure', 'stage', 'owner', 'must', 'should', 'may', 'resolve', 'if', 'when', 'the'],
}

export const names = {
  unknownRole: entry<{ name: string; nearest: string | null }>({
    code: 'CW301',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, nearest }) => `No role is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'Roles are declared at the top of a ruleset: role line_manager',
  }),
  unknownStage: entry<{ name: string; nearest: string | null }>({
    code: 'CW302',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, nearest }) => `This procedure has no stage called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'A stage opens with a line of its own: stage 2 "Independent investigation"',
  }),
  unknownQuestion: entry<{
    name: string
    nearest: string | null
    asks: 'date' | 'condition'
    calledOff: string | null
    event: string | null
  }>({
    code: 'CW303',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, nearest }) => `No question is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: ({ nearest, asks, calledOff, event }) => {
      if (asks === 'date')
        return 'The question is declared at the top of a ruleset: question meeting_on "When is the meeting?" a date'
      if (calledOff !== null) return `What happens and calls it off stands before what follows: ${calledOff}`
      const declared = 'declared at the top of a ruleset: question was_child "Was the person a child at the time?"'
      if (nearest !== null) return `Questions are ${declared}`
      const happens = event === null ? 'What happens is an event' : `"${clipped(event)}" is an event: it happens`
      return `${happens}, and calls off only what a length of time leads to, as in 5 working days after request_made, unless ${clipped(event ?? 'request_withdrawn')}, owner must "write to the applicant". What a condition asks is a question, ${declared}`
    },
  }),
  unknownContact: entry<{ name: string; nearest: string | null }>({
    code: 'CW304',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, nearest }) => `No contact is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'Contacts are declared at the top of a ruleset: contact ofsted "Ofsted, Piccadilly Gate, Manchester"',
  }),
  unknownCalendar: entry<{ name: string; nearest: string | null }>({
    code: 'CW305',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, nearest }) => `No calendar is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'There are england_and_wales, scotland and northern_ireland; several are joined by "and".',
  }),
  declaredTwice: entry<{ name: string; changes: readonly string[] | null }>({
    code: 'CW306',
    severity: 'error',
    mayFollow: 'unplaced',
    text: ({ name, changes }) =>
      changes === null
        ? `There are two rules for "${clipped(name)}" in the same place.`
        : `Two lines speak of "${clipped(name)}" in the same place: one says that it is ${changes.join(', the other that it is ')}.`,
    help: ({ name, changes }) => {
      if (changes !== null) return 'Keep the one that is meant.'
      return name === 'accept'
        ? 'One length of time is all that can be said of what is taken. Keep one, and leave the other visible: not encoded "or within 1 month of …" because "…"'
        : 'Keep one of the two, or give one of them another name.'
    },
  }),
  bothLimits: entry<{ name: string; strength: 'must' | 'should'; answers: readonly string[] }>({
    code: 'CW317',
    severity: 'warning',
    mayFollow: { opening: ['procedure', 'stage', 'question'], above: false },
    text: ({ name, strength, answers }) =>
      `Two ${strength === 'must' ? 'limits' : 'targets'} for "${clipped(name)}" both run where ${answers.join(' and ')}, and the shorter is missed by whoever keeps to the longer.`,
    help: 'Let their conditions exclude each other: one ends in "if" and the name of a question, the other in "unless" and the same name.',
  }),
  longerInStage: entry<{ name: string; stage: string; whole: string; longer: string }>({
    code: 'CW318',
    severity: 'warning',
    mayFollow: { opening: ['procedure', 'stage'], above: false },
    text: ({ name, stage, whole, longer }) =>
      `The procedure gives "${clipped(name)}" ${whole} in every stage, so whoever takes the ${longer} of stage ${clipped(stage)} is late by it.`,
    help: 'A stage limits further; it cannot give more. Write the limit in each stage that it is meant for, or give it a condition: if and the name of a question.',
  }),
  outsideProcedure: entry<Nothing>({
    code: 'CW307',
    severity: 'error',
    mayFollow: 'unplaced',
    text: () => 'This rule stands outside any procedure, so no case would ever meet it.',
    help: 'Move it below the line that opens its procedure: procedure enquiry "Enquiry"',
  }),
  nameTaken: entry<{ name: string; by: string }>({
    code: 'CW308',
    severity: 'error',
    text: ({ name, by }) => `"${clipped(name)}" is already ${by}, so nobody could tell which of the two is meant.`,
    help: 'Give one of the two another name.',
  }),
  unknownAnswer: entry<{ answer: string; question: string; answers: readonly string[]; nearest: string | null }>({
    code: 'CW309',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ answer, question, answers, nearest }) =>
      `"${clipped(answer)}" is no answer to "${clipped(question)}", whose answers are ${oneOf(answers)}.${didYouMean(nearest)}`,
    help: 'The answers are listed where the question is declared.',
  }),
  notYesOrNo: entry<{ question: string; answers: readonly string[] | null }>({
    code: 'CW310',
    severity: 'error',
    text: ({ question, answers }) =>
      `"${clipped(question)}" is answered with ${answers === null ? 'a date' : oneOf(answers)}, not with yes or no.`,
    help: ({ question, answers }) =>
      answers === null
        ? 'A condition asks what is yes, no or one of a list; a date is something to count from.'
        : `For example: if ${question} is ${answers[0]}`,
  }),
  notADate: entry<{ question: string }>({
    code: 'CW311',
    severity: 'error',
    text: ({ question }) => `"${clipped(question)}" is not answered with a date, so nothing can be counted from it.`,
    help: 'Declare it so: question matters_took_place "When did it take place?" a date',
  }),
  unusedName: entry<{ what: string; name: string }>({
    code: 'CW312',
    severity: 'hint',
    mayFollow: 'any',
    text: ({ what, name }) => `No rule uses the ${what} ${clipped(name)}.`,
    help: 'Delete the line, or write the rule that was meant to use it.',
  }),
  twiceUnder: entry<{ what: string }>({
    code: 'CW314',
    severity: 'error',
    text: ({ what }) => `"${what}" is said twice under one time limit, and only one could hold.`,
    help: 'Keep one of the two. Who else is to be told can be owed by a rule of its own.',
  }),
  keptEvent: entry<{ name: string; means: string; instead: string | null }>({
    code: 'CW315',
    severity: 'error',
    mayFollow: (name) => (Object.hasOwn(bringing, name) ? { opening: bringing[name]!, above: false } : null),
    text: ({ name, means }) => `"${name}" is the language's own word for ${means}, and this rule would wait for ever.`,
    help: ({ instead }) =>
      instead === null
        ? 'What names no start counts from entering the stage: leave "of …" out. What moves a case after such a time: if not resolved within 10 working days, go to stage 2'
        : `Call the event otherwise, for example ${instead}.`,
  }),
  questionAsEvent: entry<{ question: string; date: boolean }>({
    code: 'CW316',
    severity: 'error',
    text: ({ question }) =>
      `"${clipped(question)}" is a question, and to answer it is no event, so this would never happen.`,
    help: ({ date }) =>
      date
        ? 'Name what people record when it has happened, as meeting_held; before the date itself, write: at least 5 working days before meeting_on'
        : 'Name an event, and ask the question as a condition: when request_made, tell applicant "how long it takes" if urgent',
  }),
  managesInARing: entry<{ name: string }>({
    code: 'CW313',
    severity: 'error',
    text: ({ name }) => `"${clipped(name)}" would manage itself, by way of the roles it manages.`,
    help: 'Somebody has to be at the top.',
  }),
}
