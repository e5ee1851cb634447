/** Turns diagnostics into plain text for a terminal: place, line, caret, message, help. */
import type { Diagnostic } from './diagnostics.ts'
import { lineText, positionsIn, type Source } from './source.ts'

export function render(source: Source, diagnostics: readonly Diagnostic[]): string {
  const positionOf = positionsIn(source)
  return diagnostics.map((diagnostic) => renderOne(source, diagnostic, positionOf)).join('\n')
}

function renderOne(source: Source, diagnostic: Diagnostic, positionOf: ReturnType<typeof positionsIn>): string {
  const { line, column } = positionOf(diagnostic.span.start)
  const end = positionOf(diagnostic.span.end)
  const whole = lineText(source, line)
  const window = excerpt(whole, column - 1)
  const width = Math.max(1, (end.line === line ? end.column : whole.length + 1) - column)
  const caret = ' '.repeat(column - 1 - window.from) + '^'.repeat(Math.min(width, maxWidth))
  const gutter = String(line)
  const margin = ' '.repeat(gutter.length)
  return [
    `${source.name}:${line}:${column} ${diagnostic.severity} ${diagnostic.code}`,
    `${gutter} | ${window.text}`,
    `${margin} | ${caret}`,
    diagnostic.message,
    ...(diagnostic.help === '' ? [] : [`  ${diagnostic.help}`]),
    '',
  ].join('\n')
}

const maxWidth = 100

/** Tabs and controls would move the caret, and a very long line would hide it. */
function excerpt(line: string, at: number): { text: string; from: number } {
  const from = at > maxWidth ? at - maxWidth / 2 : 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a file must not reach the terminal
  return { text: line.slice(from, from + 2 * maxWidth).replace(/[\u0000-\u001f\u007f-\u009f]/g, ' '), from }
}
