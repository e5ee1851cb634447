/** Where a span of the studied text stands in the editor, and how to go there. */
import type { Diagnostic } from '@casewright/dsl'

export interface Place {
  /** From 1. */
  lineOf(offset: number): number
  goTo(span: Diagnostic['span']): void
}
