/** Reads a page of deadlines for a request, which then knows their cases and holders too. */
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import type { Asked } from './asked-columns.ts'
import { Deadline } from './deadline.ts'
import type { DeadlineQuery } from './deadline-conditions.ts'
import { listDeadlines, type Parents } from './list-deadlines.ts'

const DeadlineEdge = edgeType('Deadline', () => Deadline)
export const DeadlineConnection = connectionType('Deadline', () => Deadline, DeadlineEdge)

/** Of the deadlines nothing is known but what is asked, unless that is left out. */
export async function readDeadlines(
  context: Context,
  query: DeadlineQuery,
  asked: Asked | null = null,
): Promise<Page<Deadline>> {
  const { read, loaders, nowMs, trail } = context
  const known = (parents: Partial<Parents>) => {
    if (parents.case) loaders().case.prime(parents.case.key, parents.case)
    if (parents.holder) loaders().person.prime(parents.holder.key, parents.holder)
  }
  const now = await nowMs()
  const page = await read((tx) => listDeadlines(tx, now, query, read, known, asked))
  trail?.lists(page.nodes.map(({ caseKey }) => caseKey))
  return page
}
