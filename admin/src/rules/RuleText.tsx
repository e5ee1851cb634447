/** A rule file as written, with its line numbers, lightly coloured, and a mark where the checker found something. */
import { styled } from '@mui/material/styles'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { coloured } from './coloured.ts'
import type { Finding } from './rules-view.ts'

interface Props {
  readonly text: string
  readonly findings: readonly Finding[]
}

export function RuleText({ text, findings }: Props) {
  const t = useWords()
  const lines = text.replace(/\n$/, '').split(/\r?\n/)
  const marked = new Set(findings.filter(({ severity }) => severity !== 'HINT').map(({ line }) => line))
  return (
    <Part id="text">
      <h2 id="text-title">{t('rules.text')}</h2>
      {/* What scrolls must be reached by the keyboard. */}
      <Scroller tabIndex={0} role="region" aria-labelledby="text-title">
        <Lines>
          {lines.map((line, place) => (
            <li key={place} id={`line-${place + 1}`} data-marked={marked.has(place + 1) || undefined}>
              <code>
                {coloured(line).map(({ kind, text: part }, nth) => (
                  <span key={nth} data-kind={kind}>
                    {part}
                  </span>
                ))}
              </code>
            </li>
          ))}
        </Lines>
      </Scroller>
    </Part>
  )
}

const Part = styled('section')({
  '& > h2': { paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
})

const Scroller = styled('div')({
  border: `1px solid ${colour.line}`,
  borderTop: 0,
  overflowX: 'auto',
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` },
})

const Lines = styled('ol')({
  counterReset: 'line',
  padding: '0.75rem 0 !important',
  '& > li': { counterIncrement: 'line', display: 'flex', paddingRight: '1rem' },
  '& > li::before': {
    content: 'counter(line)',
    flex: 'none',
    width: '2.75rem',
    paddingRight: '1rem',
    boxSizing: 'border-box',
    textAlign: 'right',
    color: colour.secondary,
    fontSize: '0.8125rem',
    lineHeight: '1.5rem',
    userSelect: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  '& > li[data-marked]': { background: colour.amber },
  '& > li:target': { background: colour.focus },
  '& code': {
    fontFamily: 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace',
    fontSize: '0.875rem',
    lineHeight: '1.5rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& [data-kind="quote"]': { color: '#005a30' },
  '& [data-kind="comment"]': { color: colour.secondary },
  '& [data-kind="text"]': { color: '#6b2c00' },
  '& [data-kind="keyword"]': { color: colour.darkBlue, fontWeight: 700 },
  '& [data-kind="number"]': { color: '#5a1f8a' },
})
