/** Turns a line that says what the language says in another way into the diagnostic that shows that way. */
import type { IToken, TokenType } from 'chevrotain'
import { type Diagnostic, type Fix, replaceBy, report } from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import { afterForm, forms, roleForms } from './forms.ts'
import { endOf, spanOf, withWord } from './lines.ts'
import { imagesOf, isRead, reads } from './mended-text.ts'
import * as t from './tokens.ts'

const { K } = t

/** `from`: the token that says what kind of statement it is; `at`: the one that does not fit, or the end. Null where no such way is known. */
export function saidOtherwise(tokens: readonly IToken[], from: number, at: number): Diagnostic | null {
  switch (wordOf(tokens[from])) {
    case 'accept':
      return secondWindow(tokens, from, at) ?? wordLeftOut(tokens) ?? timeBehind(tokens, from) ?? noTime(tokens, from)
    case 'if':
      return notInTime(tokens, from)
    case 'when':
      return severalEvents(tokens, from)
    case 'otherwise':
      return shouldDecide(tokens, from)
    case 'counted':
      return fromDayAfter(tokens, from)
    case 'ask':
      return asksAlone(tokens, from)
    case 'case':
      return theCase(tokens, from)
    default:
      return actsFirst(tokens, from) ?? opensOtherwise(tokens, from, at)
  }
}

/** What may go wrong in a line of any kind; `lineEnd`: where it ends with what is remarked on it. */
export function placedOtherwise(tokens: readonly IToken[], at: number, lineEnd: number): Diagnostic | null {
  return (
    rolledBehind(tokens, at) ??
    fromEntering(tokens, at) ??
    fromEvent(tokens, at, lineEnd) ??
    joinedBy(tokens, at) ??
    mayDo(tokens, at) ??
    mustNot(tokens, at)
  )
}

/** `reviewer must not be …`: what nobody ever does ends no duty */
function mustNot(tokens: readonly IToken[], at: number): Diagnostic | null {
  const [must, not] = [tokens[at - 1]?.tokenType, tokens[at]]
  if ((must !== K.must && must !== K.should && must !== K.may) || not?.tokenType !== K.not) return null
  return otherwise(
    not,
    'What nobody may do or be is never done, so it is no duty.',
    'Say it of the one who is appointed: owner must appoint reviewer, never involved in the matter. Or say what has to come first: before decision_sent require draft_checked',
  )
}

/** `owner may "…"`: what nobody has to do */
function mayDo(tokens: readonly IToken[], at: number): Diagnostic | null {
  const [who, may, what] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  if (who === undefined || may?.tokenType !== K.may || what?.tokenType !== t.Text) return null
  const whether = `"whether to ${what.image.slice(1, -1)}"`
  return otherwise(
    may,
    'What somebody may do and need not is no rule: nothing is owed, and nothing is ever late.',
    `Set it aside: no rule needed because "it may be done and need not". Where a decision is owed, write: ${who.image} must decide ${whether}`,
  )
}

/** What opens no line where the language has a word of its own. */
const opensAs: ReadonlyMap<string, string> = new Map([
  ...['pause', 'pauses', 'suspend', 'suspends', 'suspended', 'paused', 'hold', 'stop'].map(
    (word) => [word, 'stops'] as const,
  ),
  ...['once', 'upon', 'whenever', 'after'].map((word) => [word, 'when'] as const),
])

function opensOtherwise(tokens: readonly IToken[], from: number, at: number): Diagnostic | null {
  const first = tokens[from]
  if (first === undefined || at !== from + 1) return null
  const word = wordOf(first)
  if (word === 'within') return timeFirst(tokens, from)
  if (word === 'after' && isAmount(tokens[from + 1])) return afterFirst(tokens, from)
  const meant = wordOf(tokens[from + 1]) === 'within' && !opensAs.has(word) ? 'resolve' : opensAs.get(word)
  if (meant === undefined) return null
  const isMeant = reads(withWord(tokens, from, meant))
  if (meant === 'resolve' && !isMeant) return null
  const instead = `For example: ${forms.get(meant)}`
  return otherwise(
    first,
    `${opensNone(first)} What is meant may be "${meant}".`,
    instead,
    isMeant ? replaceBy(meant, spanOf(first)) : undefined,
  )
}

/** What neither opens a line nor is near a word that does. */
export function opensNothing(first: IToken): Diagnostic {
  return otherwise(
    first,
    `${opensNone(first)} If it is a role, the line goes on with what it must, should or may do.`,
    `For example: ${roleForms.get('must')}`,
  )
}

function opensNone({ image }: IToken): string {
  return `No line opens with "${image.length > 40 ? `${image.slice(0, 39)}…` : image}".`
}

/** `within P of E, owner must "…"` */
function timeFirst(tokens: readonly IToken[], from: number): Diagnostic {
  const first = tokens[from]!
  const why = 'A line does not open with a length of time that somebody has: it stands behind what they must do.'
  const modal = tokens.findIndex(({ tokenType }) => tokenType === K.must || tokenType === K.should)
  const text = tokens.findIndex(({ tokenType }, place) => place > modal && tokenType === t.Text)
  if (modal - 1 <= from || text < 0) return otherwise(first, why, `For example: ${roleForms.get('must')}`)
  const role = modal - 1
  const clause = tokens.slice(from, tokens[role - 1]!.tokenType === t.Comma ? role - 1 : role)
  const moved = [...tokens.slice(0, from), ...tokens.slice(role, text + 1), ...clause, ...tokens.slice(text + 1)]
  if (!isRead(imagesOf(moved))) return otherwise(first, why, `For example: ${roleForms.get('must')}`)
  const behind = endOf(tokens[text]!)
  const edits = [
    { span: { start: first.startOffset, end: tokens[role]!.startOffset }, text: '' },
    { span: { start: behind, end: behind }, text: ` ${imagesOf(clause)}` },
  ]
  return otherwise(first, why, `Write: ${imagesOf(moved)}`, { title: 'Put the time behind it', edits })
}

/** `after 28 days of E, …` */
function afterFirst(tokens: readonly IToken[], from: number): Diagnostic {
  const first = tokens[from]!
  const why = afterWhat
  const unit = unitAfter(tokens, from + 1)
  if (unit === null) return otherwise(first, why, `For example: ${afterForm}`)
  const joiner = tokens[unit + 1]
  const length = imagesOf(tokens.slice(from + 1, unit + 1))
  if (joiner !== undefined && joiners.has(wordOf(joiner))) {
    const line = `${length} after ${imagesOf(tokens.slice(unit + 2))}`
    const edits = [
      { span: { start: first.startOffset, end: tokens[from + 1]!.startOffset }, text: '' },
      { span: spanOf(joiner), text: 'after' },
    ]
    const fix = isRead(line) ? { title: 'Put the length of time first', edits } : undefined
    return otherwise(first, why, `Write: ${line}`, fix)
  }
  const rest = restAfter(tokens, unit + 1)
  return otherwise(first, why, `For example: ${length} after request_made, ${rest}`)
}

const afterWhat =
  'A time that sets something off says from when it counts: its length first, then "after" and the event.'

/** `close as lapsed after 12 months`, `go to stage 2 4 weeks after E` */
function actsFirst(tokens: readonly IToken[], from: number): Diagnostic | null {
  const first = tokens[from]
  if (first === undefined || !acts.has(first.tokenType)) return null
  // A stage may be named by a number.
  const amount = tokens.findLastIndex((token, place) => isAmount(token) && unitAfter(tokens, place) !== null)
  if (amount <= from) return null
  const unit = unitAfter(tokens, amount)!
  const length = imagesOf(tokens.slice(amount, unit + 1))
  const said = imagesOf(tokens.slice(from, tokens[amount - 1]!.tokenType === K.after ? amount - 1 : amount))
  const start = joiners.has(wordOf(tokens[unit + 1])) ? tokens[unit + 2] : undefined
  const line = (what: string) => `${length} after ${start?.image ?? 'request_made'}, ${what}`
  if (!isRead(line(said))) return otherwise(first, afterWhat, `For example: ${line('close as lapsed')}`)
  if (start === undefined || unit + 3 < tokens.length) return otherwise(first, afterWhat, `For example: ${line(said)}`)
  const span = spanOf(first, tokens.at(-1))
  return otherwise(first, afterWhat, `Write: ${line(said)}`, write('Put the time first', span, line(said)))
}

