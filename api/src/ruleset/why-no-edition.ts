/** Says why no edition can be made of a text, whatever its rules say: asked before somebody reads it for nothing, and once more at the end. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Head } from './head.ts'
import { type Kept, refused } from './once.ts'

export const sketch = refused(
  'SKETCH',
  'This cannot be published: it needs a "ruleset" line and an "in force from" line.',
)

/** Null where nobody else has the ruleset, and there is no edition of that date. */
export async function whyNoEdition(tx: AgencyTransaction, { ruleset, inForceFrom }: Head): Promise<Kept | null> {
  // Two agencies that publish a new name at once: the second finds what the first did.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('ruleset ' || $1::text, 0))`, [ruleset])
  const editions = await tx.query<{ owner: string | null; inForceFrom: string }>(
    'select owner_agency_id as owner, in_force_from::text as "inForceFrom" from edition where ruleset = $1',
    [ruleset],
  )
  if (editions.length === 0) return null
  const ours = editions.filter(({ owner }) => owner === tx.agencyId)
  if (ours.length > 0)
    return ours.some((each) => each.inForceFrom === inForceFrom) ? exists({ ruleset, inForceFrom }) : null
  const owner = editions.some((each) => each.owner !== null) ? 'another agency' : 'no agency: it came as a file'
  const newest = editions
    .map((each) => each.inForceFrom)
    .sort()
    .at(-1)
  return refused(
    'NOT_OWNED',
    `The ruleset ${ruleset} belongs to ${owner}. You may adopt it, or publish one of your own that builds on it: ` +
      `ruleset our_${ruleset} "…" extends ${ruleset} of ${newest}`,
  )
}

export function exists({ ruleset, inForceFrom }: Pick<Head, 'ruleset' | 'inForceFrom'>): Kept {
  return refused(
    'EXISTS',
    `The edition of ${ruleset} in force from ${inForceFrom} is published and never changes: ` +
      'give this one an "in force from" date of its own.',
  )
}
