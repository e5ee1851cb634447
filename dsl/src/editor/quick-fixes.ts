/** Turns a span of a document into what can be done about its diagnostics. */
import type { Diagnostic, Fix } from '../text/diagnostics.ts'
import type { Span } from '../text/span.ts'
import { type Document, diagnosticsOf } from './document.ts'

export interface QuickFix extends Fix {
  readonly diagnostic: Diagnostic
}

/** The fixes of every diagnostic that touches the span, in the order of the text. */
export function quickFixesOf(document: Document, { start, end }: Span): readonly QuickFix[] {
  return diagnosticsOf(document).flatMap((diagnostic) => {
    const { span, fix } = diagnostic
    return fix !== undefined && span.start <= end && start <= span.end ? [{ ...fix, diagnostic }] : []
  })
}