const acts = new Set<TokenType>([K.close, K.escalate, K.go])

/** `if not E within P, …`, and `if E is late, …` */
function notInTime(tokens: readonly IToken[], from: number): Diagnostic | null {
  const second = wordOf(tokens[from + 1])
  if (wordOf(tokens[from + 2]) === 'is' && lateWords.has(wordOf(tokens[from + 3]))) {
    const event = tokens[from + 1]!
    const rest = restAfter(tokens, from + 4)
    return otherwise(
      event,
      'Whether something is late is no question that people answer.',
      `Say after what time it is: ${after('28 days', 'request_made', event, rest)}`,
    )
  }
  const event = tokens[from + 2]
  const within = tokens[from + 3]
  if ((second !== 'not' && second !== 'no') || event === undefined || within?.tokenType !== K.within) return null
  // Its own line has that form, and only a later word is wrong.
  if (event.tokenType === K.resolved) return null
  const unit = unitAfter(tokens, from + 4)
  if (unit === null) return null
  const why = `"if" asks a question; what has not happened within a time is said by that time.`
  const length = imagesOf(tokens.slice(from + 4, unit + 1))
  if (tokens[unit + 1]?.tokenType !== K.of)
    return otherwise(
      within,
      why,
      `Say from when it counts: ${after(length, 'request_made', event, restAfter(tokens, unit + 1))}`,
    )
  const start = tokens[unit + 2]
  if (start === undefined) return null
  const line = after(length, start.image, event, restAfter(tokens, unit + 3))
  const span = spanOf(tokens[from]!, tokens.at(-1))
  return otherwise(within, why, `Write: ${line}`, isRead(line) ? write('Say it by the time', span, line) : undefined)
}

const lateWords: ReadonlySet<string> = new Set(['late', 'overdue', 'missed'])

function after(length: string, start: string, event: IToken, rest: string): string {
  return `${length} after ${start}, unless ${event.image}, ${rest}`
}

/** `otherwise chief should decide "…"` */
function shouldDecide(tokens: readonly IToken[], from: number): Diagnostic | null {
  const should = tokens.findIndex(({ tokenType }) => tokenType === K.should)
  if (should < from + 2 || tokens[should + 1]?.tokenType !== K.decide) return null
  const span = spanOf(tokens[should]!)
  const fix = reads(withWord(tokens, should, 'must')) ? replaceBy('must', span) : undefined
  return otherwise(
    tokens[should]!,
    'A case that is not taken at once waits until somebody decides, so they must.',
    `For example: ${forms.get('otherwise')}`,
    fix,
  )
}

/** `counted from the day after E` */
function fromDayAfter(tokens: readonly IToken[], from: number): Diagnostic | null {
  const said = ['from', 'the', 'day', 'after']
  if (!said.every((word, nth) => wordOf(tokens[from + 1 + nth]) === word)) return null
  const event = tokens[from + 5]?.image ?? 'letter_sent'
  return otherwise(
    tokens[from + 2]!,
    'A time is counted from an event, and the day after it is the first that counts.',
    `Write: counted from ${event}. If that day is not to count either, it stands behind the length of time above: within 5 working days of the day after ${event}`,
  )
}

/** `ask for E`: nobody asks */
function asksAlone(tokens: readonly IToken[], from: number): Diagnostic | null {
  if (tokens[from + 1]?.tokenType !== K.for) return null
  return otherwise(tokens[from]!, 'A request is made by somebody.', `For example: ${roleForms.get('may')}`)
}

/** `case must be closed in P of E` */
function theCase(tokens: readonly IToken[], from: number): Diagnostic | null {
  if (tokens[from + 2]?.tokenType !== K.be || tokens[from + 3]?.tokenType !== K.closed) return null
  const first = tokens[from]!
  const why = 'What is said of the whole case opens with "the case".'
  const within = tokens[from + 4]
  const mended = withinFor(within) ? withWord(tokens, from + 4, 'within') : tokens
  const line = `the ${imagesOf(mended.slice(from))}`
  if (!isRead(line)) return otherwise(first, why, 'For example: the case must be closed within 1 week of issue_raised')
  const span = spanOf(first, tokens.at(-1))
  return otherwise(first, why, `Write: ${line}`, write('Say it of the case', span, line))
}

