/** Turns what is missing in the flow of a case into the line that says it, in names that stand there already. */
import { type Block, withDescendantsAndSelf, withUnder } from '../../model/blocks.ts'
import { roleCalled } from '../../model/declared.ts'
import { keyOf } from '../../model/keys.ts'
import { newLine } from '../../model/merge.ts'
import type { Model } from '../../model/model.ts'
import type { Fix } from '../../text/diagnostics.ts'
import { lineBelow, write } from '../../text/fixes.ts'
import type { Duty, Statement } from '../../tree/nodes.ts'

/** Below the header; its reason is the author's to give. */
export function noLimitBelow(block: Block, model: Model): Fix {
  return belowHeader('Say why there is no time limit', block, model, 'no time limit because ""')
}

/** By what the first duty is counted from, unless that is something else's end. */
export function startsBelow(procedure: Block, model: Model): Fix {
  const ends = new Set(dutiesIn(procedure).map(({ doneWhen }) => doneWhen?.text))
  const counted = dutiesIn(procedure).find(({ of }) => of !== null && !ends.has(of.event.text))?.of?.event.text
  const event = counted ?? `${procedure.name}_opened`
  return belowHeader('Say what opens a case', procedure, model, `starts when ${event}`)
}

/** By what ends the last duty of the block. */
export function closesAtEnd(block: Block, model: Model): Fix {
  const last = dutiesIn(block).at(-1)
  const ended = `${block.name}_ended`.replace(/^(?=\d)/, 'stage_')
  const key = last === undefined ? '' : keyOf(last)
  // Words that make no name, as where they begin with a number, cannot be recorded by it.
  const event = /^\p{L}/u.test(key) ? key : ended
  return atEnd('Say what ends it', block, model, `when ${event}, close as finished`)
}

export function resolvedAtEnd(block: Block, model: Model): Fix {
  return atEnd('Write it out', block, model, 'when resolved, close as resolved')
}

export function nobodyAsksBelow(block: Block): Fix | undefined {
  const rule = block.rules.find(({ statement }) => statement.kind === 'mayAsk' && statement.within !== null)
  if (rule?.source !== block.source) return undefined
  const line = '  if nobody asks, close as not_taken_further'
  return lineBelow('Say what happens if nobody asks', rule.source, withUnder(rule).end, line)
}

/** To the next stage of the file, or where there is none to the end. */
export function thenFor(block: Block, procedure: Block, { source }: Model): Fix | undefined {
  const rule = block.rules.find(({ statement }) => statement.kind === 'resolve')
  if (rule?.statement.kind !== 'resolve' || rule.source !== source) return undefined
  const next = procedure.blocks[procedure.blocks.indexOf(block) + 1]
  const then = next === undefined ? 'then close as not_resolved' : `then go to stage ${next.name}`
  const { end } = rule.statement.within.span
  return write(`Write ${then}`, { start: end, end }, ` ${then}`)
}

/** Whoever of the agency has something to do in it, or else the first role there is. */
export function ownerBelow(block: Block, model: Model): Fix | undefined {
  const isOurs = (name: string) => {
    const role = roleCalled(model.roles, name)
    return role?.name === name && !role.outside
  }
  const acting = dutiesIn(block).find(({ role }) => isOurs(role.text))?.role.text
  const owner = acting ?? model.roles.find(({ outside }) => !outside)?.name
  return owner === undefined ? undefined : belowHeader('Say who owns it', block, model, `owner ${owner}`)
}

function belowHeader(title: string, { source, span }: Block, model: Model, line: string): Fix {
  return lineBelow(title, source, span.start, newLine(model, line))
}

function atEnd(title: string, block: Block, model: Model, line: string): Fix {
  return lineBelow(title, block.source, block.end, newLine(model, line))
}

function dutiesIn(block: Block): readonly Duty[] {
  const statements: readonly Statement[] = withDescendantsAndSelf(block).flatMap(({ rules }) =>
    rules.map(({ statement }) => statement),
  )
  return statements.filter((statement) => statement.kind === 'duty')
}
