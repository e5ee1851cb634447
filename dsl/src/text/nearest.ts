/** Turns a misspelt word and the words there are into the one that was probably meant. */

/** The candidate fewest edits away, if it is near enough to be worth offering; the first of equals. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  // Nobody mistypes a word this long, and the count grows with its square.
  if (word.length < 2 || word.length > 60) return null
  const sought = word.toLowerCase()
  const letters = lettersIn(sought)
  let best: string | null = null
  let bestEdits = allowedEdits(sought) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - sought.length) >= bestEdits) continue
    // An edit brings one letter and takes another away, at the most; most words are told apart by that alone.
    if (bitsIn(letters ^ lettersIn(candidate)) > 2 * (bestEdits - 1)) continue
    const edits = editsBetween(sought, candidate.toLowerCase(), bestEdits)
    if (edits < bestEdits && edits < candidate.length) {
      best = candidate
      bestEdits = edits
    }
  }
  return best
}

/** Which letters and digits a word has, in either case, a bit for each; some share one, and others than ASCII have none. */
function lettersIn(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 128) letters |= 1 << ((code | 32) & 31)
  }
  return letters
}

function bitsIn(number: number): number {
  let bits = 0
  for (let left = number; left !== 0; left &= left - 1) bits++
  return bits
}

function allowedEdits(word: string): number {
  if (word.length <= 5) return 1
  return word.length <= 9 ? 2 : 3
}

// Words of at most sixty letters are compared, thousands of times for a file nobody could read: three rows serve them all.
const rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)]

/** Letters to insert, drop, replace or swap with a neighbour to get from one word to the other; more than `enough` are not counted. */
function editsBetween(a: string, b: string, enough: number): number {
  let [beforeLast, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const same = letter === b.charCodeAt(j - 1)
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        edits = Math.min(edits, beforeLast[j - 2]! + 1)
      row[j] = edits
      if (edits < least) least = edits
    }
    // A swap looks back two rows, so one row past the limit is not yet the end.
    if (least > enough + 1) return least
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return last[b.length]!
}
