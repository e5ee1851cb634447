/** Says how a file of cases is written, with the agency's own kinds of case as the example. */
import { styled } from '@mui/material/styles'
import { useToday } from '../agency/agency-time.tsx'
import { kindsDocument } from '../data/keeping-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

export function HowWritten() {
  const t = useWords()
  const today = useToday()
  const { data } = useAsked('agency', kindsDocument, {})
  const procedures = data?.procedures ?? []
  const [first] = procedures
  return (
    <Part>
      <Fold summary={t('import.how')}>
        <p>{t('import.csv')}</p>
        {first && (
          <pre>{['reference,procedure,event,on', `A-17,${first.name},${first.startsWhen[0]},${today}`].join('\n')}</pre>
        )}
        <p>{t('import.more')}</p>
        <p>{t('import.json')}</p>
        {procedures.length > 0 && (
          <>
            <p>{t('import.kinds')}</p>
            <dl>
              {procedures.map(({ name, title, startsWhen }) => (
                <div key={name}>
                  <dt>
                    <code>{name}</code>
                  </dt>
                  <dd>{t('import.opens', { title, events: startsWhen.join(', ') })}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Fold>
    </Part>
  )
}

const Part = styled('div')({
  marginBottom: '1.5rem',
  maxWidth: '46rem',
  '& details > div': { display: 'grid', gap: '0.75rem', minWidth: 0 },
  '& pre': {
    margin: 0,
    padding: '0.75rem',
    background: colour.faint,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& code': { fontWeight: 600, overflowWrap: 'anywhere' },
  '& dl': { display: 'grid', gap: '0.375rem' },
})
