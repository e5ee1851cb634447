/** Saves everything that is kept on one case as a file to be read. */
import { Wrong } from '../agency/Wrong.tsx'
import { exportRecordDocument } from '../data/keeping-documents.ts'
import { saveFile } from '../data/save-file.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { useWords } from '../messages/use-words.ts'

export function TakeRecord({ caseId }: { readonly caseId: string }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const take = () =>
    run(async () => {
      saveFile((await send(exportRecordDocument, { caseIds: [caseId], as: 'TEXT' })).exportRecord)
      return {}
    }, t('evidence.saved'))
  return (
    <>
      <Button kind="second" disabled={sending} onClick={take}>
        {t(sending ? 'evidence.saving' : 'erase.take')}
      </Button>
      <Wrong text={wrong} />
    </>
  )
}
