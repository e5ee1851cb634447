/** What the language has to say, as a list: each leads to its place, and can be mended from here. */
import type { Diagnostic } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import { withPlainDates } from '../../dates.ts'
import { PlainButton } from '../../form/Button.tsx'
import { Tag } from '../../layout/Tag.tsx'
import type { Tone } from '../../layout/tone.ts'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { LineLink } from '../beside/LineLink.tsx'
import type { Place } from '../beside/place.ts'

const looks = {
  error: { tone: 'alarm', word: 'rules.severity.ERROR' },
  warning: { tone: 'soon', word: 'rules.severity.WARNING' },
  hint: { tone: 'quiet', word: 'rules.severity.HINT' },
} as const satisfies Record<string, { tone: Tone; word: string }>

const order = ['error', 'warning', 'hint']

/** More would be read by nobody, and the first often cause the others. */
const most = 20

interface Props {
  readonly problems: readonly Diagnostic[]
  readonly place: Place
  /** Null where nothing may be written. */
  readonly mend: ((problem: Diagnostic) => void) | null
}

export function ProblemList({ problems, place, mend }: Props) {
  const t = useWords()
  if (problems.length === 0) return <p>{t('editor.noProblems')}</p>
  // The gravest come first: a long list hides what stands last.
  const sorted = problems.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
  return (
    <>
      <List>
        {sorted.slice(0, most).map((problem) => {
          const { code, severity, span, message, help, fix } = problem
          const look = looks[severity]
          return (
            <li key={`${code} ${span.start} ${message}`}>
              <Tag tone={look.tone}>{t(look.word)}</Tag>
              <p>{withPlainDates(message)}</p>
              {help !== '' && <Help>{help}</Help>}
              <Steps>
                <LineLink place={place} span={span} />
                {fix && mend && (
                  <PlainButton type="button" onClick={() => mend(problem)}>
                    {withPlainDates(fix.title)}
                  </PlainButton>
                )}
              </Steps>
            </li>
          )
        })}
      </List>
      {problems.length > most && <p>{t('editor.moreProblems', { smart_count: problems.length - most })}</p>}
    </>
  )
}

const List = styled('ul')({
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.25rem',
    justifyItems: 'start',
    padding: '0.75rem 0',
    borderBottom: `1px solid ${colour.line}`,
    fontSize: '1rem',
  },
  '& li:first-of-type': { paddingTop: 0 },
})

const Help = styled('p')({ color: colour.secondary, whiteSpace: 'pre-wrap' })
const Steps = styled('p')({ display: 'flex', flexWrap: 'wrap', columnGap: '1.25rem' })
