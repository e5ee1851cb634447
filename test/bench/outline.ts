/** Turns what each reader makes of a rule file into one and the same list, by which they can be seen to have read alike. */
import type { Parsed } from '@casewright/dsl'
import type { Node } from './by-hand.ts'

type Line = Parsed['tree']['lines'][number]
type Statement = Line['statement']
type Action = Extract<Statement, { kind: 'when' }>['actions'][number]
type Outline = readonly (readonly unknown[])[]

export function outlineOfTree({ tree, diagnostics }: Pick<Parsed, 'tree' | 'diagnostics'>): Outline {
  if (diagnostics.length > 0) throw new Error(diagnostics[0]!.message)
  const all = (lines: readonly Line[]): readonly Line[] => lines.flatMap((line) => [line, ...all(line.under)])
  return all(tree.lines).flatMap(({ statement }) => (statement.kind === 'blank' ? [] : [ofStatement(statement)]))
}

function ofStatement(statement: Statement): readonly unknown[] {
  switch (statement.kind) {
    case 'quote':
      return ['quote', statement.words]
    case 'ruleset':
    case 'procedure':
    case 'stage':
      return [statement.kind, statement.name.text, statement.title?.value ?? null]
    case 'calendar':
      return ['calendar', ...statement.names.map(({ text }) => text)]
    case 'inForce':
      return ['inForce', statement.from.on]
    case 'role':
      return ['role', statement.name.text, statement.outside]
    case 'starts':
      return ['starts', ...statement.events.map(({ text }) => text)]
    case 'owner':
      return ['owner', statement.role.text]
    case 'scenario':
      return ['scenario', statement.title.value]
    case 'given':
      return ['given', statement.given.kind === 'event' ? statement.given.event.text : null, statement.on.on]
    case 'expect':
      return ofExpected(statement.expect)
    case 'extension':
      return ['extension', statement.to.count, statement.to.unit, statement.agreedBy?.text ?? null]
    case 'ifLate':
      return ['ifLate', statement.duty.role.text, statement.duty.told?.text ?? null, statement.duty.text.value]
    case 'resolve':
      return ['notResolved', statement.within.count, statement.within.unit, ...statement.then.map(ofAction)]
    case 'when':
      return ['when', statement.event.text, ...statement.actions.map(ofAction)]
    case 'mayAsk':
      return ['mayAsk', statement.role.text, statement.stage?.text ?? null, statement.once?.text ?? null]
    case 'duty': {
      const { role, strength, text, within, of, doneWhen } = statement
      const unit = within !== null && 'unit' in within ? within.unit : null
      return [
        'duty',
        role.text,
        strength,
        text.value,
        within?.count ?? null,
        unit,
        of?.event.text ?? null,
        doneWhen?.text ?? null,
      ]
    }
    default:
      throw new Error(`The measured files hold no ${statement.kind}.`)
  }
}

function ofExpected(expect: Extract<Statement, { kind: 'expect' }>['expect']): readonly unknown[] {
  if (expect.kind === 'stageFrom') return ['expect', expect.stage.text, expect.from.on]
  return expect.kind === 'due' && expect.clock.kind === 'named' ? ['expect', expect.clock.name.text, expect.on.on] : []
}

function ofAction(action: Action): readonly unknown[] {
  if (action.kind === 'escalate') return ['escalate', action.role.text]
  if (action.kind === 'close') return ['close', action.outcome.text]
  return action.kind === 'tell' ? ['tell', action.role.text, action.text.value] : []
}

/** Of what is read by hand, or by a grammar with the same nodes. */
export function outlineOfNodes(nodes: readonly Node[]): Outline {
  return nodes.map(ofNode)
}

interface Part {
  readonly text?: string
  readonly value?: string | number
  readonly on?: string
  readonly count?: number
  readonly unit?: string
}

function ofNode(node: Node): readonly unknown[] {
  const part = (name: string) => (node[name] ?? {}) as Part
  const text = (name: string) => part(name).text ?? null
  const value = (name: string) => part(name).value ?? null
  const period = (name: string) => [part(name).count ?? null, part(name).unit ?? null]
  const actions = () => (node.actions as readonly Node[]).map(ofNode)
  const { kind } = node
  switch (kind) {
    case 'quote':
      return [kind, node.words]
    case 'ruleset':
    case 'procedure':
      return [kind, text('name'), value('title')]
    case 'stage':
      return [kind, String(value('name')), value('title')]
    case 'calendar':
      return [kind, text('name')]
    case 'inForce':
      return [kind, part('on').on]
    case 'role':
      return [kind, text('name'), node.outside]
    case 'starts':
      return [kind, text('event')]
    case 'owner':
      return [kind, text('role')]
    case 'scenario':
      return [kind, value('title')]
    case 'given':
      return [kind, text('event'), part('on').on]
    case 'expectDue':
      return ['expect', text('name'), part('on').on]
    case 'expectFrom':
      return ['expect', String(value('name')), part('on').on]
    case 'extension':
      return [kind, ...period('period'), text('role')]
    case 'ifLate': {
      const [, role, , said] = ofNode(node.duty as Node)
      return [kind, role, ((node.duty as Node).told as Part | null)?.text ?? null, said]
    }
    case 'notResolved':
      return [kind, ...period('period'), ...actions()]
    case 'when':
      return [kind, text('event'), ...actions()]
    case 'mayAsk':
      return [kind, text('role'), String(value('stage')), text('event')]
    case 'duty':
      return [kind, text('role'), node.strength, value('text'), ...period('within'), text('start'), text('done')]
    case 'escalate':
      return [kind, text('role')]
    case 'close':
      return [kind, text('outcome')]
    case 'tell':
      return [kind, text('role'), value('text')]
    default:
      throw new Error(`The measured files hold no ${kind}.`)
  }
}
