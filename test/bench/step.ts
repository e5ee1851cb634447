/** Times the steps of a case that is passed on from stage to stage until it is resolved. */
import {
  blankSnapshot,
  type CaseEvent,
  compile,
  compileCalendar,
  type EpochDay,
  hasErrors,
  isoDate,
  type Machine,
  nextTimeOut,
  step as pureStep,
  type Snapshot,
  startOf,
  timeOutEvent,
} from '@casewright/dsl'
import { publishedList } from '../calendar/published.ts'
import type { Bench, Size, Told } from './bench.ts'
import { peer } from './peer.ts'
import { agreeing, type Contender, cpuRounds, mediansOf, ours, toldOf } from './rounds.ts'

export const step: Bench = { says: 'a four-stage escalation, event by event: a script of 13', run }

/** Duties and limits are in working days of a week without bank holidays. */
const rules = `
ruleset escalation "Escalation"
calendar england_and_wales
in force from 2020-01-01
role worker
role team_manager
role service_manager
role director
procedure issue
starts when issue_raised
owner worker
stage 1
owner must "acknowledge the issue" within 1 working day of issue_raised, done when acknowledged
if not resolved within 3 working days, escalate to team_manager
stage 2
owner team_manager
owner must "meet the carer" within 2 working days, done when met_in_2
if not resolved within 3 working days, escalate to service_manager
stage 3
owner service_manager
owner must "meet the carer" within 2 working days, done when met_in_3
if not resolved within 5 working days, escalate to director
stage 4
owner director
owner must "meet the carer" within 2 working days, done when met_in_4
no time limit because "nobody is above"
when letter_sent, tell worker "what was said"
`

const names = [
  ...['issue_raised', 'acknowledged', 'letter_sent', 'timed_out', 'met_in_2', 'letter_sent', 'timed_out', 'met_in_3'],
  ...['letter_sent', 'not_resolved', 'met_in_4', 'letter_sent', 'resolved'],
] as const

/** One event of the script: what happened, on which day. */
export interface Happened {
  readonly name: string
  readonly on: EpochDay
}

/** After each event the stage, from 0 (4: closed); then the last date in time of each limit of a stage, and the day it was closed. */
type Answers = readonly number[]

/** What a module of peers makes: `workingDays` in order, from before the script to after it. */
type Peers = Record<string, (script: readonly Happened[], workingDays: readonly EpochDay[]) => () => Answers>

const england = compileCalendar([publishedList('england_and_wales')])

async function run(size: Size): Promise<Told> {
  const machine = machineOf()
  const events = scriptOf(machine)
  const script = events.map(({ name, on }) => ({ name, on }))
  const workingDays = [...england.workingDays].filter((day) => day >= script[0]!.on && day <= script.at(-1)!.on + 30)
  const contenders = [
    contender(ours, () => bySteps(machine, events)),
    contender('limit', byTable(script, Int32Array.from(workingDays))),
  ]
  if (size === 'full')
    for (const [name, made] of Object.entries(await peer<Peers>('step.js')))
      contenders.push(contender(name, made(script, workingDays)))
  return toldOf(await mediansOf(agreeing(contenders), cpuRounds(size)), 'events a second')
}

function contender(name: string, answers: () => Answers): Contender {
  return { name, pieces: names.length, run: answers }
}

function machineOf(): Machine {
  const { machines, diagnostics } = compile({ name: 'escalation.rules', text: rules }, { base: () => null })
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return machines[0]!
}

/** The script with its dates: from Monday 5 January 2026 an event a day, and time-outs when they are due. */
function scriptOf(machine: Machine): readonly CaseEvent[] {
  const events: CaseEvent[] = []
  let snapshot = blankSnapshot
  let on = 20_458
  for (const name of names) {
    const event = name === 'timed_out' ? lateAt(machine, snapshot) : eventOn(name, on)
    const outcome = pureStep(machine, snapshot, event, england)
    if (outcome.kind !== 'stepped') throw new Error(`${name} on ${isoDate(event.on)} was ${outcome.kind}.`)
    events.push(event)
    snapshot = outcome.snapshot
    on = event.on + 1
  }
  return events
}

function eventOn(name: string, on: EpochDay): CaseEvent {
  const at = startOf(england, on) + 12 * 3_600_000
  return { name, on, at, recordedAt: at, by: null, details: {} }
}

function lateAt(machine: Machine, snapshot: Snapshot): CaseEvent {
  const stageClocks = snapshot.instances.filter(({ clock }) => machine.clocks[clock]!.kind === 'stage')
  return timeOutEvent(
    machine,
    nextTimeOut(machine, { ...snapshot, instances: stageClocks })!,
    stageClocks.at(-1)!.dueAt!,
  )
}

function bySteps(machine: Machine, events: readonly CaseEvent[]): Answers {
  const answers: number[] = []
  let snapshot = blankSnapshot
  for (const event of events) {
    const outcome = pureStep(machine, snapshot, event, england)
    if (outcome.kind !== 'stepped') throw new Error(`${event.name} was ${outcome.kind}.`)
    snapshot = outcome.snapshot
    answers.push(snapshot.status === 'closed' ? 4 : snapshot.stage!)
  }
  for (const { clock, dueOn } of snapshot.instances) if (machine.clocks[clock]!.kind === 'stage') answers.push(dueOn!)
  answers.push(snapshot.closedOn!)
  return answers
}

/** The limit: where each event leads from each stage, the days of each stage's limit, and dates by their places in a row. */
function byTable(script: readonly Happened[], workingDays: Int32Array): () => Answers {
  const known = [...new Set(names)]
  const [stay, closed] = [-1, 4]
  const leads = new Int8Array(5 * known.length).fill(stay)
  for (let stage = 0; stage < 4; stage++) {
    for (const name of ['timed_out', 'not_resolved'] as const)
      if (stage < 3) leads[stage * known.length + known.indexOf(name)] = stage + 1
    leads[stage * known.length + known.indexOf('resolved')] = closed
  }
  const limits = Int8Array.of(3, 3, 5, 0)
  const first = workingDays[0]!
  const ranks = new Int32Array(workingDays.at(-1)! - first + 1)
  for (const day of workingDays) ranks.fill(workingDays.indexOf(day) + 1, day - first)
  const codes = Int8Array.from(script, ({ name }) => known.indexOf(name as (typeof known)[number]))
  const days = Int32Array.from(script, ({ on }) => on)
  return () => {
    const answers: number[] = []
    const dues: number[] = [workingDays[ranks[days[0]! - first]! + limits[0]! - 1]!]
    let stage = 0
    let closedOn = 0
    for (let index = 0; index < codes.length; index++) {
      const to = leads[stage * known.length + codes[index]!]!
      if (to >= 0) {
        stage = to
        const on = days[index]!
        if (to === closed) closedOn = on
        else if (limits[to]! > 0) dues.push(workingDays[ranks[on - first]! + limits[to]! - 1]!)
      }
      answers.push(stage)
    }
    answers.push(...dues, closedOn)
    return answers
  }
}
