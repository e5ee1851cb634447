/** Every column of the database that holds text, and why what stands in it is nobody's, or how it goes. */

export type Holds =
  /** Somebody's words or reference: gone when their case is erased. */
  | 'erased'
  /** Somebody's words for a while: gone when it has done its work. */
  | 'passing'
  /** Of the people who work at the agency, or in their words about rules and programs. */
  | 'staff'
  /** Words of rules, calendars and sources, or of choices that rules offer. */
  | 'rules'
  /** Kinds, states, codes, ids, hashes, numbers: nobody's words. */
  | 'kinds'

// Written by hand, and read from nothing: a column that is not here fails.
const columns: Readonly<Record<string, Readonly<Record<string, Holds>>>> = {
  access_token: { kind: 'kinds', name: 'staff', secret_hash: 'kinds', scopes: 'kinds' },
  adopted_ruleset: { ruleset: 'rules' },
  agency: { name: 'staff' },
  announced_holiday: { calendar: 'rules', name: 'staff' },
  audit_entry: {
    ...{ verb: 'kinds', subject_kind: 'kinds', subject: 'kinds', outcome: 'kinds', mac: 'kinds', hash: 'kinds' },
  },
  audit_seal: { signed: 'kinds' },
  calendar_feed: { scope: 'kinds', secret_hash: 'kinds' },
  case_holder: { role: 'rules' },
  // Gone when the last case of the import has been seen to; the database holds it to that.
  case_import: { format: 'kinds', text: 'passing', failed_lines: 'kinds' },
  // A snapshot is of clocks, stages and answers; why a case is set aside is a code.
  cases: {
    ...{ procedure: 'rules', reference: 'erased', stage: 'rules', status: 'kinds', outcome: 'rules' },
    ...{ snapshot: 'rules', set_aside_reason: 'kinds' },
  },
  deadline: {
    ...{ clock: 'rules', kind: 'kinds', text: 'rules', strength: 'kinds', stage: 'rules', owner_role: 'rules' },
    ...{ state: 'kinds', duty: 'kinds' },
  },
  delivery: { state: 'kinds', last_trouble: 'kinds' },
  draft: { ruleset: 'rules', title: 'rules', text: 'rules', state: 'kinds' },
  edition: { ruleset: 'rules', title: 'rules', text: 'rules', file_name: 'rules', machines: 'rules' },
  // Details are what the rules ask for: a date, a choice, a case, a person of the agency; the words are beside it.
  event: { name: 'rules', details: 'rules', effects: 'rules' },
  event_words: { words: 'erased', reasons: 'erased' },
  // A caller's own name for a command, and what it was answered with, in ids: forgotten in time.
  idempotency_key: { key: 'passing', request_hash: 'kinds', response: 'kinds' },
  key_check: { key: 'kinds', proof: 'kinds' },
  notice: { kind: 'kinds', role: 'rules', clock: 'rules' },
  outbox: { kind: 'kinds', payload: 'kinds' },
  person: { name: 'staff', email: 'staff', access: 'kinds', access_kinds: 'kinds', subject: 'staff' },
  role_holder: { role: 'rules' },
  schema_migration: { name: 'kinds' },
  schema_needs: { migration: 'kinds' },
  switch_preview: {
    ...{ ruleset: 'rules', instead_of: 'rules', moves: 'rules', state: 'kinds', draft_digest: 'kinds' },
    ...{ machines: 'rules', parts: 'kinds' },
  },
  // What a case would come to, in deadlines; a refusal quotes the rules.
  switched_case: { refusal: 'kinds', message: 'rules', shown: 'rules', digest: 'kinds', result: 'kinds' },
  webhook: { url: 'staff', kinds: 'kinds', state: 'kinds', secret: 'kinds', old_secret: 'kinds' },
}

/** `table.column`, and what it holds. */
export const textColumns: Readonly<Record<string, Holds>> = Object.fromEntries(
  Object.entries(columns).flatMap(([table, those]) =>
    Object.entries(those).map(([column, holds]) => [`${table}.${column}`, holds]),
  ),
)
