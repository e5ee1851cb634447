/** Random rule files, made of sentences with random words in their gaps: what a property must hold for. */
import fc from 'fast-check'

const names = fc.constantFrom(
  'manager',
  'letter_sent',
  'owner',
  'stage',
  'closed',
  'must',
  'if',
  'and',
  'within',
  'one',
  'yes',
  'late',
  'panel',
  'resolved',
  'no',
  'when',
  'first4all',
  '__proto__',
  'constructor',
  'ŵy',
  'assessor',
  'tell',
  'is',
  'day',
  'then',
)
const texts = fc.constantFrom(
  'send it',
  '',
  'a “turned” word',
  "a manager's say",
  'a – b, done when c',
  '# no comment',
  'ﬁn € 漢',
)
const amounts = fc.integer({ min: 1, max: 40 })
const units = fc.constantFrom('hour', 'working hour', 'day', 'calendar day', 'working day', 'week', 'month', 'year')
const dates = fc.constantFrom('2026-01-05', '2028-02-29', '1999-12-31')

const states = [
  'done',
  'done in time',
  'done late',
  'left undone',
  'late',
  'missed',
  'called off',
  'never given',
  'required',
  'started',
  'running',
  'stopped',
  'over',
  'ended with its stage',
  'closed in time',
  'within the limit',
  'over the limit',
]

/** N a name, T a text, P a length of time, D a date; what is in brackets may be left out. */
const sentences = [
  'ruleset N T[ extends N[ of D]]',
  'framework N T',
  'calendar plain_a and plain_b',
  'in force from D',
  'source T',
  'days are working days[ because T]',
  'role N[, also called N][, who manages N][, outside the agency]',
  'question N T[ a date]',
  'question N T one of plain_a, plain_b or plain_c',
  'contact N T',
  '> some words "of" the source',
  'pledge N',
  'no rule needed because T',
  'not encoded T because T',
  'procedure N[ T]',
  'stage 4[ T]',
  'stage N T',
  'stage7 resolve within P then escalate to N',
  'scenario T',
  'starts when plain_a[ or plain_b]',
  'owner plain_a',
  'accept if N is within P of N[, or if plain_a]',
  'otherwise N must decide T[, in writing][, with reasons]',
  'if plain_a[ or plain_b], open N instead',
  'the case should be closed within P of plain_a',
  'keep records for at least P from closing',
  'N may see the records',
  'no time limit because T',
  'copy everything to plain_a[, plain_b and plain_c]',
  'resolve within P[, then go to stage N]',
  'if not resolved within P, tell N T and close as N',
  'if not resolved, N should T',
  'N must T[ within P][ of each plain_a][, if plain_b][, done when plain_c]',
  'N should T within P of the day after plain_a',
  'N must tell N T[ when N]',
  'N should T at least P before plain_a[ if plain_b][, done when plain_c]',
  'when plain_a, N must T at least P before plain_b',
  'N must T within 4 rings of each N',
  'when N[ as N], give N the contact details of plain_a and plain_b and close as N[ if plain_c is not yes]',
  'when plain_a, open plain_b[ unless plain_c]',
  'when plain_a, N must T within P[, done when plain_b]',
  'P after plain_a[, unless N], escalate to N',
  'N may[ also] ask for plain_a[ at any time][ once N][, in writing][, with reasons][, within P of plain_b]',
  'N may ask for stage N',
  '  if nobody asks, close as N',
  'N should decide T[, with reasons]',
  '  if yes, go to stage 4',
  '  if no, close as N',
  'before N require plain_a[ and plain_b]',
  'N may bring a supporter[ who is not a plain_a or plain_b]',
  'N should appoint N[, never involved in the matter][, outside the agency]',
  'N must appoint panel of a plain_a and an plain_b[, never involved in the matter][, and an plain_c outside the agency]',
  'move N to 4',
  '  may be extended to P[ with the agreement of N]',
  'stops from N to N',
  'starts again from N to N',
  'N after 09:30[ or on a day off] is counted from the next working day',
  'next within P[, then every P][, until N]',
  'if late[ or expected late], N must tell N T',
  'every P because T',
  'counts as evidence of N, for the grade N in N',
  'counted from N',
  'this is a minimum',
  'grades plain_a, plain_b',
  'area 5.1 T',
  'evidence N',
  'criterion N N',
  'N only if plain_a and plain_b are shown',
  'N only if plain_a, plain_b or everything for N is shown[ or 5.2 is N]',
  'N only if plain_a or plain_b is shown',
  'N only if 5.1 is plain_a or 5.2 is plain_a',
  'N must assess each area',
  'given plain_a on D[ at 09:30]',
  'given N answered N on D',
  'given N answered D on D',
  'given N appointed on D',
  'given T done on D',
  'given plain_a expected late on D',
  'given T expected late on D',
  'given extension[ of N] to P agreed on D',
  'given stage N asked for[, in writing], on D',
  'given[ T] decided no[, with reasons], on D',
  'given 5.1 graded N[ with plain_a, everything for plain_b and plain_c shown][, in writing][, with reasons], on D',
  'given N graded N, with reasons, on D',
  'given today is D',
  'expect stage 4 due by the end of D',
  'expect the[ target for the] case due by the end of D',
  'expect T due before 10:00 on D',
  'expect the time to ask for stage N over at the end of D',
  'expect the time to ask for plain_a over at 10:00 on D',
  'expect P after plain_a over at the end of D',
  'expect the records kept until the end of D',
  'expect plain_a due by the end of D',
  'expect stage N from D',
  'expect closed as N[ on D]',
  ...states.map((state) => `expect plain_a[ not] ${state}[ on D]`),
  'expect plain_a still not done[ on D]',
  'expect plain_a not yet required',
  'expect the case[ not] closed late[ on D]',
  'expect P after plain_a[ not] over',
  'expect plain_a owed by N[ on D]',
  'expect the case owed by N',
  'expect the line above is refused',
  'expect plain_a was told[ T]',
  'expect plain_a was given T',
  'expect plain_a was given the contact details of plain_b[ and plain_c]',
  '',
  '# a comment',
  'what is this? "',
]

export const ruleLines: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', 'changed: ', 'added: ', 'unchanged: ', 'dropped: '),
    fc.constantFrom(...sentences),
    fc.constantFrom('', '', ' assumed because "so"', ', assumed because "so"', ' # why'),
    fc.infiniteStream(fc.tuple(names, texts, amounts, units, dates, fc.boolean())),
  )
  .map(([change, sentence, end, words]) => {
    const filled = sentence
      .replace(/\[[^[\]]*\]/g, optional)
      .replace(/\[[^[\]]*\]/g, optional)
      .replace(/\b[NTPD]\b/g, fill)
    return /^(#|>|$)/.test(sentence) ? filled : change + filled + end
    function next() {
      return words.next().value
    }
    function optional(part: string) {
      return next()[5] ? part.slice(1, -1) : ''
    }
    function fill(gap: string) {
      const [name, text, amount, unit, date] = next()
      if (gap === 'N') return name
      if (gap === 'T') return `"${text}"`
      return gap === 'D' ? date : `${amount} ${unit}${amount === 1 ? '' : 's'}`
    }
  })

export const ruleFiles: fc.Arbitrary<string> = fc.array(ruleLines, { maxLength: 25 }).map((lines) => lines.join('\n'))
