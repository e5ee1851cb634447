/** Brings back a case that was set aside, after its time-outs were tried and nothing of the trial kept. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Firing } from '../deadline/fire-due.ts'
import { clearMark, isOfTheCase } from '../deadline/set-aside.ts'
import { InvalidInput } from '../graphql/results.ts'
import { type Answered, answeredBefore, type Command, rememberAnswer } from './idempotency.ts'
import { type LockedCase, lockCase, runOf } from './lock-case.ts'
import { noCase } from './no-case.ts'
import { saveSteps } from './save-steps.ts'
import { fireTimeOuts } from './take-event.ts'
import { beginWork } from './work.ts'

type Resumed = Extract<Answered, { kind: 'resumed' | 'refused' }>

export async function resumeCase(
  tx: AgencyTransaction,
  firing: Firing,
  caseId: string,
  command: Command,
): Promise<Resumed | InvalidInput> {
  const locked = await lockCase(tx, caseId)
  if (locked === null) return noCase()
  const before = await answeredBefore<Resumed>(tx, command)
  if (before !== null) return before
  const answer = await resume(tx, firing, locked)
  await rememberAnswer(tx, command, answer)
  return answer
}

async function resume(tx: AgencyTransaction, firing: Firing, locked: LockedCase): Promise<Resumed> {
  const refused = (code: string, message: string): Resumed => {
    const { id: caseId, edition, procedure } = locked
    return { kind: 'refused', code, message, clause: null, edition, procedure, caseId }
  }
  if (!locked.isSetAside)
    return refused('NOT_SET_ASIDE', 'This case is not set aside: its time-outs fire by themselves.')
  const error = await tryFiring(tx, firing, locked)
  if (error !== null) {
    firing.log.error({ err: error, agencyId: tx.agencyId, caseId: locked.id }, 'a case stays aside: it still fails')
    return refused(
      'STILL_FAILS',
      'Its time-outs still cannot be worked out, so it stays set aside. The reason is logged.',
    )
  }
  // The worker fires it now, as any other.
  await clearMark(tx, locked.id)
  return { kind: 'resumed', caseId: locked.id }
}

/** Steps and writes as the worker would, and takes all of it back; what went wrong, or null. */
async function tryFiring(tx: AgencyTransaction, { rulebook }: Firing, locked: LockedCase): Promise<unknown> {
  await tx.query('savepoint trial')
  try {
    const work = await beginWork(tx, rulebook)
    const run = await runOf(work, locked)
    work.runs.push(run)
    await fireTimeOuts(work, run)
    await saveSteps(tx, work.runs)
    return null
  } catch (error) {
    if (!isOfTheCase(error)) throw error
    return error
  } finally {
    await tx.query('rollback to savepoint trial').catch(() => {})
  }
}
