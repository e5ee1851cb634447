/**
 * The one table of diagnostics: each with a stable code, how grave it is, a plain sentence and what to do about it.
 *
 * Only what cannot compile is an error; what is merely doubtful warns; what an author should know hints.
 * Codes: 1xx text and words, 2xx time, 3xx names, 4xx flow, 5xx local changes, 6xx sources, 7xx editions,
 * 8xx scenarios, 9xx frameworks.
 */
import { sentence } from './words.ts'

interface Entry<A> {
  readonly code: `CW${number}`
  readonly severity: 'error' | 'warning' | 'hint'
  readonly text: (args: A) => string
  readonly help: string | ((args: A) => string)
}

type Nothing = Record<never, never>

export const diagnosticTable = {
  // 1xx text and words
  unread: entry<{ found: string | null; expected: readonly string[]; form: string | null }>({
    code: 'CW101',
    severity: 'error',
    text: ({ found, expected }) =>
      (found === null ? 'The line ends too soon' : `${found} is not understood here`) + orElse(expected),
    help: ({ form }) => (form === null ? '' : `For example: ${form}`),
  }),
  unknownKeyword: entry<{ word: string; nearest: string; form: string | null }>({
    code: 'CW102',
    severity: 'error',
    text: ({ word, nearest }) => `"${clipped(word)}" is not a word of the language. Did you mean \`${nearest}\`?`,
    help: ({ form }) => (form === null ? '' : `For example: ${form}`),
  }),
  bidiControl: entry<Nothing>({
    code: 'CW103',
    severity: 'error',
    text: () => 'An invisible mark here changes the direction of reading, so the line may not say what it shows.',
    help: 'Delete the mark; it often comes with pasted text.',
  }),
  unterminatedText: entry<Nothing>({
    code: 'CW104',
    severity: 'error',
    text: () => 'The quotation mark that opens here is not closed on this line.',
    help: 'Text for people stands between quotation marks on one line: "confirm in writing what was agreed"',
  }),
  misplaced: entry<{ what: string; belongs: string }>({
    code: 'CW105',
    severity: 'error',
    text: ({ what, belongs }) => `${what} belongs ${belongs}, and there is none above it.`,
    help: '',
  }),
  becauseAlone: entry<Nothing>({
    code: 'CW106',
    severity: 'error',
    text: () => 'A reading of ours says `assumed because`.',
    help: 'For example: counted from panel_met assumed because "the source does not say from when"',
  }),
  saidTwice: entry<{ what: string }>({
    code: 'CW107',
    severity: 'error',
    text: ({ what }) => `The line says \`${what}\` twice.`,
    help: 'Keep one of the two, or write a second rule.',
  }),
  mixedJoin: entry<Nothing>({
    code: 'CW108',
    severity: 'error',
    text: () => 'A condition with both `and` and `or` can be read in two ways.',
    help: 'Write two lines, one for each `or`.',
  }),
  ruleInScenario: entry<Nothing>({
    code: 'CW110',
    severity: 'error',
    text: () => 'A scenario holds only `given` and `expect`; it is not clear which stage this line belongs to.',
    help: 'Move the scenario below the rules, or repeat the header of the stage above this line.',
  }),
  pastedMarks: entry<Nothing>({
    code: 'CW109',
    severity: 'hint',
    text: () => 'The file holds typographic spaces, hyphens or invisible marks; they are read as plain ones.',
    help: 'They usually come from a word processor and do no harm.',
  }),
  // 2xx time
  noSuchDate: entry<{ written: string }>({
    code: 'CW201',
    severity: 'error',
    text: ({ written }) => `There is no ${written} in the calendar.`,
    help: 'A date is written year, month, day: 2026-01-31',
  }),
  dateForm: entry<{ written: string }>({
    code: 'CW202',
    severity: 'error',
    text: ({ written }) => `${clipped(written)} can be read in more than one way.`,
    help: 'A date is written year, month, day: 2026-01-31',
  }),
  noSuchTime: entry<{ written: string }>({
    code: 'CW203',
    severity: 'error',
    text: ({ written }) => `There is no ${written} on the clock.`,
    help: 'A time of day is written from 00:00 to 23:59.',
  }),
  zeroAmount: entry<{ what: string }>({
    code: 'CW204',
    severity: 'error',
    text: ({ what }) => `0 ${what} leaves no time at all.`,
    help: 'Write at least 1.',
  }),
  absurdAmount: entry<{ count: string; what: string }>({
    code: 'CW205',
    severity: 'error',
    text: ({ count, what }) => `${clipped(count)} ${what} is more than any standard means.`,
    help: 'The longest time that can be counted is 150 years.',
  }),
  bareDays: entry<{ written: string; others: number }>({
    code: 'CW206',
    severity: 'warning',
    text: ({ written, others }) =>
      `Whether weekends and holidays count in ${written} is not said${alsoElsewhere(others)}.`,
    help: 'Say it once, at the top: days are calendar days because "the source says so elsewhere"',
  }),
  bareDaysInSketch: entry<{ written: string; others: number }>({
    code: 'CW207',
    severity: 'hint',
    text: ({ written, others }) =>
      `Weekends and holidays are counted in ${written}${alsoElsewhere(others)}; nothing says whether that is meant.`,
    help: 'Write working days or calendar days, or say it once: days are working days because "…"',
  }),
  hoursFromNothing: entry<{ written: string; entering: string }>({
    code: 'CW208',
    severity: 'warning',
    text: ({ written, entering }) =>
      `The time of ${written} counts from ${entering}, which may be known by its date alone, and hours need a time of day.`,
    help: 'Name what they are counted from: within 24 hours of panel_met',
  }),
  extensionNoLonger: entry<{ to: string; within: string }>({
    code: 'CW209',
    severity: 'warning',
    text: ({ to, within }) => `An extension to ${to} gives no more time than ${within}: it counts from the same start.`,
    help: 'Say the whole time there then is: may be extended to 20 working days',
  }),
  // 3xx names
  unknownRole: entry<{ name: string; nearest: string | null }>({
    code: 'CW301',
    severity: 'error',
    text: ({ name, nearest }) => `No role is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'Roles are declared at the top of a ruleset: role line_manager',
  }),
  unknownStage: entry<{ name: string; nearest: string | null }>({
    code: 'CW302',
    severity: 'error',
    text: ({ name, nearest }) => `This procedure has no stage called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'A stage opens with a line of its own: stage 2 "Independent investigation"',
  }),
  unknownQuestion: entry<{ name: string; nearest: string | null }>({
    code: 'CW303',
    severity: 'error',
    text: ({ name, nearest }) => `No question is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'Questions are declared at the top of a ruleset: question was_child "Was the person a child at the time?"',
  }),
  unknownContact: entry<{ name: string; nearest: string | null }>({
    code: 'CW304',
    severity: 'error',
    text: ({ name, nearest }) => `No contact is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'Contacts are declared at the top of a ruleset: contact ofsted "Ofsted, Piccadilly Gate, Manchester"',
  }),
  unknownCalendar: entry<{ name: string; nearest: string | null }>({
    code: 'CW305',
    severity: 'error',
    text: ({ name, nearest }) => `No calendar is called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'For example: calendar england_and_wales',
  }),
  declaredTwice: entry<{ name: string }>({
    code: 'CW306',
    severity: 'error',
    text: ({ name }) => `There are two rules for "${clipped(name)}" in the same place.`,
    help: 'Keep one of the two, or give one of them another name.',
  }),
  outsideProcedure: entry<Nothing>({
    code: 'CW307',
    severity: 'error',
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
    text: ({ what, name }) => `No rule uses the ${what} ${clipped(name)}.`,
    help: 'Delete the line, or write the rule that was meant to use it.',
  }),
  managesInARing: entry<{ name: string }>({
    code: 'CW313',
    severity: 'error',
    text: ({ name }) => `"${clipped(name)}" would manage itself, by way of the roles it manages.`,
    help: 'Somebody has to be at the top.',
  }),
  // 4xx flow
  otherwiseAlone: entry<Nothing>({
    code: 'CW401',
    severity: 'error',
    text: () => '`otherwise` says what happens when a case may not be taken, and nothing above says when it may.',
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
    text: ({ role, stage, owner }) => `This escalates to ${role}, but the next stage, ${stage}, is owned by ${owner}.`,
    help: 'Escalating goes to the next stage in the file; `go to stage …` goes to any.',
  }),
  noLimitAndNoReason: entry<{ stage: string }>({
    code: 'CW404',
    severity: 'warning',
    text: ({ stage }) => `Stage ${stage} has no time limit and does not say why.`,
    help: 'Write: no time limit because "the source gives none"',
  }),
  nothingCloses: entry<{ procedure: string }>({
    code: 'CW405',
    severity: 'error',
    text: ({ procedure }) => `Nothing in ${procedure} ever closes a case.`,
    help: 'Write what ends it: when matched, close as matched',
  }),
  nothingStarts: entry<{ procedure: string }>({
    code: 'CW406',
    severity: 'error',
    text: ({ procedure }) => `Nothing says what opens a case of ${procedure}.`,
    help: 'Write below its header: starts when request_made',
  }),
  unreachable: entry<{ stage: string }>({
    code: 'CW407',
    severity: 'warning',
    text: ({ stage }) => `No rule leads to stage ${stage}.`,
    help: 'Lead there from another stage, or delete it.',
  }),
  deadEnd: entry<{ stage: string }>({
    code: 'CW408',
    severity: 'warning',
    text: ({ stage }) => `No rule leads out of stage ${stage}, so a case that enters it never ends.`,
    help: 'Say what ends it: when done, close as done',
  }),
  limitWithoutThen: entry<{ stage: string }>({
    code: 'CW409',
    severity: 'warning',
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
    help: 'Let a time close it, in the procedure: 12 months after request_made, close as lapsed',
  }),
  stagesWithoutEnd: entry<{ stages: string; many: boolean; limit: string }>({
    code: 'CW414',
    severity: 'hint',
    text: ({ stages, many, limit }) =>
      `${sentence(stages)} ${many ? 'have' : 'has'} no time that ends ${many ? 'them' : 'it'}, ` +
      `so nothing makes a case that goes so far end within ${limit}.`,
    help: '',
  }),
  likelyMisspelt: entry<{ name: string; nearest: string }>({
    code: 'CW415',
    severity: 'warning',
    text: ({ name, nearest }) =>
      `Nothing else speaks of "${clipped(name)}", so this rule would wait for an event of its own. Did you mean "${nearest}"?`,
    help: 'If it is another event, say so with a name that is less alike.',
  }),
  decisionWithoutOutcomes: entry<{ text: string }>({
    code: 'CW416',
    severity: 'warning',
    text: ({ text }) => `Nothing follows from this decision, whichever way it goes: "${clipped(text)}".`,
    help: 'Write below it what follows: if yes, go to stage 4',
  }),
  decisionHalfAnswered: entry<{ text: string; without: 'yes' | 'no' }>({
    code: 'CW417',
    severity: 'hint',
    text: ({ text, without }) =>
      `Nothing follows from this decision where the answer is ${without}: "${clipped(text)}".`,
    help: ({ without }) => `Write below it what follows: if ${without}, tell applicant "what was decided"`,
  }),
  outcomeNeverGiven: entry<{ outcome: string; nearest: string | null }>({
    code: 'CW418',
    severity: 'warning',
    text: ({ outcome, nearest }) =>
      `No rule closes a case as ${clipped(outcome)}, so this never happens.${didYouMean(nearest)}`,
    help: 'Write what closes it so: when written_response_received, close as final',
  }),
  endsOnlyResolved: entry<{ stage: string }>({
    code: 'CW419',
    severity: 'hint',
    text: ({ stage }) =>
      `No rule says how stage ${stage} ends: a case leaves it only when somebody records that it is resolved.`,
    help: 'That may be what is meant. Otherwise write what ends it: when decision_sent, close as decided',
  }),
  onlyWindow: entry<{ stage: string }>({
    code: 'CW420',
    severity: 'error',
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
  twoMoves: entry<{ event: string; first: string; second: string }>({
    code: 'CW422',
    severity: 'error',
    text: ({ event, first, second }) => `"${clipped(event)}" could make two moves at once: ${first}, and ${second}.`,
    help: 'Let the two exclude each other: … if children_concerned, and … unless children_concerned',
  }),
  roleNeverFilled: entry<{ role: string; why: string }>({
    code: 'CW423',
    severity: 'warning',
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
    text: ({ stage }) => `Nobody owns stage ${stage}, so nobody is told what is due in it.`,
    help: 'Write below the header of the stage or of the procedure: owner line_manager',
  }),
  // 5xx local changes
  nothingToChange: entry<{ change: string; what: string; nearest: string | null }>({
    code: 'CW501',
    severity: 'error',
    text: ({ change, what, nearest }) =>
      `The base has no rule "${clipped(what)}" here that could be ${change}.${didYouMean(nearest)}`,
    help: 'A rule is matched by its name: the event that ends it, or its own words. A new rule is `added:`.',
  }),
  alreadyThere: entry<{ what: string }>({
    code: 'CW502',
    severity: 'error',
    text: ({ what }) => `The base already has "${clipped(what)}".`,
    help: 'Say `changed:` and repeat the whole rule, or `unchanged:` where it says the same.',
  }),
  notChanged: entry<{ what: string }>({
    code: 'CW503',
    severity: 'warning',
    text: ({ what }) => `"${clipped(what)}" says the same as the base.`,
    help: 'Say `unchanged:` instead.',
  }),
  notUnchanged: entry<{ what: string; base: string }>({
    code: 'CW504',
    severity: 'error',
    text: ({ what, base }) => `"${clipped(what)}" is not what the base says: ${base}`,
    help: 'Say `changed:`, or repeat the words of the base.',
  }),
  unmarkedChange: entry<{ what: string; inBase: boolean }>({
    code: 'CW505',
    severity: 'error',
    text: ({ what, inBase }) =>
      inBase
        ? `The base has "${clipped(what)}" as well; the line does not say how this one stands to it.`
        : `The base has no "${clipped(what)}"; the line does not say that it is new.`,
    help: 'A local ruleset says `changed:`, `unchanged:`, `added:` or `dropped:` before each rule.',
  }),
  changeCompared: entry<{ verdict: keyof typeof standing; difference: string }>({
    code: 'CW506',
    severity: 'hint',
    text: ({ verdict, difference }) => `${standing[verdict]}. ${difference}`,
    help: '',
  }),
  weakerThanMinimum: entry<{ what: string; difference: string }>({
    code: 'CW507',
    severity: 'error',
    text: ({ what, difference }) =>
      `The base says that "${clipped(what)}" is a minimum, and this asks less. ${difference}`,
    help: 'A minimum may be kept or made stricter.',
  }),
  unitChanged: entry<{ verdict: keyof typeof standing; difference: string }>({
    code: 'CW508',
    severity: 'hint',
    text: ({ verdict, difference }) => `${standing[verdict]}, and counted in another unit. ${difference}`,
    help: 'Make sure that the source counts in this unit too.',
  }),
  // 6xx sources
  notInSource: entry<{ said: string | null; goesOn: string | null }>({
    code: 'CW601',
    severity: 'warning',
    text: ({ said, goesOn }) =>
      said !== null
        ? `The source writes this otherwise: "${clipped(said)}".`
        : goesOn !== null
          ? `From here on the quote is not what the source says. The source goes on: "${clipped(goesOn)}".`
          : 'These words are not in the source.',
    help: 'A quote is word for word what the source says; what is ours stands after `assumed because`.',
  }),
  sentenceLeftOut: entry<{ sentence: string; others: number }>({
    code: 'CW602',
    severity: 'warning',
    text: ({ sentence, others }) =>
      `The source says "${sentence.length > 120 ? `${sentence.slice(0, 119)}…` : sentence}", and nothing here answers to it` +
      `${others === 0 ? '' : `, nor to ${others} more of its sentences`}.`,
    help: 'Quote it above a rule, a pledge, or a line that sets it aside: no rule needed because "…"',
  }),
  strengthOtherwise: entry<{ source: string; rule: string }>({
    code: 'CW603',
    severity: 'hint',
    text: ({ source, rule }) => `The source says "${source}" and the rule says "${rule}".`,
    help: ({ source, rule }) =>
      `Write ${source === 'should' ? 'should' : 'must'}, or say why it is ${rule}: … assumed because "…"`,
  }),
  unknownDocument: entry<{ document: string; nearest: string | null }>({
    code: 'CW604',
    severity: 'hint',
    text: ({ document, nearest }) =>
      `The words of "${clipped(document)}" are not at hand, so no quote was held against them.${didYouMean(nearest)}`,
    help: 'Keep the text of the source beside the rules, and list it there by this name.',
  }),
  // 7xx editions
  baseUnpinned: entry<{ name: string }>({
    code: 'CW701',
    severity: 'error',
    text: ({ name }) => `Which edition of ${name} this extends is not said.`,
    help: 'Name the day that edition came into force: extends national of 2016-05-01',
  }),
  unknownBase: entry<{ name: string; of: string | null }>({
    code: 'CW702',
    severity: 'error',
    text: ({ name, of }) => `There is no edition of ${name}${of === null ? '' : ` in force from ${of}`}.`,
    help: 'The base is named by its ruleset and the day that edition came into force.',
  }),
  notInForce: entry<Nothing>({
    code: 'CW703',
    severity: 'warning',
    text: () => 'Nothing says from when this is in force, so it cannot be published.',
    help: 'Write: in force from 2026-04-01',
  }),
  baseRing: entry<{ ring: readonly string[] }>({
    code: 'CW704',
    severity: 'error',
    text: ({ ring }) => `This extends itself, by way of ${ring.map(clipped).join(', then ')}.`,
    help: 'Let one of them stand by itself.',
  }),
  editionTwice: entry<{ name: string; of: string; other: string }>({
    code: 'CW705',
    severity: 'warning',
    text: ({ name, of, other }) => `There is another edition of ${name} in force from ${of}, in ${other}.`,
    help: 'A case runs on the one edition in force on the day it starts. Give this one another day.',
  }),
  beforeItsBase: entry<{ from: string; base: string; of: string }>({
    code: 'CW706',
    severity: 'warning',
    text: ({ from, base, of }) =>
      `This is in force from ${from}, before the edition of ${base} that it extends (${of}).`,
    help: 'Extend the edition that was in force by then, or come into force later.',
  }),
  newerBase: entry<{ base: string; newer: string; of: string }>({
    code: 'CW707',
    severity: 'hint',
    text: ({ base, newer, of }) =>
      `There is a newer edition of ${base}, in force from ${newer}; this one goes on with that of ${of}.`,
    help: 'A new edition of the base reaches nobody until a local one names it.',
  }),
  // 8xx scenarios
  scenarioFailed: entry<{ expected: string; got: string; working: readonly string[] }>({
    code: 'CW801',
    severity: 'error',
    text: ({ expected, got }) => `Expected ${expected}; got ${got}.`,
    help: ({ working }) => working.join('\n  '),
  }),
  untried: entry<{ transition: string }>({
    code: 'CW802',
    severity: 'hint',
    text: ({ transition }) => `No scenario tries this: ${transition}.`,
    help: 'Give what leads there, and say what you expect: expect stage 2 from 2026-01-12',
  }),
  noScenarios: entry<{ transitions: number }>({
    code: 'CW803',
    severity: 'hint',
    text: ({ transitions }) =>
      `No scenario tries any of the ${transitions === 1 ? 'moves' : `${transitions} moves`} that these rules make.`,
    help: 'A scenario says what happened and what is expected: scenario "nobody acts"',
  }),
  // 9xx frameworks
  unknownGrade: entry<{ name: string; criterion: string }>({
    code: 'CW901',
    severity: 'error',
    text: ({ name, criterion }) =>
      `"${clipped(criterion)}" describes the grade "${clipped(name)}", which is not one of the grades.`,
    help: 'The grades are listed once: grades outstanding, good, requires_improvement, inadequate',
  }),
  unknownCriterion: entry<{ name: string; nearest: string | null }>({
    code: 'CW902',
    severity: 'error',
    text: ({ name, nearest }) =>
      `This area has no criterion and no grade called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'A criterion is declared in its area: criterion good know_how_to_raise_concerns',
  }),
  unknownArea: entry<{ name: string; nearest: string | null }>({
    code: 'CW903',
    severity: 'error',
    text: ({ name, nearest }) => `The framework has no area called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'An area opens with a line of its own: area 5.1 "The overall experiences and progress of children"',
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

/** How a changed rule stands to the base's. */
const standing = {
  same: 'As strict as the base',
  reworded: 'Worded otherwise than the base',
  stricter: 'Stricter than the base',
  weaker: 'Weaker than the base',
  incomparable: 'Neither stricter nor weaker than the base',
}

function alsoElsewhere(others: number): string {
  if (others === 0) return ''
  return others === 1 ? ', here and once more' : `, here and in ${others} more places`
}

function oneOf(answers: readonly string[]): string {
  return answers.length < 2 ? answers.join('') : `${answers.slice(0, -1).join(', ')} or ${answers.at(-1)}`
}

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean "${nearest}"?`
}

function entry<A>(of: Entry<A>): Entry<A> {
  return of
}

function orElse(expected: readonly string[]): string {
  if (expected.length === 0) return '.'
  if (expected.length === 1) return `; expected ${expected[0]}.`
  return `; expected ${expected.slice(0, -1).join(', ')} or ${expected.at(-1)}.`
}

/** A message names what it found, never a whole pasted page. */
function clipped(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
