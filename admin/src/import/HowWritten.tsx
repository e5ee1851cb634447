/** Says how a file of cases is written, with the agency's own kinds of case as the example. */
import { styled } from '@mui/material/styles'
import { useToday } from '../agency/agency-time.tsx'
import { kindsDocument } from '../data/keeping-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import type { KindsQuery } from '../gql/graphql.ts'
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
          <Sample lines={['reference,procedure,event,on', `A17,${first.name},${first.startsWhen[0]},${today}`]} />
        )}
        <p>{t('import.more')}</p>
        {first && (
          <>
            <p>{t('import.json')}</p>
            <Sample lines={[jsonOf(first, today)]} />
          </>
        )}
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

/** A line that is longer than a phone is wide goes on after a comma or a colon, set in, so that no word is broken. */
function Sample({ lines }: { readonly lines: readonly string[] }) {
  return (
    <pre>
      {lines.map((line) => (
        <span key={line}>
          {line.split(/(?<=, |,(?! )|: )/).map((part, nth) => (
            <span key={nth}>{part}</span>
          ))}
        </span>
      ))}
    </pre>
  )
}

function jsonOf({ name, startsWhen }: KindsQuery['procedures'][number], on: string): string {
  const written = JSON.stringify({ reference: 'A17', procedure: name, events: [{ event: startsWhen[0], on }] })
  return written.replaceAll(/[,:]/g, '$& ')
}

const Part = styled('div')({
  marginBottom: '1.5rem',
  maxWidth: '46rem',
  '& details > div': { display: 'grid', gap: '0.75rem', minWidth: 0 },
  '& pre': {
    margin: 0,
    padding: '0.75rem',
    background: colour.faint,
    fontSize: '0.875rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& pre > span': { display: 'block', paddingLeft: '1rem', textIndent: '-1rem' },
  '& pre > span > span': { display: 'inline-block', textIndent: 0 },
  '& code': { fontWeight: 600, overflowWrap: 'anywhere' },
  '& dl': { display: 'grid', gap: '0.375rem' },
})
