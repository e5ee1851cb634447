/** What a check of a file found: what is wrong in which line, or how many cases can be taken in. */
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { withPlainDates } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import type { ImportCasesMutation } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

export type Found = Extract<ImportCasesMutation['importCases'], { __typename: 'ImportChecked' }>

interface Props {
  readonly found: Found
  readonly disabled: boolean
  readonly onTake: () => void
}

export function Checked({ found, disabled, onTake }: Props) {
  const { faultCount, faults } = found
  const t = useWords()
  if (faultCount === 0) return <Sound found={found} disabled={disabled} onTake={onTake} />
  return (
    <Part aria-labelledby="faults-title">
      <div role="status">
        <h2 id="faults-title">{t('import.faults', { smart_count: faultCount })}</h2>
      </div>
      <p>{t('import.faultsNext')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, message }) => (
            <tr key={`${line} ${message}`}>
              <td>{line}</td>
              <td>{withPlainDates(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faultCount > faults.length && <p>{t('import.firstFaults', { count: faults.length })}</p>}
    </Part>
  )
}

function Sound({ found: { cases }, disabled, onTake }: Props) {
  const t = useWords()
  const [asking, ask] = useState(false)
  const take = () => {
    ask(false)
    onTake()
  }
  return (
    <Part aria-labelledby="sound-title">
      <div role="status">
        <h2 id="sound-title">{t('import.sound', { smart_count: cases })}</h2>
      </div>
      <p>{t('import.soundNext')}</p>
      <Button kind="main" disabled={disabled} onClick={() => ask(true)}>
        {t('import.take', { smart_count: cases })}
      </Button>
      <Dialog open={asking} onClose={() => ask(false)} aria-labelledby="import-ask">
        <Question>
          <h2 id="import-ask">{t('import.ask', { smart_count: cases })}</h2>
          <p>{t('import.askMore')}</p>
          <Buttons>
            <Button kind="main" onClick={take}>
              {t('import.yes')}
            </Button>
            <Button kind="second" onClick={() => ask(false)}>
              {t('record.cancel')}
            </Button>
          </Buttons>
        </Question>
      </Dialog>
    </Part>
  )
}

const Part = styled('section')({
  marginTop: '2rem',
  '& > p': { margin: '0.25rem 0 1rem' },
  '& table': { borderCollapse: 'collapse', width: '100%', marginBottom: '1rem' },
  '& th': { textAlign: 'left', borderBottom: `2px solid ${colour.ink}`, padding: '0.375rem 1rem 0.375rem 0' },
  '& td': {
    borderBottom: `1px solid ${colour.line}`,
    padding: '0.5rem 1rem 0.5rem 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  '& td:first-of-type': { width: '3.5rem', fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
})
const Question = styled('div')({ padding: '1.5rem', display: 'grid', gap: '0.75rem', maxWidth: '34rem' })
const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })
