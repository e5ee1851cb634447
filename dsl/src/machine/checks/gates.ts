/** Gates before a move, which time makes and asks nobody; and gates that wait for each other, or for themselves. */
import { type Block, type Rule, withUnder } from '../../model/blocks.ts'
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
    const others = rules.filter(({ statement }) => statement.kind !== 'before')
    const elsewhere = new Set(others.flatMap((rule) => eventsIn(rule).map(({ name }) => name.text)))
    const onMoves = rules.flatMap(({ statement }) => {
      if (statement.kind !== 'before') return []
      const { text, span } = statement.event
      const move = moves.has(text) || recordedBySystem.has(text) || (stages.has(text) && !elsewhere.has(text))
      return move ? [report('gateOnMove', span, { event: text })] : []
    })
    return [...onMoves, ...rings(procedure, local)]
  })
}

/**
 * What a procedure requires holds from the first day, and so does what its first stage requires; in a later one, what is
 * required may be on record from before. Each ring is told once, where this file first writes of it.
 */
function rings({ rules, blocks }: Block, local: Block): readonly Diagnostic[] {
  const gates = [...rules, ...(blocks[0]?.rules ?? [])].filter(isGate)
  return ringsOf(gates).flatMap((ring) => {
    const gate = gates.find(({ statement, source }) => source === local.source && ring.includes(statement.event.text))
    if (gate === undefined) return []
    const { event, require } = gate.statement
    const first = ring.indexOf(event.text)
    // Of several requirements on one line, which is one too many is the author's to say; a quote would lose its rule.
    const isSimple = require.length === 1 && gate.clause.words.length === 0
    const fix = isSimple ? withoutLines('Delete this requirement', gate.source, withUnder(gate)) : undefined
    return [report('gateRing', event.span, { ring: [...ring.slice(first), ...ring.slice(0, first)] }, fix)]
  })
}

type Gate = Rule & { readonly statement: Extract<Statement, { kind: 'before' }> }

function isGate(rule: Rule): rule is Gate {
  return rule.statement.kind === 'before'
}

/** Events each of which requires the next, and the last the first; each event is walked from once. */
function ringsOf(gates: readonly Gate[]): readonly (readonly string[])[] {
  const required = new Map<string, string[]>()
  for (const { statement } of gates) {
    const names = required.get(statement.event.text) ?? []
    names.push(...statement.require.map(({ text }) => text))
    required.set(statement.event.text, names)
  }
  const found: string[][] = []
  const done = new Set<string>()
  for (const from of required.keys()) {
    // The events on the way here, each with what it requires that is still to be walked to.
    const way = done.has(from) ? [] : [{ event: from, left: [...required.get(from)!] }]
    const places = new Map([[from, 0]])
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = last.left.pop()
      if (next === undefined) {
        done.add(last.event)
        places.delete(last.event)
        way.pop()
      } else if (places.has(next)) found.push(way.slice(places.get(next)).map(({ event }) => event))
      else if (!done.has(next)) {
        places.set(next, way.length)
        way.push({ event: next, left: [...(required.get(next) ?? [])] })
      }
    }
  }
  return found
}

const moves = new Set(['moved', 'closed', 'closing'])
