/** Turns one statement into the names it mentions, each with what it names. */
import type { Action, Condition, Duty, Name, Start, Statement } from '../tree/nodes.ts'
import type { ClockRef, Expect, Given } from '../tree/scenario-nodes.ts'
import type { NameKind } from './name-kind.ts'

export interface Found {
  readonly kind: NameKind
  readonly name: Name
  readonly declares: boolean
  /** The question that an answer answers. */
  readonly of?: Name
}

export function namesIn(s: Statement): readonly Found[] {
  switch (s.kind) {
    case 'ruleset':
      return [declared('ruleset', s.name), ...(s.base === null ? [] : [named('ruleset', s.base.name)])]
    case 'framework':
      return [declared('framework', s.name)]
    case 'calendar':
      return s.names.map((name) => named('calendar', name))
    case 'hours':
      return [named('word', s.firstDay), named('word', s.lastDay)]
    case 'role':
      return [declared('role', s.name), ...some('role', s.alias, true), ...some('role', s.manages)]
    case 'question':
      return [
        declared('question', s.name),
        ...(typeof s.answer === 'string' ? [] : s.answer.map((name) => ({ ...declared('answer', name), of: s.name }))),
      ]
    case 'contact':
    case 'pledge':
    case 'procedure':
    case 'stage':
    case 'area':
    case 'evidence':
      return [declared(s.kind, s.name)]
    case 'starts':
      return s.events.map((name) => named('event', name))
    case 'owner':
    case 'otherwise':
    case 'maySee':
    case 'assess':
      return [role(s.role)]
    case 'decide':
      return [role(s.role), ...startNames(s.of), ...some('event', s.when), ...conditionNames(s.condition)]
    case 'supporter':
      return [role(s.role), ...s.not.map((name) => named('word', name))]
    case 'copy':
      return s.roles.map(role)
    case 'accept':
      return [named('event', s.event), named('question', s.of), ...conditionNames(s.orIf)]
    case 'instead':
      return [...conditionNames(s.condition), named('procedure', s.procedure)]
    case 'closedWithin':
      return startNames(s.of)
    case 'resolve':
      return s.then.flatMap(actionNames)
    case 'duty':
      return dutyNames(s)
    case 'ifLate':
      return dutyNames(s.duty)
    case 'when':
      return [
        named('event', s.event),
        ...some('outcome', s.outcome),
        ...s.actions.flatMap(actionNames),
        ...conditionNames(s.condition),
      ]
    case 'notResolved':
    case 'ifAnswer':
    case 'ifNobodyAsks':
      return s.actions.flatMap(actionNames)
    case 'after':
      return [
        named('event', s.event),
        ...some('event', s.unless),
        ...s.actions.flatMap(actionNames),
        ...conditionNames(s.condition),
      ]
    case 'mayAsk':
      return [
        role(s.role),
        ...some('stage', s.stage),
        ...some('event', s.thing, true),
        ...some('event', s.once),
        ...startNames(s.of),
        ...conditionNames(s.condition),
      ]
    case 'before':
      return [named('event', s.event), ...s.require.map((name) => named('event', name))]
    case 'appoint':
      return [role(s.role), named('role', s.appointee), ...involvementNames(s.neverInvolved)]
    case 'appointPanel':
      return [
        role(s.role),
        named('role', s.panel),
        ...s.members.flatMap((member) => [named('role', member.role), ...involvementNames(member.neverInvolved)]),
      ]
    case 'move':
      return [named('stage', s.from), named('stage', s.to)]
    case 'extension':
      return some('role', s.agreedBy)
    case 'stops':
    case 'startsAgain':
      return [named('event', s.from), named('event', s.to)]
    case 'series':
      return some('event', s.until)
    case 'shows':
      return [named('criterion', s.criterion), named('grade', s.grade), named('framework', s.framework)]
    case 'cutOff':
    case 'countedFrom':
      return [named('event', s.event)]
    case 'grades':
      return s.names.map((name) => declared('grade', name))
    case 'criterion':
      return [named('grade', s.grade), declared('criterion', s.name)]
    case 'gradeRequires':
      return [
        named('grade', s.grade),
        ...s.criteria.flatMap(({ area, name, everything }) => {
          if (area !== null) return [named('area', area), named('grade', name)]
          return [named(everything ? 'grade' : 'criterion', name)]
        }),
      ]
    case 'given':
      return givenNames(s.given)
    case 'expect':
      return expectNames(s.expect)
    case 'blank':
    case 'comment':
    case 'unread':
    case 'inForce':
    case 'source':
    case 'daysAre':
    case 'quote':
    case 'noRule':
    case 'notEncoded':
    case 'scenario':
    case 'keep':
    case 'noLimit':
    case 'repeats':
    case 'minimum':
      return []
  }
}

