/** A preview may be of a draft: what its text was compiled to is kept with it, and no edition is made. */
import { Migration } from '@mikro-orm/migrations'

export class TriedDraftsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

// `draft_digest` is of the text that was tried: of another text the preview says nothing.
const statements: readonly string[] = [
  'alter table switch_preview add column draft_id uuid',
  'alter table switch_preview add column draft_digest text',
  'alter table switch_preview add column machines jsonb',
  `alter table switch_preview add foreign key (agency_id, draft_id) references draft (agency_id, id)
    on update no action on delete no action`,
  'alter table switch_preview drop constraint switch_preview_check1',
  `alter table switch_preview add check ((to_edition_id is null) = (ruleset is null or draft_id is not null)
    and (to_edition_id is null) = (from_on is null))`,
  `alter table switch_preview add check ((draft_id is null) = (machines is null)
    and (draft_id is null) = (draft_digest is null) and (draft_id is null or ruleset is not null))`,
  'create index switch_preview_by_draft on switch_preview (agency_id, draft_id, made_at) where draft_id is not null',
]
