/** The tables of rules that are being written: drafts, and who wrote in each. */

export const drafts: readonly string[] = [
  `create table draft (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    ruleset text,
    title text not null,
    text text not null,
    version int not null default 1,
    state text not null default 'open' check (state in ('open', 'submitted', 'approved', 'published', 'withdrawn')),
    author uuid not null,
    approved_by uuid,
    approved_at timestamptz,
    edition_id uuid references edition (id) on update no action on delete no action,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, id),
    foreign key (agency_id, author) references person (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, approved_by) references person (agency_id, id) on update no action on delete no action,
    check (state not in ('approved', 'published') or (approved_by is not null and approved_at is not null)),
    check ((state = 'published') = (edition_id is not null))
  )`,
  'create index draft_by_change on draft (agency_id, changed_at desc)',

  // Whoever wrote any of it is no second person to approve it.
  `create table draft_author (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    draft_id uuid not null,
    person_id uuid not null,
    primary key (agency_id, draft_id, person_id),
    foreign key (agency_id, draft_id) references draft (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action
  )`,
]
