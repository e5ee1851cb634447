/** Turns the folder of rule files and an open database into the rulebook that every process works by. */
import { fileURLToPath } from 'node:url'
import type { Database } from '../database/database.ts'
import type { Orm } from '../database/orm.ts'
import { loadCalendars } from './calendars.ts'
import { loadEditions } from './load-editions.ts'
import type { ReadRules } from './read-rules.ts'
import { openRulebook, type Rulebook } from './rulebook.ts'
import { loadDocuments } from './source-documents.ts'

export const shippedRulesets = fileURLToPath(new URL('../../../rulesets', import.meta.url))

/** Publishes what is new in the folder first. */
export async function openRules(
  database: Database,
  folder = shippedRulesets,
  readRules?: ReadRules,
): Promise<Rulebook> {
  await loadEditions(database.owner, folder, await loadCalendars(`${folder}/calendars`))
  return readRulebook(database.app, folder, readRules)
}

/** As it stands. */
export async function readRulebook(orm: Orm, folder = shippedRulesets, readRules?: ReadRules): Promise<Rulebook> {
  const calendars = await loadCalendars(`${folder}/calendars`)
  const documents = await loadDocuments(`${folder}/sources`)
  return openRulebook(orm, calendars, documents, readRules)
}
