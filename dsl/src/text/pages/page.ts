/** What is explained of a diagnostic: what it means, why it matters, and an example before and after. */
import type { Frame } from './frames.ts'

export interface Page {
  readonly means: string
  readonly why: string
  /** Rules that are told this, and the same mended. */
  readonly before: string
  readonly after: string
  /** What stands above the example, where that goes without saying. */
  readonly under: Frame
}
