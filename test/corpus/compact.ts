/** Turns a tree into indented text, one line each, so that a sample can state what it reads as. */
import type { Line } from '../../dsl/src/tree/nodes.ts'

export function compact(lines: readonly Line[], depth = 0): string {
  return lines
    .filter(({ statement }) => statement.kind !== 'blank')
    .map((line) => {
      const { change, statement, assumed, comment, under } = line
      const around = { assumed, comment }
      const text = `${change === null ? '' : `${change}: `}${value(statement)}${fields(around, [])}`
      return `${'  '.repeat(depth)}${text}\n${compact(under, depth + 1)}`
    })
    .join('')
}

/** Names and dates as themselves, texts in quotation marks, the rest as `kind key=value`; what is absent is left out. */
function value(of: unknown): string {
  if (Array.isArray(of)) return `[${of.map(value).join(', ')}]`
  if (typeof of !== 'object' || of === null) return String(of)
  if ('value' in of) return `"${of.value}"`
  if ('unit' in of && 'count' in of) return `${of.count}_${of.unit}${'rolls' in of && of.rolls ? '_rolling' : ''}`
  const shown = Object.keys(of).filter((key) => key !== 'span')
  if (shown.length === 1 && (shown[0] === 'text' || shown[0] === 'on') && !('kind' in of))
    return String(Object.values(of)[0])
  const kind = 'kind' in of ? String(of.kind) : ''
  const inner = fields(of, ['kind', 'span'])
  return kind === '' ? `{${inner.trim()}}` : `${kind}${inner}`
}

function fields(of: object, without: readonly string[]): string {
  return Object.entries(of)
    .filter(
      ([key, field]) =>
        !without.includes(key) && field !== null && field !== false && !(Array.isArray(field) && field.length === 0),
    )
    .map(([key, field]) => {
      if (field === true) return ` ${key}`
      const text = value(field)
      return typeof field === 'object' &&
        !Array.isArray(field) &&
        text.includes(' ') &&
        !text.startsWith('"') &&
        !text.startsWith('{')
        ? ` ${key}=(${text})`
        : ` ${key}=${text}`
    })
    .join('')
}
