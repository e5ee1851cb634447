/** The wall around one table: whoever reads or writes it, the owner too, sees the rows of the agency in context alone. */

export const agencyInContext = `agency_id = nullif(current_setting('casewright.agency_id', true), '')::uuid`

/** Forced, so that the owner is held by it. Without a context the setting reads as null or as an empty text: nothing is seen. */
export const wallOf = (table: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy own_agency on ${table} using (${agencyInContext}) with check (${agencyInContext})`,
]
