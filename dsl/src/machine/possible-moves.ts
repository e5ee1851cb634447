/** Turns a machine into every move a case of it can make, each once: what is drawn of it, and what scenarios are to try. */
import type { Action, Clock, Decision, Machine, Request, Trigger } from './machine.ts'

export interface PossibleMove {
  /** Index of a stage; `waiting`: a case that is not yet taken; `any`: said for the whole procedure. */
  readonly from: number | 'waiting' | 'any'
  readonly by: MovedBy
  /** Where a procedure has no stages, stage 0 is where its cases stand while they are open. */
  readonly to: { readonly stage: number } | { readonly outcome: string }
  /** Index of the clause that makes it. */
  readonly clause: number
}

type MovedBy =
  /** The rules take the case without a decision. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'timeOut'; readonly clock: Clock }
  | { readonly kind: 'trigger'; readonly trigger: Trigger }
  /** Another procedure is opened instead, from the first day on. */
  | { readonly kind: 'instead'; readonly trigger: Trigger }
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'decision'; readonly decision: Decision; readonly answer: 'yes' | 'no' }
  /** The last area of a framework is graded. */
  | { readonly kind: 'graded' }

export function possibleMoves(machine: Machine): readonly PossibleMove[] {
  return [
    ...accepting(machine),
    ...resolving(machine),
    ...machine.clocks.flatMap((clock) =>
      clock.period === null ? [] : movesOf(clock.stage, { kind: 'timeOut', clock }, clock.whenDue),
    ),
    ...machine.triggers.flatMap((trigger) =>
      trigger.instead ? turningAway(trigger) : movesOf(trigger.stage, { kind: 'trigger', trigger }, trigger.actions),
    ),
    ...machine.requests.flatMap((request) => movesOf(request.stage, { kind: 'request', request }, request.actions)),
    ...machine.decisions.flatMap((decision) => deciding(machine, decision)),
    ...grading(machine),
  ]
}

function movesOf(stage: number | null | 'waiting', by: MovedBy, actions: readonly Action[]): PossibleMove[] {
  const from = stage ?? 'any'
  return actions.flatMap((action): PossibleMove[] => {
    if (action.kind === 'goTo') return [{ from, by, to: { stage: action.stage }, clause: action.clause }]
    return action.kind === 'close' ? [{ from, by, to: { outcome: action.outcome }, clause: action.clause }] : []
  })
}

function accepting({ acceptance }: Machine): PossibleMove[] {
  if (acceptance === null) return []
  return [{ from: 'waiting', by: { kind: 'accepted' }, to: { stage: 0 }, clause: acceptance.clause }]
}

/** Where anything is to be resolved, it may be in every stage, and before the case is taken. */
function resolving({ acceptance, clocks, stages }: Machine): PossibleMove[] {
  const limits = clocks.filter(({ kind }) => kind === 'stage')
  if (limits.length === 0) return []
  const resolved = (from: PossibleMove['from'], clause: number): PossibleMove => ({
    from,
    by: { kind: 'resolved' },
    to: { outcome: 'resolved' },
    clause,
  })
  return [
    ...(acceptance === null ? [] : [resolved('waiting', acceptance.clause)]),
    ...stages.map(({ clause }, stage) =>
      resolved(stage, limits.find((limit) => limit.stage === stage)?.clause ?? clause),
    ),
  ]
}

function turningAway(trigger: Trigger): PossibleMove[] {
  const [opens] = trigger.actions
  if (opens?.kind !== 'open') return []
  const to = { outcome: `${opens.procedure}_instead` }
  return [{ from: 'any', by: { kind: 'instead', trigger }, to, clause: opens.clause }]
}

/** A `yes` to whether to accept a case takes it. */
function deciding({ acceptance, decisions }: Machine, decision: Decision): PossibleMove[] {
  const accepts = acceptance !== null && acceptance.otherwise === decisions.indexOf(decision)
  const stage = accepts ? 'waiting' : decision.stage
  const taken: readonly Action[] = accepts ? [{ kind: 'goTo', stage: 0, clause: decision.clause }] : []
  return (['yes', 'no'] as const).flatMap((answer) => {
    const moves = movesOf(stage, { kind: 'decision', decision, answer }, decision[answer])
    if (answer === 'no' || moves.length > 0) return moves
    return movesOf(stage, { kind: 'decision', decision, answer }, taken)
  })
}

function grading({ framework, stages }: Machine): PossibleMove[] {
  if (framework === null) return []
  return stages.map((_, from) => ({
    from,
    by: { kind: 'graded' },
    to: { outcome: 'assessed' },
    clause: framework.clause,
  }))
}
