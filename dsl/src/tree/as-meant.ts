/** Lines as they read, or where they could not be read, as they were probably meant. */
import type { Line, RuleFile } from './nodes.ts'

/** With what stands under it as it was written. */
export function asMeant(line: Line): Line {
  const { statement } = line
  return statement.kind === 'unread' && statement.meant !== null ? { ...line, ...statement.meant } : line
}

/** Whole, so that one line nobody could read makes no other wrong. */
export function fileAsMeant(file: RuleFile): RuleFile {
  return { ...file, lines: allAsMeant(file.lines) }
}

function allAsMeant(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ({ ...asMeant(line), under: allAsMeant(line.under) }))
}
