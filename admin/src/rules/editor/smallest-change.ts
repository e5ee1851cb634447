/** Turns two texts into the one change between them, so that the cursor and the history outlive formatting. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Null where nothing changes. */
export function smallestChange(before: string, after: string): Change | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
