/** Compares what two triggers, outcomes or time-outs do. */
import { dutyName } from '../model/keys.ts'
import { words } from '../text/words.ts'
import type { Action } from '../tree/nodes.ts'
import { printAction } from '../tree/print-statement.ts'
import { duties } from './duties.ts'
import { type Finding, incomparable, sets } from './findings.ts'
import { asOwed, type Pair } from './side.ts'

export function actions(pair: Pair, one: readonly Action[], other: readonly Action[]): readonly Finding[] {
  const owed = (list: readonly Action[]) => list.filter((action) => action.kind === 'owe')
  const shared = owed(one).flatMap((before) => {
    const after = owed(other).find((each) => dutyName(each) === dutyName(before))
    return after === undefined ? [] : [...duties(asOwed(pair), before, after)]
  })
  return [...ways(one, other), ...sets(services(one), services(other), true, gainedAndLost), ...shared]
}

/** Whether what is done only serves someone; where a case goes next is neither more nor less. */
export function onlyServes(list: readonly Action[]): boolean {
  return list.every((action) => !leads(action))
}

function ways(one: readonly Action[], other: readonly Action[]): readonly Finding[] {
  const said = (list: readonly Action[]) => list.filter(leads).map(printAction).map(words).join(' and ')
  const [before, after] = [said(one), said(other)]
  if (before === after) return []
  if (before === '') return [incomparable(`Leads further: ${after}.`)]
  if (after === '') return [incomparable(`Leads nowhere any more; it was: ${before}.`)]
  return [incomparable(`Leads elsewhere: ${after}, not ${before}.`)]
}

function services(list: readonly Action[]): readonly string[] {
  return list
    .filter((action) => !leads(action))
    .map((action) => (action.kind === 'owe' ? dutyName(action) : printAction(action)))
}

function gainedAndLost(gained: readonly string[], lost: readonly string[]): string {
  return [...gained.map((each) => `Also: ${words(each)}.`), ...lost.map((each) => `No longer: ${words(each)}.`)].join(
    ' ',
  )
}

function leads({ kind }: Action): boolean {
  return kind === 'goTo' || kind === 'escalate' || kind === 'open' || kind === 'close'
}
