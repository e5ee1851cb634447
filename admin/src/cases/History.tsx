/** What a deadline has been through: what started it, stopped it, gave it more time, said that it would be late and met it. */
import { styled } from '@mui/material/styles'
import { longDate } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseDeadline } from './case-view.ts'

export function History({ of: { history } }: { readonly of: CaseDeadline }) {
  const t = useWords()
  return (
    <>
      <List>
        {history.map(({ seq, label, happenedOn, words, by }) => (
          <li key={seq}>
            <b>{sentenceCase(label)}</b>
            <small>
              {longDate(happenedOn)}
              {by && `, ${by.name}`}
            </small>
            {words && <blockquote>{words}</blockquote>}
          </li>
        ))}
      </List>
      {history.length < 2 && <p>{t('history.onlyStarted')}</p>}
    </>
  )
}

const List = styled('ol')({
  display: 'grid',
  gap: '0.5rem',
  marginBottom: '0.5rem !important',
  '& b': { fontWeight: 600 },
  '& small': { display: 'block', fontSize: '0.9375rem', color: colour.secondary },
  '& blockquote': { paddingLeft: '0.75rem', borderLeft: `4px solid ${colour.line}`, whiteSpace: 'pre-wrap' },
})
