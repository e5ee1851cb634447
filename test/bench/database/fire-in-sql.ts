/** One statement that does to due complaints what the product does, without its rules: for those who are measured beside it. */

/** `which` narrows and ends the choice of cases; the agency is written in, as its only caller writes it. */
export function fireInSql(agencyId: string, which: string): string {
  return `
with clock as (
  select floor(extract(epoch from clock_timestamp()) * 1000)::float8 + offset_ms as ms
  from sandbox_clock where agency_id = '${agencyId}'
), due as (
  select c.id, c.version + 1 as seq, c.snapshot, clock.ms from clock, cases c
  where c.agency_id = '${agencyId}' and c.set_aside_at is null
    and c.next_due_at <= timestamptz 'epoch' + (select ms from clock) * interval '1 millisecond' ${which}
), fired as (
  select due.*, first.place - 1 as place, first.instance,
    (select min((other ->> 'dueAt')::float8) from jsonb_array_elements(snapshot -> 'instances') with ordinality as others(other, place)
     where not (other ->> 'fired')::boolean and others.place <> first.place) as next_due
  from due cross join lateral (
    select place, instance from jsonb_array_elements(snapshot -> 'instances') with ordinality as i(instance, place)
    where not (instance ->> 'fired')::boolean and (instance ->> 'dueAt')::float8 <= due.ms
    order by (instance ->> 'dueAt')::float8 limit 1) as first
), saved_cases as (
  update cases c set version = fired.seq, next_due_at = timestamptz 'epoch' + fired.next_due * interval '1 millisecond',
    snapshot = jsonb_set(fired.snapshot, array['instances', fired.place::text],
      fired.instance || '{"fired": true, "state": "overdue"}')
      || jsonb_build_object('length', fired.seq, 'recordedAt', fired.ms)
  from fired where c.agency_id = '${agencyId}' and c.id = fired.id
), saved_deadlines as (
  update deadline d set state = 'overdue' from fired
  where d.agency_id = '${agencyId}' and d.case_id = fired.id and d.clock = 'letter_sent'
    and d.occurrence = (fired.instance ->> 'nth')::int
), saved_events as (
  insert into event (agency_id, case_id, seq, name, happened_on, recorded_at, details, effects)
  select '${agencyId}', id, seq, 'timed_out', date '1970-01-01' + (instance ->> 'dueOn')::int,
    timestamptz 'epoch' + ms * interval '1 millisecond',
    jsonb_build_object('nth', instance -> 'nth', 'about', 'letter_sent', 'dueAt', instance -> 'dueAt',
      'ranFrom', instance -> 'start' -> 'seq'), '[]'
  from fired
), entered as (
  insert into audit_entry (agency_id, id, verb, subject_kind, subject, outcome, mac)
  select '${agencyId}', uuidv7(), 'clock', 'Case', id, 'recorded ' || seq,
    sha256(convert_to(id::text || seq, 'UTF8')) from fired
)
insert into outbox (agency_id, id, case_id, kind, payload)
select '${agencyId}', uuidv7(), id, 'recorded', jsonb_build_object('seq', seq) from fired`
}
