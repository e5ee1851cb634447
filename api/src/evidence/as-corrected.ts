/** The events of cases as their logs say them now, as a table for statements: what was struck out is not there, and what was restated is there as restated. */

/** Give it a name. `own` are the words that were recorded with it, as it is said now. */
export const asCorrected = `(
  select e.agency_id, e.case_id, e.seq, e.recorded_at, coalesce(k.recorded_by, e.recorded_by) as recorded_by,
    coalesce(k.instead ->> 'name', e.name) as name,
    coalesce(date 'epoch' + (k.instead ->> 'on')::int, e.happened_on) as happened_on,
    coalesce(k.instead -> 'details', e.details) as details,
    coalesce(k.words, nullif(concat_ws(E'\\n\\n', w.reasons, w.words), '')) as own
  from event e
  left join event_words w on w.agency_id = e.agency_id and w.case_id = e.case_id and w.seq = e.seq
  left join (
    -- An entry that was corrected twice stands as it was corrected last.
    select distinct on (k.agency_id, k.case_id, k.details -> 'corrects' -> 'seq') k.agency_id, k.case_id, k.seq, k.recorded_by,
      (k.details -> 'corrects' ->> 'seq')::int as corrected, nullif(k.details -> 'corrects' -> 'instead', 'null') as instead,
      said.words
    from event k
    left join event_words said on said.agency_id = k.agency_id and said.case_id = k.case_id and said.seq = k.seq
    where k.agency_id = $1 and k.name = 'corrected'
    order by k.agency_id, k.case_id, k.details -> 'corrects' -> 'seq', k.seq desc
  ) as k on k.agency_id = e.agency_id and k.case_id = e.case_id and k.corrected = e.seq
  where e.agency_id = $1 and e.name <> 'corrected' and (k.seq is null or k.instead is not null)
)`
