/** The moves that a procedure is drawn with, and that its scenarios are to try, are those that the XState export makes. */
import { compile, diagramOf, type Machine, toXState } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { machines } from './machines.ts'

interface Way {
  readonly target?: string
  readonly actions?: readonly { readonly type: string; readonly params: { readonly outcome?: string } }[]
}

/** From where to where, without what people do by hand and what a late record takes back. */
function exported(machine: Machine): readonly string[] {
  const found = new Set<string>()
  // Whether to accept a case is owed only while it waits, which in a stage the export leaves to a guard.
  const { acceptance, decisions } = machine
  const no = acceptance?.otherwise == null ? [] : decisions[acceptance.otherwise]!.no
  const refusals = new Set(no.flatMap((action) => (action.kind === 'close' ? [action.outcome] : [])))
  for (const [state, { on = {}, always = [] }] of Object.entries(toXState(machine).states)) {
    if (state === 'opening' || state === 'closed') continue
    // Where nothing has to be accepted, a case is in its first stage as soon as it is opened.
    if (state === 'waiting' && machine.acceptance === null) continue
    const events = Object.entries(on).filter(([name]) => name !== 'moved' && name !== 'extended')
    for (const { target, actions = [] } of [...events.flatMap(([, ways]) => ways), ...always] as readonly Way[]) {
      if (target === undefined || actions.some(({ type }) => type === 'takeBack')) continue
      const outcome = actions.find(({ type }) => type === 'endAs')?.params.outcome
      if (state !== 'waiting' && outcome !== undefined && refusals.has(outcome)) continue
      found.add(`${state} > ${target === 'closed' ? `closed as ${outcome}` : target}`)
    }
  }
  return [...found].sort()
}

function drawn(machine: Machine): readonly string[] {
  const { states, arrows } = diagramOf(machine)
  const named = new Map(
    states.map(({ id, kind, title }) => {
      const stage = machine.stages[Number(id.replace('stage_', '')) - 1]
      return [
        id,
        kind === 'stage'
          ? stage === undefined
            ? 'open'
            : `stage ${stage.name}`
          : kind === 'closed'
            ? title.toLowerCase()
            : kind,
      ]
    }),
  )
  return arrows
    .flatMap(({ from, to }) => (from === 'start' ? [] : [`${named.get(from)} > ${named.get(to)}`]))
    .map((way) => way.replaceAll(/(?<=closed as .*) /g, '_'))
    .sort()
}

const stageless = `question happened_on "When did it happen?" a date
role worker
procedure request "Request without stages"
starts when made
owner worker
accept if made is within 1 year of happened_on
otherwise worker must decide "whether to take it"
  if no, close as not_taken
when answered_fully, close as answered
`
const all = [...machines, ...compile({ name: 'stageless.rules', text: stageless }, { base: () => null }).machines]

test.each(all.map((machine) => [`${machine.ruleset.name}, ${machine.procedure}`, machine] as const))(
  'no move is left out and none is made up: %s',
  (_, machine) => {
    expect(exported(machine).length).toBeGreaterThan(0)
    expect(drawn(machine)).toEqual(exported(machine))
  },
)
