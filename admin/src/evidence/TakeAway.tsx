/** Prints what is shown, or takes it away as a file for a spreadsheet; the latter only by those who may. */
import { styled } from '@mui/material/styles'
import { exportEvidenceDocument } from '../data/evidence-documents.ts'
import { saveFile } from '../data/save-file.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { Only } from '../layout/Only.tsx'
import { useWords } from '../messages/use-words.ts'

interface Props {
  readonly asked: { readonly from: string; readonly to: string; readonly procedure?: string | null }
}

export function TakeAway({ asked }: Props) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const take = () =>
    run(async () => {
      saveFile((await send(exportEvidenceDocument, asked)).exportEvidence)
      return {}
    }, t('evidence.saved'))
  return (
    <Row className="no-print">
      <Button kind="second" onClick={() => window.print()}>
        {t('evidence.print')}
      </Button>
      <Only may="EXPORT">
        <Button kind="second" disabled={sending} onClick={take}>
          {t(sending ? 'evidence.saving' : 'evidence.save')}
        </Button>
      </Only>
      {wrong && <p role="alert">{wrong}</p>}
    </Row>
  )
}

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', margin: '2rem 0' })
