/** Divides a preview into parts, and lets one worker at a time have each. */
import type { Work } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { claimPreview, concernOf, type Part, type PreviewRow, previewColumns } from './preview-row.ts'

// More workers than these on one agency's cases would wait for the same disk.
const mostParts = 8

type Divided = PreviewRow & { readonly parts: readonly Part[] }

/** The oldest preview that is being counted; null where there is none, or another worker is dividing it. */
export async function previewInParts(work: Work, casesEach: number): Promise<Divided | null> {
  const { tx } = work
  const [found] = await tx.query<PreviewRow & Record<string, unknown>>(
    `select ${previewColumns} from switch_preview where agency_id = $1 and state = 'counting' order by made_at limit 1`,
    [tx.agencyId],
  )
  if (found === undefined) return null
  const preview = found.parts === null ? await claimPreview(tx, 'counting') : found
  if (preview === null) return null
  const parts = preview.parts ?? (await divided(work, preview, casesEach))
  return { ...preview, parts }
}

async function divided(work: Work, preview: PreviewRow, casesEach: number): Promise<readonly Part[]> {
  const { tx } = work
  const count = Math.min(mostParts, Math.max(1, Math.ceil(preview.total / casesEach)))
  const ends = count === 1 ? [] : (await endsOf(work, preview, count)).slice(0, -1)
  const parts = [...ends, null].map((until, number): Part => {
    return { place: ends[number - 1] ?? preview.place, until, done: false }
  })
  await tx.query('update switch_preview set parts = $3 where agency_id = $1 and id = $2', [
    tx.agencyId,
    preview.id,
    JSON.stringify(parts),
  ])
  return parts
}

/** The last case of each part. */
async function endsOf(work: Work, preview: PreviewRow, count: number): Promise<readonly string[]> {
  const { sql, parameters } = await concernOf(work, preview)
  const rows = await work.tx.query<{ id: string }>(
    `select distinct on (part) id from (
       select c.id, ntile($5) over (order by c.id) as part from cases c
       where ${sql} and ($4::uuid is null or c.id > $4::uuid)
     ) as divided order by part, id desc`,
    [work.tx.agencyId, ...parameters, preview.place, count],
  )
  return rows.map(({ id }) => id)
}

/** As it stands now; null where it is done, or another worker has it. Freed when the transaction ends. */
export async function claimPart(tx: AgencyTransaction, { id, parts }: Divided, number: number): Promise<Part | null> {
  if (parts[number]!.done) return null
  const [lock] = await tx.query<{ ours: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('counting ' || $1::text, $2)) as ours`,
    [id, number],
  )
  if (!lock!.ours) return null
  // Asked after the lock: whoever had it may have gone on since.
  const [row] = await tx.query<{ part: Part }>(
    'select parts -> $3::int as part from switch_preview where agency_id = $1 and id = $2',
    [tx.agencyId, id, number],
  )
  return row!.part.done ? null : row!.part
}
