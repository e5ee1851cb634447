/** Has the product try out a change of rules: a letter within eight working days where it was ten, for cases that are under way. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { loadEditions } from '../../../api/src/ruleset/load-editions.ts'
import { previewSwitch } from '../../../api/src/switch/preview-switch.ts'
import { switchRound } from '../../../api/src/switch/switch-round.ts'
import type { Ground } from './ground.ts'

const ruleset = 'core_assets_complaints'
const inForceFrom = '2026-03-01'

/** In working days. */
export const newPeriod = 8
export const changedClock = 'letter_sent'

/** Publishes the changed rules: cases that are opened from now on run by them. Gives the key of their edition. */
export async function publishChange({ database, rulebook, dataFolder }: Ground): Promise<string> {
  const { text } = rulebook.inForce(ruleset, inForceFrom)!
  // Its worked examples, which stand last, are of the old period.
  const changed = text
    .slice(0, text.indexOf('\nscenario '))
    .replace(/^in force from .*$/m, `in force from ${inForceFrom}`)
    .replace('within 10 working days of complaint_made', `within ${newPeriod} working days of complaint_made`)
  const folder = join(dataFolder, 'changed-rules')
  mkdirSync(folder)
  writeFileSync(join(folder, 'changed.rules'), changed)
  await loadEditions(database.owner, folder, rulebook.calendars)
  await rulebook.catchUp(Number.NaN)
  return rulebook.inForce(ruleset, inForceFrom)!.key
}

/** All live cases are to come along. */
export async function beginPreview(
  { database, rulebook, agencyId, people }: Ground,
  editionKey: string,
): Promise<void> {
  const previewing = { ruleset, fromOn: inForceFrom, editionKey, insteadOf: null, live: true, moves: [] }
  const begun = await inAgency(database.app, agencyId, (tx) =>
    previewSwitch(tx, rulebook, previewing, people.managerId),
  )
  if (!('previewKey' in begun)) throw new Error(`It cannot be tried out: ${JSON.stringify(begun)}`)
}

/** As one worker does it. */
export async function countAll({ database, rulebook }: Ground): Promise<void> {
  while ((await switchRound({ orm: database.worker, rulebook })) > 0) {}
}

/** Throws where a case is missing, or a preview has not come to what is expected. */
export async function checkPreview({ superuser }: Ground, expected: PreviewTotals): Promise<void> {
  const { rows } = await superuser.query<PreviewTotals>(
    `select count(*)::int as cases, sum(earlier)::int as earlier, sum(overdue)::int as overdue
     from switched_case where refusal is null`,
  )
  const [told, wanted] = [rows[0]!, expected].map(({ cases, earlier, overdue }) => `${cases} ${earlier} ${overdue}`)
  if (told !== wanted) throw new Error(`The preview came to ${told}, and not to ${wanted}.`)
}

export interface PreviewTotals {
  readonly cases: number
  readonly earlier: number
  readonly overdue: number
}

/** So that the next begins where this one began. */
export async function forgetPreviews({ superuser }: Ground): Promise<void> {
  await superuser.query('truncate switched_case, switch_preview')
}
