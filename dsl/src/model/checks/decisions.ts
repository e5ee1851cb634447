/** Decisions from which nothing follows. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { lineBelow } from '../../text/fixes.ts'
import { type Block, type Rule, withUnder } from '../blocks.ts'
import type { Model } from '../model.ts'
import { rulesIn } from './parts.ts'

export function decisions({ roles }: Model, local: Block): readonly Diagnostic[] {
  // Who asked is told first of all; where nobody does from outside, whoever decides.
  const asking = roles.find(({ outside }) => outside)?.name
  return rulesIn(local).flatMap((rule) => {
    const { statement, under, change } = rule
    // What is kept as the base has it need not repeat what follows.
    if ((statement.kind !== 'decide' && statement.kind !== 'otherwise') || change === 'unchanged') return []
    const { value: text, span } = statement.text
    const answered = (yes: boolean) =>
      under.some(({ statement: each }) => each.kind === 'ifAnswer' && each.yes === yes) ||
      // Accepting a case is itself what follows from yes.
      (yes && statement.kind === 'otherwise')
    if (answered(true) && answered(false)) return []
    const outcomes = (answers: readonly ('yes' | 'no')[]) => withOutcomes(rule, answers, asking ?? statement.role.text)
    if (!answered(true) && !answered(false))
      return [report('decisionWithoutOutcomes', span, { text }, outcomes(['yes', 'no']))]
    const without = answered(true) ? 'no' : 'yes'
    return [report('decisionHalfAnswered', span, { text, without }, outcomes([without]))]
  })
}

/** At the least, somebody is told; where a case is not taken, it ends. */
function withOutcomes(rule: Rule, answers: readonly ('yes' | 'no')[], role: string): Fix {
  const said = answers.map((answer) =>
    rule.statement.kind === 'otherwise'
      ? `  if ${answer}, close as not_accepted`
      : `  if ${answer}, tell ${role} "what was decided"`,
  )
  const title = answers.length > 1 ? 'Say what follows from yes and from no' : `Say what follows from ${answers[0]}`
  return lineBelow(title, rule.source, withUnder(rule).end, said.join('\n'))
}
