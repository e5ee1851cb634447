/** Tells what the process of each contender and the database were at work for one piece, by the system's own accounts, where it keeps any. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Row, rounded } from '../bench.ts'
import { median } from '../rounds.ts'
import type { Ground } from './ground.ts'

export interface AtWork {
  /** Before a contender's turn; what it gives is called with how many pieces of work were done in it. */
  begin(name: string, pid: number): (pieces: number) => void
  /** The medians of its turns, in milliseconds. */
  rows(): readonly Row[]
}

export async function openAccounts({ superuser }: Ground): Promise<AtWork> {
  const turns = new Map<string, { readonly own: number; readonly database: number }[]>()
  const { rows } = await superuser.query<{ pid: number }>('select pg_backend_pid() as pid')
  const server = accountOf(rows[0]!.pid)?.parent
  return {
    begin(name, pid) {
      const [own, database] = [accountOf(pid)?.ms, server && withChildren(server)]
      return (pieces) => {
        if (own === undefined || database === undefined || server === undefined) return
        const of = { own: (accountOf(pid)!.ms - own) / pieces, database: (withChildren(server) - database) / pieces }
        turns.set(name, [...(turns.get(name) ?? []), of])
      }
    },
    rows: () =>
      [...turns].flatMap(([name, each]) =>
        (['own', 'database'] as const).map((whose): Row => {
          const of = whose === 'own' ? 'own process' : 'database'
          return { name: `${name}, ${of}`, value: rounded(median(each.map((turn) => turn[whose]))), unit: 'ms at work' }
        }),
      ),
  }
}

interface Account {
  readonly parent: number
  /** Of all its threads, and of what it started and saw end. */
  readonly ms: number
}

/** Undefined: there is no such process, or the system keeps no such accounts. */
function accountOf(pid: number): Account | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Its name stands in brackets, and may have anything in it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
    return { parent: Number(fields[1]), ms: ticks * tickMs }
  } catch {
    return undefined
  }
}

const tickMs = 10

/** The server of the database has a process for each connection. */
function withChildren(server: number): number {
  const pids = existsSync('/proc') ? readdirSync('/proc').map(Number).filter(Number.isInteger) : []
  const accounts = pids.map((pid) => ({ pid, account: accountOf(pid) }))
  return accounts.reduce(
    (ms, { pid, account }) => (pid === server || account?.parent === server ? ms + account!.ms : ms),
    0,
  )
}
