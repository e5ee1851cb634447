/** The escalation by XState: an actor, sent one event after another; what is counted is looked up in lists made before. */
import { assign, createActor, setup } from 'xstate'

export function xstate(script, workingDays) {
  const ranks = new Map()
  let rank = 0
  for (let day = workingDays[0]; day <= workingDays.at(-1); day++) {
    if (workingDays[rank] === day) rank++
    ranks.set(day, rank)
  }
  const after = (on, days) => workingDays[ranks.get(on) + days - 1]
  const machine = setup({
    actions: {
      begin: assign(({ event }, { days }) => ({ dueOn: after(event.on, days) })),
      meet: assign(({ event, context }) => ({ met: [...context.met, event.on] })),
      finish: assign(({ event }) => ({ closedOn: event.on })),
    },
  }).createMachine({
    context: { dueOn: 0, met: [], closedOn: 0 },
    initial: 'opening',
    on: { resolved: { target: '.closed', actions: 'finish' } },
    states: {
      opening: { on: { issue_raised: { target: 'stage1', actions: begin(3) } } },
      stage1: stage('stage2', 3, 'acknowledged'),
      stage2: stage('stage3', 5, 'met_in_2'),
      stage3: stage('stage4', null, 'met_in_3'),
      stage4: { on: { met_in_4: { actions: 'meet' } } },
      closed: { type: 'final' },
    },
  })
  // The dates of time-outs and events are those of the script; what is sent is made before.
  const events = script.map(({ name, on }) => ({ type: name, on }))
  const stages = { stage1: 0, stage2: 1, stage3: 2, stage4: 3, closed: 4 }
  return () => {
    const answers = []
    const dues = []
    const actor = createActor(machine)
    actor.start()
    let dueOn = 0
    for (const event of events) {
      actor.send(event)
      const snapshot = actor.getSnapshot()
      if (snapshot.context.dueOn !== dueOn) {
        dueOn = snapshot.context.dueOn
        dues.push(dueOn)
      }
      answers.push(stages[snapshot.value])
    }
    const { closedOn } = actor.getSnapshot().context
    return [...answers, ...dues, closedOn]
  }
}

function begin(days) {
  return { type: 'begin', params: { days } }
}

function stage(next, days, duty) {
  const move = { target: next, actions: days === null ? [] : begin(days) }
  return { on: { timed_out: move, not_resolved: move, [duty]: { actions: 'meet' } } }
}
