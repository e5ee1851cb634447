/** Says what the rules do not allow, in whose words, and what they would accept. */
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { Button } from '../form/Button.tsx'
import type { CorrectEventMutation, OpenCaseMutation, RecordEventMutation } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { Quotation } from '../layout/Quotation.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { Possible } from './case-view.ts'
import { keyOf } from './next-events.ts'

type Result = Exclude<
  RecordEventMutation['recordEvent'] | OpenCaseMutation['openCase'] | CorrectEventMutation['correctEvent'],
  { __typename: 'EventRecorded' | 'CaseOpened' | 'EventCorrected' | 'CorrectionTried' }
>

interface Props {
  readonly result: Result
  /** Records one of those that would be accepted instead. */
  readonly onOther?: (event: Possible) => void
  readonly onReload?: () => void
}

/** More than these would push the form out of sight. */
const few = 4

export function RefusalNotice({ result, onOther, onReload }: Props) {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  // A second refusal must be noticed as the first was.
  useEffect(() => box.current?.focus(), [result])
  return (
    <Box ref={box} tabIndex={-1} role="alert">
      <h3>{t(`refusal.${result.__typename}`)}</h3>
      <p>{result.message}</p>
      {result.__typename === 'Refusal' && result.clause && <Quotation clause={result.clause} />}
      {result.__typename === 'Refusal' && result.accepted.length > 0 && (
        <Fold summary={t('refusal.accepted')} open={result.accepted.length <= few}>
          <ul>
            {result.accepted.map((event) => (
              <li key={keyOf(event)}>
                {onOther ? (
                  <Plain type="button" onClick={() => onOther(event)}>
                    {sentenceCase(event.label)}
                  </Plain>
                ) : (
                  sentenceCase(event.label)
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {result.__typename === 'VersionConflict' && onReload && (
        <Button kind="second" onClick={onReload}>
          {t('refusal.reload')}
        </Button>
      )}
    </Box>
  )
}

const Box = styled('div')({
  border: `4px solid ${colour.red}`,
  padding: '1rem 1.25rem 1.125rem',
  marginBottom: '1.5rem',
  display: 'grid',
  gap: '0.75rem',
  justifyItems: 'start',
  '& li': { marginBottom: '0.25rem' },
  '&:focus': { outline: `3px solid ${colour.focus}` },
})

const Plain = styled('button')({
  font: 'inherit',
  color: colour.blue,
  background: 'none',
  border: 0,
  padding: 0,
  textAlign: 'left',
  textDecoration: 'underline',
  textUnderlineOffset: '0.16em',
  cursor: 'pointer',
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, background: colour.focus, color: colour.ink },
})
