/** Gates before a move, which time makes and asks nobody; and gates that wait for each other, or for themselves. */
import type { Block, Rule } from '../../model/blocks.ts'
import { eventsIn, rulesForProcedure } from '../../model/checks/parts.ts'
import type { Model } from '../../model/model.ts'
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { withoutLines } from '../../text/fixes.ts'
import type { Statement } from '../../tree/nodes.ts'
import { recordedBySystem } from '../event.ts'

export function gates({ procedures }: Model, local: Block): readonly Diagnostic[] {
  return procedures.flatMap((procedure) => {
    const stages = new Set(procedure.blocks.flatMap(({ name }) => [name, `stage_${name}`, `stage${name}`]))
    const rules = rulesForProcedure(local, procedure.name)
    const onMoves = rules.flatMap(({ statement }) => {
      if (statement.kind !== 'before') return []
      const { text, span } = statement.event
      const elsewhere = rules.some(
        (rule) => rule.statement.kind !== 'before' && eventsIn(rule).some(({ name }) => name.text === text),
      )
      const move = moves.has(text) || recordedBySystem.has(text) || (stages.has(text) && !elsewhere)
      return move ? [report('gateOnMove', span, { event: text })] : []
    })
    return [...onMoves, ...rings(procedure, local)]
  })
}

/** In a stage hold its own gates and those of its procedure; each ring is told once. */
function rings({ rules, blocks }: Block, local: Block): readonly Diagnostic[] {
  const told = new Set<string>()
  return [[], ...blocks.map((block) => block.rules)].flatMap((inStage) => {
    const gates = [...rules, ...inStage].filter(isGate)
    return gates
      .filter(({ source }) => source === local.source)
      .flatMap(({ statement: { event, require }, span, source }) => {
        if (told.has(event.text)) return []
        const ring = wayBack(event.text, event.text, gates, new Set())
        if (ring === null) return []
        for (const name of ring) told.add(name)
        // Of several requirements on one line, which is one too many is the author's to say.
        const fix = require.length > 1 ? undefined : withoutLines('Delete this requirement', source, span)
        return [report('gateRing', event.span, { ring }, fix)]
      })
  })
}

type Gate = Rule & { readonly statement: Extract<Statement, { kind: 'before' }> }

function isGate(rule: Rule): rule is Gate {
  return rule.statement.kind === 'before'
}

/** From an event over what it requires, and what that requires, to the event sought, itself left out at the end. */
function wayBack(sought: string, from: string, gates: readonly Gate[], seen: Set<string>): readonly string[] | null {
  if (seen.has(from)) return null
  seen.add(from)
  for (const { statement } of gates) {
    if (statement.event.text !== from) continue
    for (const { text } of statement.require) {
      const way = text === sought ? [] : wayBack(sought, text, gates, seen)
      if (way !== null) return [from, ...way]
    }
  }
  return null
}

const moves = new Set(['moved', 'closed', 'closing'])