function named(kind: NameKind, name: Name): Found {
  return { kind, name, declares: false }
}

function declared(kind: NameKind, name: Name): Found {
  return { kind, name, declares: true }
}

function some(kind: NameKind, name: Name | null, declares = false): Found[] {
  return name === null ? [] : [{ kind, name, declares }]
}

function role(name: Name): Found {
  return named('role', name)
}

function involvementNames(involvement: 'matter' | { readonly stage: Name } | null): Found[] {
  return involvement === null || involvement === 'matter' ? [] : [named('stage', involvement.stage)]
}

function startNames(start: Start | null): Found[] {
  return some('event', start?.event ?? null)
}

function conditionNames(condition: Condition | null): Found[] {
  return (condition?.terms ?? []).flatMap(({ question, answer }) => [
    named('question', question),
    ...(answer === null ? [] : [{ ...named('answer', answer), of: question }]),
  ])
}

function dutyNames(duty: Omit<Duty, 'kind'>): Found[] {
  return [
    role(duty.role),
    ...some('role', duty.told),
    ...some('event', duty.when),
    ...(duty.within !== null && 'noun' in duty.within ? [named('word', duty.within.noun)] : []),
    ...startNames(duty.of),
    ...some('question', duty.before),
    ...some('event', duty.doneWhen, true),
    ...conditionNames(duty.condition),
  ]
}

function actionNames(action: Action): Found[] {
  switch (action.kind) {
    case 'goTo':
      return [named('stage', action.stage)]
    case 'escalate':
    case 'tell':
    case 'give':
      return [role(action.role)]
    case 'open':
      return [named('procedure', action.procedure)]
    case 'close':
      return [declared('outcome', action.outcome)]
    case 'giveContacts':
      return [role(action.role), ...action.contacts.map((name) => named('contact', name))]
    case 'owe':
      return dutyNames(action)
  }
}

function givenNames(given: Given): Found[] {
  switch (given.kind) {
    case 'event':
      return [
        named('event', given.event),
        ...(given.count !== null && 'noun' in given.count ? [named('word', given.count.noun)] : []),
      ]
    case 'answer':
      return [
        named('question', given.question),
        ...('on' in given.answer ? [] : [{ ...named('answer', given.answer), of: given.question }]),
      ]
    case 'appointed':
      return [role(given.appointee)]
    case 'expectedLate':
      return clockNames(given.clock)
    case 'extension':
      return given.clock === null ? [] : clockNames(given.clock)
    case 'asked':
      return [...some('stage', given.stage), ...some('event', given.thing)]
    case 'graded':
      return [
        named('area', given.area),
        named('grade', given.grade),
        ...given.shown.map(({ name, everything }) => named(everything ? 'grade' : 'criterion', name)),
      ]
    case 'done':
    case 'decided':
    case 'today':
      return []
  }
}

function expectNames(expect: Expect): Found[] {
  switch (expect.kind) {
    case 'due':
    case 'state':
      return clockNames(expect.clock)
    case 'stageFrom':
      return [named('stage', expect.stage)]
    case 'closed':
      return [named('outcome', expect.outcome)]
    case 'owedBy':
      return [...clockNames(expect.clock), role(expect.role)]
    case 'refused':
      return []
    case 'told':
      return [role(expect.role)]
    case 'givenContacts':
      return [role(expect.role), ...expect.contacts.map((name) => named('contact', name))]
  }
}

function clockNames(clock: ClockRef): Found[] {
  switch (clock.kind) {
    case 'named':
      return [named('standard', clock.name)]
    case 'stage':
      return [named('stage', clock.stage)]
    case 'window':
      return [...some('stage', clock.stage), ...some('event', clock.thing)]
    case 'wait':
      return [named('event', clock.event)]
    case 'worded':
    case 'case':
    case 'records':
      return []
  }
}
