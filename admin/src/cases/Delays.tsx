/** What was put on record of delays, each with its reasons; nothing where there were none. */
import { styled } from '@mui/material/styles'
import { longDate } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import type { LogLine } from './case-view.ts'
import { delaysIn } from './log-lines.ts'
import { Section } from './Section.tsx'

export function Delays({ log }: { readonly log: readonly LogLine[] }) {
  const t = useWords()
  const delays = delaysIn(log)
  if (delays.length === 0) return null
  return (
    <Section id="delays" title={t('delays.title')} count={delays.length}>
      <List>
        {delays.map(({ seq, label, happenedOn, words }) => (
          <li key={seq}>
            <h3>{label}</h3>
            <p>{longDate(happenedOn)}</p>
            {words ? <blockquote>{words}</blockquote> : <p>{t('delays.noReasons')}</p>}
          </li>
        ))}
      </List>
    </Section>
  )
}

const List = styled('ul')({
  display: 'grid',
  gap: '1rem',
  '& h3': { fontWeight: 600 },
  '& p': { color: colour.secondary },
  '& blockquote': { paddingLeft: '0.75rem', borderLeft: `4px solid ${colour.line}`, whiteSpace: 'pre-wrap' },
})
