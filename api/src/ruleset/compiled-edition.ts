/** Compiles the text of an edition again, once a process: for what is said of the text and is not in its machines. */
import { type Compiled, compile } from '@casewright/dsl'
import type { Edition } from './edition.ts'
import { libraryOf } from './library.ts'
import type { Rulebook } from './rulebook.ts'

/** Editions never change, so neither does what is compiled of one. */
const known = new WeakMap<Edition, Compiled>()

export function compiledEdition(edition: Edition, rulebook: Rulebook): Compiled {
  const before = known.get(edition)
  if (before !== undefined) return before
  const compiled = compile(
    { name: edition.fileName, text: edition.text },
    libraryOf(rulebook.of(edition.sandboxKey).editions(), rulebook),
  )
  known.set(edition, compiled)
  return compiled
}
