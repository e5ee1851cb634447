/** Reads the text of an edition into its model, once a process: for what is declared there and is in no machine. */
import { type Compiled, compile } from '@casewright/dsl'
import type { Edition } from './edition.ts'
import { libraryOf } from './library.ts'
import type { Rulebook } from './rulebook.ts'

/** Editions never change, so neither does what one declares. */
const known = new WeakMap<Edition, Compiled['model']>()

export function modelOf(edition: Edition, rulebook: Rulebook): Compiled['model'] {
  const before = known.get(edition)
  if (before !== undefined) return before
  const { base } = libraryOf(rulebook.of(edition.sandboxKey).editions(), rulebook)
  // Without a calendar nothing is proved again that was proved when it was published.
  const { model } = compile({ name: edition.fileName, text: edition.text }, { base })
  known.set(edition, model)
  return model
}
