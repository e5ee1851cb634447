/** The tables of who and by what: agencies, people, the roles they hold, editions and who adopted them. */

// Every table that belongs to an agency has agency_id first in its keys and foreign keys, and its foreign keys act on
// nothing, so that the same schema can be distributed by agency. Agency and edition are shared reference tables.
export const agenciesAndEditions: readonly string[] = [
  `create table agency (
    id uuid primary key,
    name text not null unique,
    demonstration boolean not null default false,
    created_at timestamptz not null default clock_timestamp()
  )`,

  // An edition keeps its machines and the language version, so that a later compiler cannot move a live case. The agency
  // whose people published it owns the ruleset; what came as a file belongs to none.
  `create table edition (
    id uuid primary key,
    ruleset text not null,
    title text not null,
    in_force_from date not null,
    text text not null,
    file_name text not null,
    language_version int not null,
    machines jsonb not null,
    owner_agency_id uuid references agency (id) on update no action on delete no action,
    published_at timestamptz not null default clock_timestamp(),
    unique (ruleset, in_force_from)
  )`,

  `create table person (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    name text not null,
    email text not null,
    access text not null default 'worker' check
      (access in ('administrator', 'policy_lead', 'publisher', 'worker', 'reader')),
    manager_id uuid,
    primary key (agency_id, id),
    unique (agency_id, email),
    foreign key (agency_id, manager_id) references person (agency_id, id) on update no action on delete no action
  )`,

  `create table role_holder (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    role text not null,
    person_id uuid not null,
    primary key (agency_id, role, person_id),
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action
  )`,
  'create index role_holder_by_person on role_holder (agency_id, person_id)',

  // An agency with a row here is a sandbox: its clock is so far from the database's.
  `create table sandbox_clock (
    agency_id uuid primary key references agency (id) on update no action on delete no action,
    offset_ms bigint not null default 0
  )`,

  // Of a ruleset's rows the latest that has begun holds: it follows the editions by their dates, keeps to one of them, or
  // ends the ruleset's use.
  `create table adopted_ruleset (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    ruleset text not null,
    from_on date not null,
    edition_id uuid references edition (id) on update no action on delete no action,
    ended boolean not null default false,
    primary key (agency_id, ruleset, from_on),
    check (not (ended and edition_id is not null))
  )`,
]
