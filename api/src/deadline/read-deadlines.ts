/** Reads a page of deadlines for a request, which then knows their cases and holders too. */
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { Deadline } from './deadline.ts'
import type { DeadlineQuery } from './deadline-conditions.ts'
import { listDeadlines, type Parents } from './list-deadlines.ts'

const DeadlineEdge = edgeType('Deadline', () => Deadline)
export const DeadlineConnection = connectionType('Deadline', () => Deadline, DeadlineEdge)

export async function readDeadlines(context: Context, query: DeadlineQuery): Promise<Page<Deadline>> {
  const { read, loaders, nowMs, trail } = context
  const known = (parents: Parents) => {
    loaders().case.prime(parents.case.key, parents.case)
    if (parents.holder !== null) loaders().person.prime(parents.holder.key, parents.holder)
  }
  const now = await nowMs()
  const page = await read((tx) => listDeadlines(tx, now, query, read, known))
  trail?.lists(page.nodes.map(({ caseKey }) => caseKey))
  return page
}
