/** Whether a case is as a scenario expects, and how it is instead. */
import { clockAt } from '../calendar/zone.ts'
import { ownerOf } from '../machine/draft.ts'
import type { Instance } from '../machine/snapshot.ts'
import type { Edit } from '../text/diagnostics.ts'
import { words } from '../text/words.ts'
import { printClock } from '../tree/print-scenario.ts'
import type { Expect } from '../tree/scenario-nodes.ts'
import { latestOf, noSuchClock } from './clock-ref.ts'
import { isOwed, isSo, stateInWords } from './clock-state.ts'
import { dateOrNone, type Running, stageName, statusName } from './running.ts'

export interface Met {
  readonly met: boolean
  readonly expected: string
  readonly got: string
  /** The running clock in question. */
  readonly instance: Instance | null
  /** What would be met in place of the date that is written, where that alone is otherwise. */
  readonly instead?: Edit | null
}

export function meets(running: Running, expect: Expect): Met {
  const met = metBy(running, expect)
  const none = 'clock' in expect ? noSuchClock(running.machine, expect.clock) : null
  return none === null ? met : { ...met, met: false, got: none.told, instead: none.instead }
}

function metBy(running: Running, expect: Expect): Met {
  const { snapshot, machine } = running
  switch (expect.kind) {
    case 'due': {
      const instance = latestOf(machine, snapshot, expect.clock)
      const name = words(printClock(expect.clock))
      const expected = expect.at === null ? expect.on.on : `${expect.at} on ${expect.on.on}`
      const got = instance === null ? `${name} is not running; ${statusName(running)}` : dueOf(running, instance)
      const instead = expect.at === null && instance?.dueOn != null ? { span: expect.on.span, text: got } : null
      return { met: got === expected, expected, got, instance, instead }
    }
    case 'stageFrom': {
      const stage = snapshot.stage === null ? null : machine.stages[snapshot.stage]!
      const entered = dateOrNone(snapshot.enteredOn)
      const met = snapshot.status === 'open' && stage?.name === expect.stage.text && entered === expect.from.on
      const got = snapshot.status === 'open' ? `${stageName(running)} from ${entered}` : statusName(running)
      const isThere = snapshot.status === 'open' && stage?.name === expect.stage.text
      const instead = isThere ? { span: expect.from.span, text: entered } : null
      return { met, expected: `stage ${expect.stage.text} from ${expect.from.on}`, got, instance: null, instead }
    }
    case 'closed': {
      const on = expect.on?.on ?? dateOrNone(snapshot.closedOn)
      const met =
        snapshot.status === 'closed' && snapshot.outcome === expect.outcome.text && dateOrNone(snapshot.closedOn) === on
      const closedSo = snapshot.status === 'closed' && snapshot.outcome === expect.outcome.text && expect.on !== null
      const instead = closedSo ? { span: expect.on!.span, text: dateOrNone(snapshot.closedOn) } : null
      return {
        met,
        expected: `closed as ${words(expect.outcome.text)}`,
        got: statusName(running),
        instance: null,
        instead,
      }
    }
    case 'state': {
      const instance = latestOf(machine, snapshot, expect.clock)
      const name = words(printClock(expect.clock))
      return {
        met: isSo(instance, expect.state) !== expect.not,
        expected: `${name} ${expect.not ? 'not ' : ''}${expect.state}`,
        got: `${instance === null ? name : machine.clocks[instance.clock]!.text}: ${stateInWords(instance)}`,
        instance,
      }
    }
    case 'owedBy': {
      const instance = latestOf(machine, snapshot, expect.clock)
      const expected = `${words(printClock(expect.clock))} owed by ${words(expect.role.text)}`
      if (instance === null || !isOwed(instance))
        return { met: false, expected, got: stateInWords(instance), instance: null }
      const owner = ownerOf(machine, snapshot, machine.clocks[instance.clock]!)
      const met = owner === roleNamed(running, expect.role.text)
      return { met, expected, got: `owed by ${words(owner ?? 'nobody')}`, instance: null }
    }
    case 'refused': {
      const met = running.last?.kind === 'refused'
      const got = running.last === null ? 'nothing is recorded in the line above' : 'accepted'
      return { met, expected: 'the line above to be refused', got, instance: null }
    }
    case 'told': {
      const given = toldTo(running, expect.role.text)
      const met = given.some(({ text }) => expect.text === null || text === expect.text.value)
      const expected = `${words(expect.role.text)} was ${expect.verb} ${expect.text?.value ?? ''}`
      return { met, expected, got: toldInWords(running), instance: null }
    }
    case 'givenContacts': {
      const given = toldTo(running, expect.role.text).flatMap(({ contacts }) => contacts)
      const met = expect.contacts.every(({ text }) => given.includes(text))
      const contacts = expect.contacts.map(({ text }) => words(text)).join(' and ')
      const expected = `${words(expect.role.text)} was given the contact details of ${contacts}`
      return { met, expected, got: toldInWords(running), instance: null }
    }
  }
}

/** Hours run out at a time of day, everything else with the day. */
function dueOf({ calendar }: Running, { dueOn, dueAt, period, extendedTo }: Instance): string {
  const unit = (extendedTo ?? period)?.unit
  if (dueAt === null || (unit !== 'hour' && unit !== 'working_hour')) return dateOrNone(dueOn)
  const { hour, minute } = clockAt(dueAt, calendar.zone)
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
  return `${time} on ${dateOrNone(dueOn)}`
}

type Told = Extract<Running['told'][number], { kind: 'tell' }>

function roleNamed({ machine }: Running, named: string): string {
  return machine.roles.find(({ alias }) => alias === named)?.name ?? named
}

function toldTo(running: Running, named: string): readonly Told[] {
  const role = roleNamed(running, named)
  return running.told.flatMap((effect) => (effect.kind === 'tell' && effect.role === role ? [effect] : []))
}

function toldInWords({ told }: Running): string {
  const all = told.flatMap((effect) =>
    effect.kind === 'tell'
      ? [`${words(effect.role)}: ${[effect.text, ...effect.contacts.map(words)].join(' of ')}`]
      : [],
  )
  return all.join('; ') || 'nobody was told or given anything'
}
