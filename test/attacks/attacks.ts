/** Every attack there is, by what it is aimed at. */
import type { Attack } from './attack.ts'
import { browsers } from './browsers.ts'
import { feeds } from './feeds.ts'
import { graphql } from './graphql.ts'
import { idsAndCursors } from './ids-and-cursors.ts'
import { logs } from './logs.ts'
import { ruleFiles } from './rule-files.ts'
import { shares } from './shares.ts'
import { signIn } from './sign-in.ts'
import { spreadsheets } from './spreadsheets.ts'
import { timing } from './timing.ts'
import { webhooks } from './webhooks.ts'

export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  graphql,
  'sign-in': signIn,
  'ids and cursors': idsAndCursors,
  browsers,
  timing,
  webhooks,
  feeds,
  shares,
  spreadsheets,
  logs,
  'rule files': ruleFiles,
}
