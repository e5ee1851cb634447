/** Turns a machine into every move it knows, each with what leads there in plain words. */
import { formatPeriod } from '../../calendar/period.ts'
import { words } from '../../text/words.ts'
import { labelOf, thingLabel } from '../label.ts'
import type { Action, Condition, Form, Machine } from '../machine.ts'

export interface Move {
  /** Index of the stage it leads from; null: from a case that is not yet taken. */
  readonly from: number | null
  readonly to: { readonly stage: number } | { readonly outcome: string }
  readonly label: string
}

export function movesOf(machine: Machine): readonly Move[] {
  const moves: Move[] = []
  const every = machine.stages.map((_, index) => index)
  /** What the procedure says holds in every stage. */
  const add = (stage: number | null, actions: readonly Action[], label: string) => {
    for (const from of stage === null ? every : [stage]) addMoves(moves, machine, from, actions, label)
  }
  if (machine.clocks.some(({ kind }) => kind === 'stage'))
    for (const from of every) moves.push({ from, to: { outcome: 'resolved' }, label: 'resolved' })
  for (const { kind, stage, period, metBy, text, whenDue } of machine.clocks) {
    if (period === null) continue
    const limit = formatPeriod(period)
    if (kind === 'stage') add(stage, whenDue, `not resolved within ${limit}`)
    else if (kind === 'window') add(stage, whenDue, `not ${words(metBy ?? '')} within ${limit}`)
    else add(stage, whenDue, text)
  }
  for (const { instead, stage, on, outcome, condition, actions } of machine.triggers) {
    if (instead) addInstead(moves, machine, condition, actions)
    else if (outcome === null) add(stage, actions, lowered(labelOf(machine, on)) + conditionInWords(machine, condition))
  }
  for (const { stage, role, for: thing, form, condition, actions } of machine.requests) {
    const asks = `${words(role)} asks for ${thingLabel(machine, thing)}${formInWords(form)}`
    add(stage, actions, asks + conditionInWords(machine, condition))
  }
  machine.decisions.forEach(({ stage, text, yes, no }, index) => {
    if (machine.acceptance?.otherwise === index) addAcceptance(moves, text, no)
    else {
      add(stage, yes, `yes to ${text}`)
      add(stage, no, `no to ${text}`)
    }
  })
  if (machine.framework !== null)
    for (const from of every) moves.push({ from, to: { outcome: 'assessed' }, label: 'every area is graded' })
  return moves
}

function addMoves(moves: Move[], { stages }: Machine, from: number, actions: readonly Action[], label: string): void {
  for (const action of actions) {
    if (action.kind === 'goTo' && stages[action.stage] !== undefined)
      moves.push({ from, to: { stage: action.stage }, label })
    if (action.kind === 'close') moves.push({ from, to: { outcome: action.outcome }, label })
  }
}

/** Another procedure may be opened instead from the first day on. */
function addInstead(moves: Move[], machine: Machine, condition: Condition | null, actions: readonly Action[]): void {
  const [opens] = actions
  if (opens?.kind !== 'open') return
  const label = conditionInWords(machine, condition).replace(/^, /, '')
  const places = machine.acceptance === null ? [] : [null]
  for (const from of [...places, ...machine.stages.keys()])
    moves.push({ from, to: { outcome: `${opens.procedure}_instead` }, label })
}

function addAcceptance(moves: Move[], text: string, no: readonly Action[]): void {
  moves.push({ from: null, to: { stage: 0 }, label: `yes to ${text}` })
  for (const action of no)
    if (action.kind === 'close') moves.push({ from: null, to: { outcome: action.outcome }, label: `no to ${text}` })
}

export function acceptanceInWords(machine: Machine): string | null {
  const { acceptance } = machine
  if (acceptance === null) return null
  const { event, within, of, orIf } = acceptance
  const asked = machine.questions.find(({ name }) => name === of)?.text ?? words(of)
  const otherwise = orIf === null ? '' : `, or${conditionInWords(machine, orIf).slice(1)}`
  return `${words(event)} within ${formatPeriod(within)} of the answer to "${asked}"${otherwise}`
}

function conditionInWords(machine: Machine, condition: Condition | null): string {
  if (condition === null) return ''
  const terms = condition.terms.map(({ question, not, answer }) => {
    const text = machine.questions.find(({ name }) => name === question)?.text ?? words(question)
    return `the answer to "${text}" is ${not ? 'not ' : ''}${words(answer)}`
  })
  return `, ${condition.unless ? 'unless' : 'if'} ${terms.join(` ${condition.joined} `)}`
}

function formInWords({ inWriting, withReasons }: Form): string {
  return `${inWriting ? ', in writing' : ''}${withReasons ? ', with reasons' : ''}`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