function withinFor(token: IToken | undefined): boolean {
  return token?.tokenType === K.in || token?.tokenType === K.by
}

/** `accept if E is within P of A, or if E is within Q of B` */
function secondWindow(tokens: readonly IToken[], from: number, at: number): Diagnostic | null {
  const windows = tokens.flatMap(({ tokenType }, place) => (tokenType === K.within ? [place] : []))
  const or = tokens.findLastIndex(({ tokenType }, place) => tokenType === K.or && place < (windows[1] ?? 0))
  if (windows.length < 2 || at < windows[0]! || or <= from) return null
  const words = imagesOf(tokens.slice(or)).replaceAll('"', '')
  return otherwise(
    tokens[or]!,
    'What is taken has one length of time, and what else lets it be taken is a question that is answered with yes.',
    `Keep the one, and leave the other visible: not encoded "${words}" because "one length of time is all that can be said"`,
  )
}

/** `accept if E within P of A`, `…, or was_child` */
function wordLeftOut(tokens: readonly IToken[]): Diagnostic | null {
  for (const [place, { tokenType }] of tokens.entries()) {
    const word = tokenType === K.within ? 'is' : tokens[place - 1]?.tokenType === K.or ? 'if' : null
    if (word === null || !reads(withWord(tokens.toSpliced(place, 0, tokens[place]!), place, word))) continue
    const at = { start: tokens[place]!.startOffset, end: tokens[place]!.startOffset }
    const why = `"${word}" is left out here.`
    const said = imagesOf(tokens.slice(place, place + 1))
    return otherwise(tokens[place]!, why, `Write: … ${word} ${said} …`, write(`Write "${word}"`, at, `${word} `))
  }
  return null
}

/** `accept if was_child, or if E is within P of A` */
function timeBehind(tokens: readonly IToken[], from: number): Diagnostic | null {
  const or = tokens.findIndex(({ tokenType }) => tokenType === K.or)
  if (or < from + 2 || tokens[or + 1]?.tokenType !== K.if) return null
  const comma = tokens[or - 1]!.tokenType === t.Comma ? or - 1 : or
  const first = imagesOf(tokens.slice(or + 2))
  const line = `accept if ${first}, or if ${imagesOf(tokens.slice(from + 2, comma))}`
  if (!isRead(line)) return null
  const why = 'What is taken is said by its length of time first, and what else lets it be taken behind that.'
  const span = spanOf(tokens[from]!, tokens.at(-1))
  return otherwise(tokens[from + 2]!, why, `Write: ${line}`, write('Put the time first', span, line))
}

/** `accept if was_child` */
function noTime(tokens: readonly IToken[], from: number): Diagnostic | null {
  if (tokens.length < from + 3 || tokens.some(({ tokenType }) => units.has(tokenType))) return null
  return otherwise(
    tokens[from]!,
    '"accept" says within what time something is taken, and there is no length of time here.',
    'Where somebody looks whether it is taken, write: owner must decide "whether to accept it", and on a line below it: if no, close as not_accepted',
  )
}

