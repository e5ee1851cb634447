/** Keeps who came in: sessions and tokens by their hashes, and the provider's name for a person. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

export class SignInMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // The provider's issuer and its subject, from the first sign-in on: an address may pass to somebody else, this does not.
  'alter table person add column subject text',
  'create unique index person_by_subject on person (agency_id, subject) where subject is not null',
  // They have left: what they did stays theirs, and they come in no more.
  'alter table person add column left_at timestamptz',
  'grant update (subject) on person to casewright_app',

  // A session is what a browser has, a token what a program has; of both the secret's SHA-256 alone is kept.
  `create table access_token (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('session', 'token')),
    name text check ((name is not null) = (kind = 'token')),
    secret_hash bytea not null check (length(secret_hash) = 32),
    scopes text[],
    created_at timestamptz not null default clock_timestamp(),
    created_by uuid,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    last_used_on date,
    primary key (agency_id, id),
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, created_by) references person (agency_id, id) on update no action on delete no action
  )`,
  'create index access_token_by_person on access_token (agency_id, person_id)',
  ...wallOf('access_token'),
  'grant select, insert, update (revoked_at, last_used_on) on access_token to casewright_app',
]
