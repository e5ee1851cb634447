/** Parts one line of a rule file into what a reader tells apart: quoted source, comments, text, lengths of time, leading words. */

export interface Part {
  readonly kind: 'quote' | 'comment' | 'text' | 'keyword' | 'number' | 'plain'
  readonly text: string
}

const headers =
  'ruleset|framework|calendar|hours|source|role|question|contact|pledge|procedure|stage|owner|scenario|given|expect|added|changed|unchanged|dropped|move|area|criterion|grade|evidence'
const joints =
  'must|should|may|within|when|if|unless|otherwise|before|require|then|done when|escalate to|go to|close as|starts when|extends|in force from|assumed because|because|no time limit|ask for|extended to|tell|give|open|decide|appoint|resolve|of each'

const pattern = new RegExp(
  [
    '(?<text>["“][^"”]*["”]?)',
    '(?<comment>#.*$)',
    String.raw`(?<number>\b\d+(?:\s+(?:working\s+)?(?:days?|weeks?|months?|years?|hours?|rings?))?\b)`,
    String.raw`(?<keyword>(?<=^\s*)(?:${headers})\b:?|\b(?:${joints})\b)`,
  ].join('|'),
  'g',
)

export function coloured(line: string): readonly Part[] {
  if (line.trimStart().startsWith('>')) return [{ kind: 'quote', text: line }]
  const found: Part[] = []
  let at = 0
  for (const match of line.matchAll(pattern)) {
    if (match.index > at) found.push({ kind: 'plain', text: line.slice(at, match.index) })
    found.push({ kind: kindOf(match.groups ?? {}), text: match[0] })
    at = match.index + match[0].length
  }
  if (at < line.length || found.length === 0) found.push({ kind: 'plain', text: line.slice(at) })
  return found
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Part['kind'] {
  if (groups.text !== undefined) return 'text'
  if (groups.comment !== undefined) return 'comment'
  return groups.number !== undefined ? 'number' : 'keyword'
}
