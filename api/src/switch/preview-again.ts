/** Begins a further preview of a switch, for the live cases that are not there: it left them, or they were opened meanwhile. */
import type { StageMove } from '@casewright/dsl'
import { loadAnnounced } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { previewHoliday } from './preview-holiday.ts'
import { lockPreview } from './preview-row.ts'
import { previewSwitch } from './preview-switch.ts'

export interface Again {
  readonly previewKey: string
  /** Null: those that were said before. */
  readonly moves: readonly StageMove[] | null
}

/** The same switch, tried out as things are now. */
export async function previewAgain(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { previewKey, moves }: Again,
  personId: string,
): Promise<Kept | InvalidInput> {
  const preview = await lockPreview(tx, previewKey)
  if (preview === null) return new InvalidInput('previewId', 'No preview here has this id.')
  if (preview.draftKey !== null)
    return new InvalidInput('previewId', 'This is what a draft would do. Try the draft out again.')
  if (preview.state === 'switching')
    return new InvalidInput(
      'previewId',
      'This switch is being made. Wait until its state is SWITCHED: then it is known what is left.',
    )
  const { ruleset, fromOn, calendar } = preview
  if (ruleset !== null && fromOn !== null)
    return previewSwitch(tx, rulebook, { ...preview, ruleset, fromOn, moves: moves ?? preview.moves }, personId)
  if (moves !== null && moves.length > 0)
    return new InvalidInput('moves', 'A bank holiday leaves every case in its stage: say no moves.')
  // With all that was announced for the list since, as cases that are opened now count.
  const announced = await loadAnnounced(tx)
  const latest = announced.findLast((each) => each.calendar === announced[calendar! - 1]!.calendar)!
  return previewHoliday(tx, rulebook, latest, personId)
}
