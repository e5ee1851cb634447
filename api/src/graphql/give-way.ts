/** Has a question that costs a lot be answered piece by piece, so that between two pieces others are answered. */
import { setImmediate as others } from 'node:timers/promises'
import { type GraphQLFieldResolver, type GraphQLSchema, getNamedType, isCompositeType, isObjectType } from 'graphql'

/** A question of so many points is one of these. */
export const dearFrom = 5000
/** How long a piece is: about as long as a short question takes from one statement to the next. */
const pieceMs = 2

type GivesWay = { readonly givesWay?: boolean }
type Resolve = GraphQLFieldResolver<unknown, GivesWay>

/** Changes the schema it is given. */
export function givingWay(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields()))
      if (field.resolve && isCompositeType(getNamedType(field.type))) field.resolve = inPieces(field.resolve)
  }
  return schema
}

function inPieces(resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    if (context.givesWay !== true || !isLong()) return resolve(source, args, context, info)
    return giveWay().then(() => resolve(source, args, context, info))
  }
}

/** Those that wait, in their order: each is let go on alone, and what it does is measured before the next. */
const waiting: (() => void)[] = []
let isGoingOn = false
let begunAt = 0

function isLong(): boolean {
  if (begunAt === 0) begin()
  return performance.now() - begunAt > pieceMs
}

/** A piece ends by itself where whoever works on it waits for something else. */
function begin(): void {
  begunAt = performance.now()
  setImmediate(() => {
    begunAt = 0
  })
}

/** Resolves when others have had their turn. */
function giveWay(): Promise<void> {
  const turn = new Promise<void>((resolve) => waiting.push(resolve))
  if (!isGoingOn) void goOn()
  return turn
}

async function goOn(): Promise<void> {
  isGoingOn = true
  while (waiting.length > 0) {
    await others()
    begin()
    while (waiting.length > 0 && !isLong()) {
      waiting.shift()!()
      // What it does now is done when the promises that it leads to have been seen to.
      await settled()
    }
  }
  isGoingOn = false
}

const settled = () => new Promise<void>((resolve) => process.nextTick(resolve))
