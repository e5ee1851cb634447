/** Turns a misspelt word and the words there are into the one that was probably meant. */

/** The candidate fewest edits away, if it is near enough to be worth offering; the first of equals. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  // Nobody mistypes a word this long, and the count grows with its square.
  if (word.length < 2 || word.length > 60) return null
  const sought = word.toLowerCase()
  let best: string | null = null
  let bestEdits = allowedEdits(sought) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - sought.length) >= bestEdits) continue
    const edits = editsBetween(sought, candidate.toLowerCase())
    if (edits < bestEdits && edits < candidate.length) {
      best = candidate
      bestEdits = edits
    }
  }
  return best
}

function allowedEdits(word: string): number {
  if (word.length <= 5) return 1
  return word.length <= 9 ? 2 : 3
}

/** Letters to insert, drop, replace or swap with a neighbour to get from one word to the other. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, beforeLast[j - 2]! + 1)
      row.push(edits)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
