/** Erases the record of a closed case: first is said what that takes, or from when on it may be, and then it is asked once more. */
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useNotify } from 'ra-core'
import { useState } from 'react'
import { Wrong } from '../agency/Wrong.tsx'
import { eraseCaseDocument } from '../data/keeping-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import type { EraseCaseMutation } from '../gql/graphql.ts'
import { Quotation } from '../layout/Quotation.tsx'
import { useWords } from '../messages/use-words.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseView } from './case-view.ts'

type Answer = EraseCaseMutation['eraseCase']
type Taken = Extract<Answer, { __typename: 'CaseErased' }>
type Kept = Extract<Answer, { __typename: 'StillKept' }>

export function EraseRecord({ of }: { readonly of: CaseView }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [answer, setAnswer] = useState<Taken | Kept | null>(null)
  const name = of.reference ?? of.title
  const notify = useNotify()
  const give = (dryRun: boolean) =>
    run(
      async () =>
        (await send(eraseCaseDocument, { input: { caseId: of.id, dryRun, idempotencyKey: newKey() } })).eraseCase,
    )
  const close = () => setAnswer(null)
  const tryOut = async () => setAnswer(await give(true))
  const erase = async () => {
    const given = await give(false)
    // What was recorded since it was tried out may keep it after all, and then that is said.
    setAnswer(given?.__typename === 'StillKept' ? given : null)
    if (given?.__typename === 'CaseErased') notify(t('erase.done'), { type: 'success' })
  }
  return (
    <>
      <Button kind="second" disabled={sending} onClick={tryOut}>
        {t('erase.tryOut')}
      </Button>
      <Wrong text={wrong} />
      <Dialog open={answer !== null} onClose={close} aria-labelledby="erase-title">
        {answer?.__typename === 'CaseErased' && (
          <Question>
            <h2 id="erase-title">{t('erase.ask', { name })}</h2>
            <p>{t('erase.takes')}</p>
            <ul>
              {answer.parts
                .filter(({ count }) => count > 0)
                .map(({ what, count }) => (
                  <li key={what}>{t('erase.part', { what: sentenceCase(what), count })}</li>
                ))}
            </ul>
            <p>{t('erase.stays')}</p>
            <Buttons>
              <Button kind="warn" disabled={sending} onClick={erase}>
                {t('erase.yes')}
              </Button>
              <Button kind="second" onClick={close}>
                {t('record.cancel')}
              </Button>
            </Buttons>
          </Question>
        )}
        {answer?.__typename === 'StillKept' && (
          <Question>
            <h2 id="erase-title">{t('erase.notYet')}</h2>
            <StillKept retention={answer.retention} />
            <Buttons>
              <Button kind="second" onClick={close}>
                {t('erase.close')}
              </Button>
            </Buttons>
          </Question>
        )}
      </Dialog>
    </>
  )
}

function StillKept({ retention: { keepUntilOn, mayEraseOn, message, clause } }: Pick<Kept, 'retention'>) {
  const t = useWords()
  const isDated = keepUntilOn != null && mayEraseOn != null
  return (
    <>
      <p>{isDated ? t('erase.until', { until: plainDate(keepUntilOn), from: plainDate(mayEraseOn) }) : message}</p>
      {clause && <Quotation clause={clause} />}
    </>
  )
}

const Question = styled('div')({
  padding: '1.5rem',
  display: 'grid',
  gap: '0.75rem',
  maxWidth: '34rem',
  '& > ul': { listStyle: 'disc', paddingLeft: '1.25rem !important' },
})
const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })
