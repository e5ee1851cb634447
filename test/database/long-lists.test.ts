/** What is asked all the time looks at no more rows of a long table than it shows. */
import { expect, inject, test } from 'vitest'
import { type AgencyTransaction, inAgency } from '../../api/src/database/agency-transaction.ts'
import type { DeadlineQuery } from '../../api/src/deadline/deadline-conditions.ts'
import { findDeadlines } from '../../api/src/deadline/list-deadlines.ts'
import { onGround } from '../bench/database/ground.ts'
import { copyCases, openTemplates } from '../bench/database/many-cases.ts'

interface Plan {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Plan[]
}

test('a page of the deadlines that are open is read off an index, however many there are', async () => {
  await onGround(async (ground) => {
    const [template] = await openTemplates(ground, 1)
    await copyCases(ground, new Map([[template!.caseId, 3000]]))
    await ground.superuser.query('analyze')
    const queries: readonly DeadlineQuery[] = [
      { first: 50, open: true },
      { first: 50, open: true, stage: '1' },
      { first: 50, open: true, procedure: 'complaint' },
      { first: 50, open: true, holderKeys: [ground.people.managerId] },
      { first: 50 },
    ]
    for (const query of queries) {
      const looked = await inAgency(ground.database.app, ground.agencyId, (tx) => rowsLookedAt(tx, query))
      expect(looked, JSON.stringify(query)).toBeGreaterThan(50)
      // Of each of the page's 50 its case and its holder too, and not one of the 9,000 others.
      expect(looked, JSON.stringify(query)).toBeLessThan(500)
    }
  }, inject('postgres'))
})

/** By the plan that the statement was run by, as the serving login. */
async function rowsLookedAt(tx: AgencyTransaction, query: DeadlineQuery): Promise<number> {
  let looked = 0
  const explaining: AgencyTransaction = {
    ...tx,
    query: async (sql, parameters) => {
      const [row] = await tx.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
        `explain (analyze, format json) ${sql}`,
        parameters,
      )
      looked = rowsIn(row!['QUERY PLAN'][0].Plan)
      return []
    },
  }
  await findDeadlines(explaining, Date.parse('2026-03-02T12:00:00Z'), query, 51)
  return looked
}

function rowsIn(plan: Plan): number {
  const own = plan['Relation Name'] === undefined ? 0 : plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)
  const below = (plan.Plans ?? []).reduce((sum, each) => sum + rowsIn(each), 0)
  return own * plan['Actual Loops'] + below
}
