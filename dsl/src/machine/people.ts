/** Who holds a role, who has had a part in a case, and who is sent copies of what is recorded. */
import { type Draft, inScope } from './draft.ts'
import { labelOf } from './label.ts'
import type { Snapshot } from './snapshot.ts'

export function hold(draft: Draft): void {
  const holders = { ...draft.holders }
  for (const { role, person } of draft.event.details.people ?? []) {
    if (person === null) delete holders[role]
    else holders[role] = person
  }
  const { about, people } = draft.event.details
  const only = people?.length === 1 ? people[0]!.person : null
  if (draft.event.name === 'appointed' && about !== undefined && only !== null) holders[about] = only
  draft.holders = holders
}

/** Notes who acted, in the stage the case was in. */
export function involve(draft: Draft, before: Snapshot): void {
  const { by: person } = draft.event
  const stage = before.stage ?? -1
  if (person === null || draft.involved.some((each) => each.person === person && each.stage === stage)) return
  draft.involved.push({ person, stage })
}

/** What a person records in a stage, or to enter it, goes in copy to those the rules of the stage name. */
export function copyToOthers(draft: Draft, before: Snapshot): void {
  const { event, machine } = draft
  if (event.by === null || event.name === 'held' || before.status === 'closed') return
  for (const { stage, roles, clause } of machine.copies) {
    if (!inScope(draft, stage) && !inScope(before, stage)) continue
    for (const role of roles) {
      const text = `Copy: ${labelOf(machine, event.name, event.details.about)}`
      draft.effects.push({ kind: 'tell', role, text, contacts: [], copy: true, clause })
    }
  }
}
