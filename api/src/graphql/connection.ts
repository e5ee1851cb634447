/** Pages of a list: relay connections read by keyset. */
import 'reflect-metadata'
import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { validate as isUuid } from 'uuid'
import type { AgencyTransaction, Asking } from '../database/agency-transaction.ts'
import { DomainError } from '../errors.ts'

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether this page began after a cursor.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first on this page; null: it is empty.' })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last on this page; ask for what is after it. Null: it is empty.',
  })
  endCursor!: string | null
}

export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: PageInfo
  /** Counts only when asked. */
  readonly count: () => Promise<number | null>
}

/** Counting stops here: a larger number tells nobody more and costs the database. */
export const mostCounted = 1000

export function edgeType<Node extends object>(name: string, of: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { description: `One place in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Marks this place in the list.' })
    cursor!: string

    @Field(of, { description: 'What stands there.' })
    node!: Node
  }
  return Edge
}

export function connectionType<Node extends object>(name: string, of: () => ClassType<Node>, edge: ClassType<object>) {
  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class Connection {
    @Field(() => [edge], { description: 'What is on this page, each with its cursor.' })
    edges!: readonly object[]

    @Field(() => [of()], { description: 'What is on this page.' })
    nodes!: readonly Node[]

    @Field(() => PageInfo, { description: 'Whether more follows, and from where.' })
    pageInfo!: PageInfo

    @Field(() => Int, { nullable: true, description: 'Counted to 1,000; null beyond.' })
    totalCount(): Promise<number | null> {
      return (this as unknown as Page<Node>).count()
    }
  }
  return Connection
}

/** Makes a page of rows read one further than asked for. */
export function pageOf<Node>(
  rows: readonly Node[],
  size: number,
  after: string | undefined | null,
  cursorOf: (node: Node) => string,
  count: () => Promise<number | null>,
): Page<Node> {
  const nodes = rows.slice(0, size)
  const cursorAt = (place: number) => {
    const node = nodes.at(place)
    return node === undefined ? null : cursorOf(node)
  }
  return {
    nodes,
    count,
    // Made where they are asked for: most who list things want no cursor of each.
    get edges() {
      return nodes.map((node) => ({ cursor: cursorOf(node), node }))
    },
    get pageInfo() {
      return {
        hasNextPage: rows.length > size,
        hasPreviousPage: after !== undefined && after !== null,
        startCursor: cursorAt(0),
        endCursor: cursorAt(-1),
      }
    },
  }
}

/** The counts of several lists by their keys, asked for all at once when the first is wanted; null where there are more. */
export function countsOf(
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
  { sql, parameters }: Asking,
): (key: string) => Promise<number | null> {
  let asked: Promise<{ key: string; counted: number }[]> | undefined
  return async (key) => {
    asked ??= later((tx) => tx.query(sql, parameters))
    const { counted } = (await asked).find((each) => each.key === key)!
    return counted > mostCounted ? null : counted
  }
}

/** A cursor names its agency, so that one taken elsewhere is refused and not misread. */
export function cursorOf(agencyId: string, place: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([agencyId, ...place])).toString('base64url')
}

/** What stands where in the cursors of a list, so that one of another list is told from them. */
type PlaceKind = 'id' | 'number' | 'text' | 'any'

export function placeOf(
  agencyId: string,
  cursor: string,
  kinds: readonly PlaceKind[],
): readonly (string | number | null)[] {
  try {
    const [agency, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isOfList = place.length === kinds.length && kinds.every((kind, index) => fits[kind](place[index]))
    if (agency === agencyId && isOfList) return place
  } catch {
    // Falls through: what is no JSON is no cursor.
  }
  throw new DomainError('BAD_USER_INPUT', 'This cursor is not one that this list gave.')
}

const fits: Readonly<Record<PlaceKind, (value: unknown) => boolean>> = {
  id: isUuid,
  number: Number.isSafeInteger,
  text: (value) => typeof value === 'string',
  any: () => true,
}

const largestPage = 100

export function pageSize(first: number): number {
  if (first >= 1 && first <= largestPage) return first
  throw new DomainError('BAD_USER_INPUT', `A page holds from 1 to ${largestPage}.`)
}