/** `when a and b, …` */
function severalEvents(tokens: readonly IToken[], from: number): Diagnostic | null {
  const between = new Set<TokenType>([t.Comma, K.and, K.or])
  const names = [tokens[from + 1]]
  let rest = from + 2
  let any = false
  for (; rest < from + mostNamed && between.has(tokens[rest]?.tokenType ?? t.Other); rest++) {
    if (names.length > 1 && reads([...tokens.slice(0, from + 2), ...tokens.slice(rest)])) break
    while (between.has(tokens[rest]?.tokenType ?? t.Other)) any = tokens[rest++]!.tokenType === K.or || any
    if (isArticle(tokens, rest)) rest += 1
    names.push(tokens[rest])
  }
  if (names.length < 2 || names.includes(undefined)) return null
  if (!reads([...tokens.slice(0, from + 2), ...tokens.slice(rest)])) return null
  const events = names.map((name) => name!.image)
  const what = restAfter(tokens, rest)
  const why = 'One line waits for one event.'
  if (!any) {
    const all = events.join(' and ')
    return otherwise(
      names[1]!,
      why,
      `Require them before an event of its own: before all_done require ${all}, and on a line below it: when all_done, ${what}`,
    )
  }
  const lines = events.map((event) => `when ${event}, ${what}`)
  const fix =
    from === 0 ? write('Write a line for each', spanOf(tokens[0]!, tokens.at(-1)), lines.join('\n')) : undefined
  return otherwise(names[1]!, why, `Write a line for each: ${lines[0]}, and below it: ${lines[1]}`, fix)
}

/** A name may be "a", and is one where no other follows it. */
function isArticle(tokens: readonly IToken[], at: number): boolean {
  const [article, next] = [tokens[at]?.tokenType, tokens[at + 1]?.tokenType]
  if (article === undefined || next === undefined || !t.articles.has(article)) return false
  return (next === t.Word || next.CATEGORIES?.includes(t.Word) === true) && next !== K.and && next !== K.or
}

// A longer list was hardly meant as one.
const mostNamed = 20

/** `within 2 months of E or the next working day` */
function rolledBehind(tokens: readonly IToken[], at: number): Diagnostic | null {
  const said = ['or', 'the', 'next', 'working', 'day']
  const or = [at, at - 1].find((place) => said.every((word, nth) => wordOf(tokens[place + nth]) === word))
  if (or === undefined) return null
  const unit = tokens.findLastIndex(({ tokenType }, place) => place < or && units.has(tokenType))
  if (unit < 0) return null
  const behind = tokens[or - 1]!.tokenType === t.Comma ? or - 1 : or
  const words = tokens.slice(or, or + 5)
  const moved = [...tokens.slice(0, unit + 1), ...words, ...tokens.slice(unit + 1, behind), ...tokens.slice(or + 5)]
  if (!reads(moved)) return null
  const end = endOf(tokens[unit]!)
  const edits = [
    { span: { start: end, end }, text: ` ${imagesOf(words)}` },
    { span: { start: endOf(tokens[behind - 1]!), end: endOf(words[4]!) }, text: '' },
  ]
  const length = imagesOf(moved.slice(Math.max(0, unit - 2), unit + 6))
  return otherwise(words[0]!, '"or the next working day" stands behind the length of time.', `Write: … ${length} …`, {
    title: 'Put it behind the length of time',
    edits,
  })
}

/** `within P of entering the stage`, as it is read aloud */
function fromEntering(tokens: readonly IToken[], at: number): Diagnostic | null {
  const entering = [at + 1, at, at - 1, at - 2].find((place) => wordOf(tokens[place]) === 'entering')
  const joiner = entering === undefined ? undefined : tokens[entering - 1]
  if (entering === undefined || joiner === undefined) return null
  const why = '"entering" is no event: what names no start counts from entering the stage.'
  if (!joiners.has(wordOf(joiner))) return otherwise(tokens[entering]!, why, `Write: ${enteringForm}`)
  for (let end = entering + 1; end <= entering + 4 && end <= tokens.length; end++) {
    if (!reads([...tokens.slice(0, entering - 1), ...tokens.slice(end)])) continue
    const gone = { start: endOf(tokens[entering - 2]!), end: endOf(tokens[end - 1]!) }
    return otherwise(joiner, why, 'Leave it out.', write('Leave it out', gone, ''))
  }
  return otherwise(joiner, why, joiner.tokenType === K.of ? 'Leave it out.' : `Write: ${enteringForm}`)
}

