/** Makes a command safe to send again: the same key with the same input gets the same answer and does nothing twice. */
import { createHash } from 'node:crypto'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'

/** What was answered: ids and codes only, never words. */
export type Answered =
  | { readonly kind: 'opened'; readonly caseId: string }
  | { readonly kind: 'recorded'; readonly caseId: string; readonly seqs: readonly number[] }
  | {
      readonly kind: 'corrected'
      readonly caseId: string
      readonly seq: number
      readonly fallenAway: readonly number[]
    }
  | { readonly kind: 'resumed'; readonly caseId: string }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly clause: number | null
      readonly edition: string
      readonly procedure: string
      readonly caseId: string | null
    }

export interface Command {
  readonly caller: string
  readonly key: string
  readonly hash: string
}

export function commandOf(verb: string, caller: string, input: { readonly idempotencyKey: string }): Command {
  const hash = createHash('sha256')
    .update(`${verb} ${canonical(input)}`)
    .digest('base64url')
  return { caller, key: input.idempotencyKey, hash }
}

/** What this command was answered before; null where it is new. */
export async function answeredBefore<Answer = Answered>(
  tx: AgencyTransaction,
  command: Command,
): Promise<Answer | InvalidInput | null> {
  const place = [tx.agencyId, command.caller, command.key]
  const [row] = await tx.query<{ hash: string; response: Answer; isOld: boolean }>(
    `select request_hash as hash, response, created_at < clock_timestamp() - interval '7 days' as "isOld"
     from idempotency_key where agency_id = $1 and caller = $2 and key = $3`,
    place,
    'kept',
  )
  if (row === undefined) return null
  // After seven days a key is free again, whether or not the worker has been round.
  if (row.isOld) {
    await tx.query('delete from idempotency_key where agency_id = $1 and caller = $2 and key = $3', place)
    return null
  }
  if (row.hash === command.hash) {
    if (typeof row.response === 'object' && row.response !== null) repeated.add(row.response)
    return row.response
  }
  return new InvalidInput('idempotencyKey', 'This key was used for something else; give each command a key of its own.')
}

const repeated = new WeakSet<object>()

/** Whether this answer was given before, so that nothing was done now. */
export function isRepeated(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && repeated.has(answer)
}

/** Written in the command's own transaction, so that neither is there without the other. */
export async function rememberAnswer(
  tx: AgencyTransaction,
  command: Command,
  answer: { readonly kind: string },
): Promise<void> {
  await tx.query(
    `insert into idempotency_key (agency_id, caller, key, request_hash, response) values ($1, $2, $3, $4, $5)`,
    [tx.agencyId, command.caller, command.key, command.hash, JSON.stringify(answer)],
    'kept',
  )
}

/** Two of the same at the same moment: the second waits for the first, fails on its key, and is answered like it. */
export async function onceMore<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    // A part of a table that is distributed has a number after the name.
    if (!(error as { constraint?: string }).constraint?.startsWith('idempotency_key_pkey')) throw error
    return run()
  }
}

/** The same input gives the same text, in whatever order its fields came. Null is not what is left out: it takes something away. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, each]) => each !== undefined)
  fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}
