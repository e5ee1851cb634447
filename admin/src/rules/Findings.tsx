/** What the checker found, each with its line and what would mend it. */
import { styled } from '@mui/material/styles'
import { withPlainDates } from '../dates.ts'
import type { Severity } from '../gql/graphql.ts'
import { Tag } from '../layout/Tag.tsx'
import type { Tone } from '../layout/tone.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import type { Finding } from './rules-view.ts'

const tones: Record<Severity, Tone> = { ERROR: 'alarm', WARNING: 'soon', HINT: 'quiet' }

export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useWords()
  if (findings.length === 0) return null
  return (
    <Part id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">
        {t('rules.findings')} <span>{findings.length}</span>
      </h2>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.line} ${finding.column}`}>
            <Tag tone={tones[finding.severity]}>{t(`rules.severity.${finding.severity}`)}</Tag>
            <div>
              <p>{withPlainDates(finding.message)}</p>
              {finding.help && <Help>{finding.help}</Help>}
              <p>
                <a href={`#line-${finding.line}`}>{t('rules.line', { line: finding.line })}</a>{' '}
                <Code>{finding.code}</Code>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}

const Part = styled('section')({
  marginBottom: '3rem',
  '& > h2': { paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
  '& > h2 > span': { fontWeight: 400, color: colour.secondary },
  '& li': {
    display: 'grid',
    gridTemplateColumns: '6rem 1fr',
    gap: '0.5rem 1rem',
    justifyItems: 'start',
    alignItems: 'start',
    padding: '0.875rem 0',
    borderBottom: `1px solid ${colour.line}`,
  },
  '@media (max-width: 30em)': { '& li': { gridTemplateColumns: '1fr' } },
})

const Help = styled('p')({ color: colour.secondary })
const Code = styled('span')({ color: colour.secondary, fontSize: '0.9375rem', marginLeft: '0.5rem' })
