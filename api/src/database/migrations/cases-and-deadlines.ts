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

  `create table outbox (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    payload jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, id),
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action
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
