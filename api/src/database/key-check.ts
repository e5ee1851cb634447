/** What a database keeps of a key: something that this key alone makes or opens, and that tells nothing of it. */
import type { Orm } from './orm.ts'

export type CheckedKey = 'audit' | 'secrets'

/** Null: the key was given up as lost. Undefined: nothing is kept yet. */
export async function readKeyCheck(owner: Orm, key: CheckedKey): Promise<Buffer | null | undefined> {
  const [row] = await rowsOf(owner, 'select proof from key_check where key = $1', [key])
  return row?.proof
}

/** The proof that holds from now on: this one, unless another process was first. */
export async function keepKeyCheck(owner: Orm, key: CheckedKey, proof: Buffer): Promise<Buffer> {
  const [row] = await rowsOf(
    owner,
    `insert into key_check (key, proof) values ($1, $2)
     on conflict (key) do update set proof = coalesce(key_check.proof, excluded.proof) returning proof`,
    [key, proof],
  )
  return row!.proof!
}

/** Puts a proof in the place of another, as far as that still stands. */
export async function renewKeyCheck(owner: Orm, key: CheckedKey, kept: Buffer, proof: Buffer): Promise<void> {
  await rowsOf(owner, 'update key_check set proof = $3 where key = $1 and proof = $2', [key, kept, proof])
}

async function rowsOf(owner: Orm, sql: string, values: readonly unknown[]): Promise<{ proof: Buffer | null }[]> {
  const pool = await owner.em.getConnection().getNativeClient()
  return (await pool.query(sql, [...values])).rows
}
