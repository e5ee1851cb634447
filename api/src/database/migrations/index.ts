/** Every migration in order; the list that the migrator is given, so that bundling and renaming lose none. */
import { FirstMigration } from './migration-2026-11-21-first.ts'
import { AccessMigration } from './migration-2026-11-22-access.ts'
import { AuditMigration } from './migration-2026-11-22-audit.ts'
import { DirectoryMigration } from './migration-2026-11-22-directory.ts'
import { EvidenceMigration } from './migration-2026-11-22-evidence.ts'
import { FeedsMigration } from './migration-2026-11-22-feeds.ts'
import { HolidaysMigration } from './migration-2026-11-22-holidays.ts'
import { ImportsMigration } from './migration-2026-11-22-imports.ts'
import { KeepingMigration } from './migration-2026-11-22-keeping.ts'
import { MailMigration } from './migration-2026-11-22-mail.ts'
import { ManyRowsMigration } from './migration-2026-11-22-many-rows.ts'
import { NeedsMigration } from './migration-2026-11-22-needs.ts'
import { NoticesMigration } from './migration-2026-11-22-notices.ts'
import { ProofMigration } from './migration-2026-11-22-proof.ts'
import { SearchMigration } from './migration-2026-11-22-search.ts'
import { SessionsMigration } from './migration-2026-11-22-sessions.ts'
import { SignInMigration } from './migration-2026-11-22-sign-in.ts'
import { SwitchingMigration } from './migration-2026-11-22-switching.ts'
import { TriedDraftsMigration } from './migration-2026-11-22-tried-drafts.ts'
import { WebhooksMigration } from './migration-2026-11-22-webhooks.ts'
import { WithdrawnHolidaysMigration } from './migration-2026-11-22-withdrawn-holidays.ts'
import { WithdrawnRulesetsMigration } from './migration-2026-11-22-withdrawn-rulesets.ts'

export const migrations = [
  { name: '2026-11-21-first', class: FirstMigration },
  { name: '2026-11-22-access', class: AccessMigration },
  { name: '2026-11-22-evidence', class: EvidenceMigration },
  { name: '2026-11-22-notices', class: NoticesMigration },
  { name: '2026-11-22-audit', class: AuditMigration },
  { name: '2026-11-22-sign-in', class: SignInMigration },
  { name: '2026-11-22-webhooks', class: WebhooksMigration },
  { name: '2026-11-22-mail', class: MailMigration },
  { name: '2026-11-22-switching', class: SwitchingMigration },
  { name: '2026-11-22-directory', class: DirectoryMigration },
  { name: '2026-11-22-holidays', class: HolidaysMigration },
  { name: '2026-11-22-feeds', class: FeedsMigration },
  { name: '2026-11-22-keeping', class: KeepingMigration },
  { name: '2026-11-22-imports', class: ImportsMigration },
  { name: '2026-11-22-tried-drafts', class: TriedDraftsMigration },
  { name: '2026-11-22-search', class: SearchMigration },
  { name: '2026-11-22-sessions', class: SessionsMigration },
  { name: '2026-11-22-many-rows', class: ManyRowsMigration },
  { name: '2026-11-22-needs', class: NeedsMigration },
  { name: '2026-11-22-withdrawn-rulesets', class: WithdrawnRulesetsMigration },
  { name: '2026-11-22-withdrawn-holidays', class: WithdrawnHolidaysMigration },
  { name: '2026-11-22-proof', class: ProofMigration },
]