/** `resolve within P of E`, `if not resolved within P of E`: the line below says from what else it counts */
function fromEvent(tokens: readonly IToken[], at: number, lineEnd: number): Diagnostic | null {
  const joiner = joinerAt(tokens, at)
  const event = joiner === undefined ? undefined : tokens[joiner + 1]
  if (joiner === undefined || event === undefined || !/^resolved?$/.test(wordOf(clockBefore(tokens, joiner))))
    return null
  if (event.tokenType === K.each) return ofEach(tokens, joiner)
  if (!reads([...tokens.slice(0, joiner), ...tokens.slice(joiner + 2)])) return null
  const below = `counted from ${event.image}`
  if (!isRead(below)) return null
  const edits = [
    { span: { start: endOf(tokens[joiner - 1]!), end: endOf(event) }, text: '' },
    { span: { start: lineEnd, end: lineEnd }, text: `\n  ${below}` },
  ]
  const why = 'The time of a stage counts from entering it; from what else it counts stands on a line below it.'
  return otherwise(tokens[joiner]!, why, `Leave it out, and write below: ${below}`, { title: 'Say it below', edits })
}

/** `resolve within P of each E`: a case is in a stage once */
function ofEach(tokens: readonly IToken[], joiner: number): Diagnostic | null {
  const event = tokens[joiner + 2]
  const within = tokens.findLastIndex(({ tokenType }, place) => place < joiner && tokenType === K.within)
  const line = `owner must "answer" ${imagesOf(tokens.slice(within, joiner))} of each ${event?.image ?? ''}`
  if (event === undefined || !isRead(line)) return null
  const why = 'A stage has one time, from entering it; what has a time each time it happens is a duty.'
  return otherwise(tokens[joiner + 1]!, why, `Write: ${line}`)
}

/** `within P from E`, `within P after E`, `P from E, …` */
function joinedBy(tokens: readonly IToken[], at: number): Diagnostic | null {
  const joiner = joinerAt(tokens, at)
  if (joiner === undefined || !units.has(tokens[joiner - 1]?.tokenType ?? t.Other)) return null
  const meant = [...joiners].find((word) => t.wordTypes.has(word) && reads(withWord(tokens, joiner, word)))
  if (meant === undefined) return null
  const span = spanOf(tokens[joiner]!)
  const why = `What this time counts from stands behind "${meant}".`
  const start = imagesOf(tokens.slice(joiner + 1, joiner + 2))
  return otherwise(tokens[joiner]!, why, `Write: … ${meant} ${start} …`, replaceBy(meant, span))
}

/** What joins a length of time to its start. */
const joiners: ReadonlySet<string> = new Set(['of', 'from', 'after', 'since'])

/** The joiner that does not fit, or behind which something does not. */
function joinerAt(tokens: readonly IToken[], at: number): number | undefined {
  return [at, at - 1].find((place) => joiners.has(wordOf(tokens[place])))
}

/** The word before `within`, where what stands from there on is a length of time. */
function clockBefore(tokens: readonly IToken[], end: number): IToken | undefined {
  const within = tokens.findLastIndex(({ tokenType }, place) => place < end && tokenType === K.within)
  return within > 0 && unitAfter(tokens, within + 1) === end - 1 ? tokens[within - 1] : undefined
}

/** What moves a case by the time it has stood in a stage. */
const enteringForm = 'if not resolved within 10 working days, go to stage 2'

function otherwise(at: IToken, why: string, instead: string, fix?: Fix): Diagnostic {
  return report('saidOtherwise', spanOf(at), { why, instead }, fix)
}

const units = new Set<TokenType>([K.hour, K.hours, K.day, K.days, K.week, K.weeks, K.month, K.months, K.year, K.years])

function isAmount(token: IToken | undefined): boolean {
  return token?.tokenType === t.Numeral || token?.tokenType === t.NumberWord
}

/** Where the length of time ends that begins there: `3 working days`. */
function unitAfter(tokens: readonly IToken[], at: number): number | null {
  if (tokens[at] === undefined) return null
  return [at + 1, at + 2].find((place) => units.has(tokens[place]?.tokenType ?? t.Other)) ?? null
}

/** What follows a comma, if there is one. */
function restAfter(tokens: readonly IToken[], at: number): string {
  const rest = imagesOf(tokens.slice(tokens[at]?.tokenType === t.Comma ? at + 1 : at))
  return rest === '' ? 'close as lapsed' : rest
}

function wordOf(token: IToken | undefined): string {
  return token?.image.toLowerCase() ?? ''
}
