/** What keeps a case from going on by itself: a repair that it waits for, a linked case that could not be opened. */
import { styled } from '@mui/material/styles'
import { Wrong } from '../agency/Wrong.tsx'
import { resumeCaseDocument } from '../data/correction-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { dateOf, plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { Only, useMay } from '../layout/Only.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { joined, titleOf } from '../wording.ts'
import type { CaseView } from './case-view.ts'

export function NeedsHelp({ of: { id, setAsideAt, owedOpenings } }: { readonly of: CaseView }) {
  const t = useWords()
  const mayRepair = useMay('REPAIR')
  if (!setAsideAt && owedOpenings.length === 0) return null
  return (
    <Box>
      {setAsideAt && (
        <>
          <h2>{t('setAside.title')}</h2>
          <p>
            {t('setAside.text', { date: plainDate(dateOf(setAsideAt)) })} {!mayRepair && t('setAside.ask')}
          </p>
          <Only may="REPAIR">
            <Resume caseId={id} />
          </Only>
        </>
      )}
      {owedOpenings.length > 0 && <h2>{t('openings.title')}</h2>}
      {owedOpenings.map(({ procedure, owedOn, administrators }) => (
        <p key={`${procedure} ${owedOn}`}>
          {t('openings.text', {
            procedure: titleOf(procedure),
            date: plainDate(owedOn),
            who: joined(administrators.map(({ name }) => name)) || t('openings.nobody'),
          })}
        </p>
      ))}
    </Box>
  )
}

function Resume({ caseId }: { readonly caseId: string }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const resume = () =>
    run(
      async () => (await send(resumeCaseDocument, { caseId, idempotencyKey: newKey() })).resumeCase,
      t('setAside.resumed'),
    )
  return (
    <>
      <p>{t('setAside.resumeHint')}</p>
      <p>
        <Button kind="second" disabled={sending} onClick={resume}>
          {t('setAside.resume')}
        </Button>
      </p>
      <Wrong text={wrong} />
    </>
  )
}

const Box = styled('section')({
  borderLeft: `6px solid ${colour.red}`,
  background: colour.paleRed,
  padding: '0.875rem 1.125rem',
  marginBottom: '2rem',
  display: 'grid',
  gap: '0.375rem',
  '& h2': { fontSize: '1.125rem' },
})
