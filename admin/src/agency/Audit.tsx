/** Who did and saw what, the newest first, and whether the record of it is whole. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { auditDocument, verifyAuditDocument } from '../data/audit-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { dateOf, plainDate, timeOfDay } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { Field, Select } from '../form/Field.tsx'
import type { VerifyAuditQuery } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { Pager, usePages } from '../layout/Pager.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { AuditTable, verbs, verbWords } from './AuditTable.tsx'
import { Wrong } from './Wrong.tsx'

const pageRows = 50

export function Audit() {
  const t = useWords()
  const [verb, setVerb] = useState('')
  const pages = usePages(verb)
  const { data, error } = useAsked('agency', auditDocument, {
    first: pageRows,
    after: pages.after,
    filter: verb ? { verb } : {},
  })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  return (
    <>
      <Verify head={data.auditHead} />
      <Field id="verb" label={t('audit.only')}>
        <Select id="verb" value={verb} onChange={({ target }) => setVerb(target.value)}>
          <option value="">{t('audit.everything')}</option>
          {verbs
            .map((each) => ({ value: each, words: verbWords(each, t) }))
            .sort((one, other) => one.words.localeCompare(other.words))
            .map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
        </Select>
      </Field>
      <AuditTable entries={data.audit.nodes} />
      {data.audit.nodes.length === 0 && <p>{t('audit.none')}</p>}
      <Pager pages={pages} rows={data.audit.nodes.length} pageRows={pageRows} total={null} info={data.audit.pageInfo} />
    </>
  )
}

interface Head {
  readonly number: number
  readonly sealedAt: string
  readonly signed: string
}

function Verify({ head }: { readonly head: Head | null }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [found, setFound] = useState<VerifyAuditQuery['verifyAudit'] | null>(null)
  const verify = async () => setFound(await run(async () => (await send(verifyAuditDocument, {})).verifyAudit))
  return (
    <Box>
      <p>
        {head
          ? t('audit.sealed', {
              number: head.number,
              date: plainDate(dateOf(head.sealedAt)),
              time: timeOfDay(head.sealedAt),
            })
          : t('audit.notSealed')}
      </p>
      {head && (
        <Fold summary={t('audit.head')}>
          <p>{t('audit.headHint')}</p>
          <code>{head.signed}</code>
        </Fold>
      )}
      <Button kind="second" disabled={sending} onClick={verify}>
        {t(sending ? 'audit.verifying' : 'audit.verify')}
      </Button>
      <Wrong text={wrong} />
      {found && (
        <div role="status">
          <b>{t(found.isWhole ? 'audit.whole' : 'audit.broken', { smart_count: found.entries })}</b>
          <ul>
            {found.findings.map(({ kind, message, number }) => (
              <li key={`${kind} ${number} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </Box>
  )
}

const Box = styled('div')({
  display: 'grid',
  gap: '0.75rem',
  justifyItems: 'start',
  marginBottom: '2rem',
  '& code': { overflowWrap: 'anywhere' },
})
