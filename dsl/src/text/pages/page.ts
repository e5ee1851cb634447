/** What is explained of a diagnostic: what it means, why it matters, and an example before and after. */
import type { Frame } from './frames.ts'

export type Page = Explained & (Mended | Left)

/** What a quick fix does about it. */
interface Mended {
  readonly fix: string
  readonly author?: never
}

/** What its author has to do, where nobody else can know. */
interface Left {
  readonly author: string
  readonly fix?: never
}

interface Explained {
  readonly means: string
  readonly why: string
  /** Rules that are told this, and the same mended. */
  readonly before: string
  readonly after: string
  /** What stands above the example, where that goes without saying. */
  readonly under: Frame
}
