/** Where a span of the studied text stands in the editor, and how to go there. */
import type { Diagnostic } from '@casewright/dsl'

export interface Place {
  /** From 1. */
  lineOf(offset: number): number
  goTo(span: Diagnostic['span']): void
}

/** A stage and its first rule may stand on one line, which is led to once. */
export function onePerLine<Span extends { readonly start: number }>(
  spans: readonly Span[],
  { lineOf }: Pick<Place, 'lineOf'>,
): readonly Span[] {
  return [...Map.groupBy(spans, ({ start }) => lineOf(start)).values()].map(([first]) => first!)
}
