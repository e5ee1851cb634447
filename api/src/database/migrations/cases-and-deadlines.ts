/** The tables of what happened and what is due: cases, their logs, their deadlines and what must be told. */

export const casesAndDeadlines: readonly string[] = [
  `create table cases (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    procedure text not null,
    edition_id uuid not null references edition (id) on update no action on delete no action,
    reference text,
    stage text,
    stage_entered_on date,
    status text not null check (status in ('waiting', 'open', 'closed')),
    opened_on date not null,
    closed_on date,
    outcome text,
    version int not null,
    snapshot jsonb not null,
    next_due_at timestamptz,
    set_aside_at timestamptz,
    set_aside_reason text,
    primary key (agency_id, id)
  )`,
  // Workers look here and nowhere else; a case set aside waits for its repair.
  `create index cases_next_due on cases (agency_id, next_due_at)
    where next_due_at is not null and set_aside_at is null`,
  'create index cases_by_reference on cases (agency_id, reference) where reference is not null',
  'create index cases_set_aside on cases (agency_id, id) where set_aside_at is not null',

  // Who is in which role now; null: nobody. Kept beside the snapshot so that a person's cases can be asked for.
  `create table case_holder (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    case_id uuid not null,
    role text not null,
    person_id uuid,
    primary key (agency_id, case_id, role),
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action
  )`,
  'create index case_holder_by_person on case_holder (agency_id, person_id, case_id) where person_id is not null',

  `create table event (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    case_id uuid not null,
    seq int not null,
    name text not null,
    happened_on date not null,
    happened_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by uuid,
    details jsonb not null,
    effects jsonb not null,
    primary key (agency_id, case_id, seq),
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, recorded_by) references person (agency_id, id) on update no action on delete no action
  )`,

  // Free text stands beside the log, so that it can be erased while the log stays whole.
  `create table event_words (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    case_id uuid not null,
    seq int not null,
    words text,
    reasons text,
    primary key (agency_id, case_id, seq),
    foreign key (agency_id, case_id, seq) references event (agency_id, case_id, seq)
      on update no action on delete no action
  )`,

  `create table deadline (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    case_id uuid not null,
    clock text not null,
    occurrence int not null,
    clock_index int not null,
    kind text not null,
    text text not null,
    strength text not null,
    stage text,
    owner_role text,
    holder_id uuid,
    state text not null,
    duty text,
    started_on date not null,
    started_at timestamptz,
    due_on date,
    due_at timestamptz,
    met_on date,
    provisional boolean not null,
    recorded_late boolean not null,
    is_open boolean not null generated always as
      (state in ('running', 'stopped', 'overdue') or coalesce(duty, '') = 'owed') stored,
    due_order timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
    primary key (agency_id, case_id, clock, occurrence),
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, holder_id) references person (agency_id, id) on update no action on delete no action
  )`,
  // Lists are read by keyset, what is due first: whole lists, open ones, and a person's own.
  'create index deadline_in_order on deadline (agency_id, due_order, case_id, clock, occurrence)',
  'create index deadline_open on deadline (agency_id, due_order, case_id, clock, occurrence) where is_open',
  `create index deadline_by_holder on deadline (agency_id, holder_id, due_order, case_id, clock, occurrence)
    where is_open and holder_id is not null`,

  // A serial would be drawn before the commit, and lose rows to whoever reads up to a higher one. So the number comes
  // afterwards, from one sequencer, to rows that are committed.
  `create table outbox (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    payload jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    number bigint,
    primary key (agency_id, id),
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action
  )`,
  'create unique index outbox_by_number on outbox (agency_id, number) where number is not null',
  'create index outbox_unnumbered on outbox (agency_id, created_at, id) where number is null',

  // Whoever has an agency's row is its sequencer.
  `create table change_counter (
    agency_id uuid primary key references agency (id) on update no action on delete no action,
    last_number bigint not null default 0
  )`,

  `create table idempotency_key (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    caller uuid not null,
    key text not null,
    request_hash text not null,
    response jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, caller, key),
    foreign key (agency_id, caller) references person (agency_id, id) on update no action on delete no action
  )`,
]
