/** Turns a standard into what its sentence begins with: who must, should or, where somebody has a right to it, owes it. */
import { plainName } from '../wording.ts'
import type { StandardView } from './rules-view.ts'

type Led = Pick<StandardView, 'text' | 'strength' | 'owner' | 'askedBy'>

/** Null: nobody is named, or the standard says itself who may or must. */
export function leadOf({ text, strength, owner, askedBy }: Led): 'rules.must' | 'rules.should' | 'rules.owes' | null {
  if (owner === null || text.toLowerCase().startsWith(plainName(owner).toLowerCase())) return null
  // A right is to a thing: nobody "must reading list".
  if (askedBy !== null) return 'rules.owes'
  return strength === 'LIMIT' ? 'rules.must' : 'rules.should'
}
