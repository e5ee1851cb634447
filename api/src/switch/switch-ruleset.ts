/** Makes a switch that was previewed: new cases run by the ruleset from its date on, and live ones move in the background. */
import { adoptRuleset } from '../agency/adopt-ruleset.ts'
import { type AnnouncedHoliday, loadAnnounced } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { lockPreview } from './preview-row.ts'

export async function switchRuleset(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  previewKey: string,
  personId: string,
): Promise<Kept | InvalidInput> {
  const preview = await lockPreview(tx, previewKey)
  if (preview === null) return new InvalidInput('previewId', 'No preview here has this id.')
  if (preview.draftKey !== null)
    return new InvalidInput(
      'previewId',
      'This is what a draft would do. Have it published, then try out the edition made of it.',
    )
  if (preview.state === 'counting')
    return new InvalidInput(
      'previewId',
      `This preview is not ready: ${preview.counted} of ${preview.total} cases are counted. Wait until its state is READY.`,
    )
  if (preview.state !== 'ready')
    return new InvalidInput('previewId', 'This switch has been made already. What it left can be tried out again.')
  const later = preview.calendar === null ? null : await laterHoliday(tx, preview.calendar)
  if (later !== null)
    return new InvalidInput(
      'previewId',
      `The bank holidays have changed since: ${later.name} on ${later.on} was ${later.withdrawn ? 'taken back' : 'announced'}. Try it out again.`,
    )
  const { ruleset, fromOn } = preview
  if (ruleset !== null && fromOn !== null) {
    const adopted = await adoptRuleset(tx, rulebook, { ...preview, ruleset, fromOn })
    if (adopted instanceof InvalidInput || adopted.kind !== 'adopted') return adopted
  }
  await tx.query(
    `update switch_preview set switched_by = $3, switched_at = statement_timestamp(), state = case when exists (
       select from switched_case s where s.agency_id = $1 and s.preview_id = $2 and s.result is null)
       then 'switching' else 'switched' end
     where agency_id = $1 and id = $2`,
    [tx.agencyId, previewKey, personId],
  )
  return { kind: 'preview', previewKey }
}

/** What came last after it for the same list; null: nothing, so that it still holds. */
async function laterHoliday(tx: AgencyTransaction, number: number): Promise<AnnouncedHoliday | null> {
  const announced = await loadAnnounced(tx)
  const { calendar } = announced[number - 1]!
  return announced.slice(number).findLast((each) => each.calendar === calendar) ?? null
}
