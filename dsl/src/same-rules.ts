/** Tells of two texts whether they are the same rules: scenarios, comments and the way lines are set are no rules. */
import { parse } from './syntax/parse.ts'
import { sourceOf } from './text/source.ts'
import type { Line, RuleFile } from './tree/nodes.ts'
import { print } from './tree/print.ts'

export function sameRules(one: string, other: string): boolean {
  return one === other || rulesIn(one) === rulesIn(other)
}

function rulesIn(text: string): string {
  const { tree } = parse(sourceOf(text, ''))
  return print({ ...tree, lines: rulesAmong(tree.lines) })
}

function rulesAmong(lines: RuleFile['lines']): readonly Line[] {
  return lines
    .filter(({ statement: { kind } }) => kind !== 'scenario' && kind !== 'comment' && kind !== 'blank')
    .map((line) => ({ ...line, comment: null, under: rulesAmong(line.under) }))
}
