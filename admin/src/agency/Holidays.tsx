/** Bank holidays: those to come, those announced since, and a new one, or one taken back, with what that does to the cases under way. */
import { styled } from '@mui/material/styles'
import { useSearchParams } from 'react-router'
import { holidaysDocument } from '../data/holiday-documents.ts'
import { useQuietMs } from '../data/quiet.ts'
import { useAsked } from '../data/use-asked.ts'
import { longDate, plainDate } from '../dates.ts'
import { Fold } from '../layout/Fold.tsx'
import { Only } from '../layout/Only.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { PreviewShown } from '../rules/switch/PreviewShown.tsx'
import { colour } from '../theme.ts'
import { placeName } from '../wording.ts'
import { Announced } from './Announced.tsx'
import { AnnounceHoliday } from './AnnounceHoliday.tsx'
import { useToday } from './agency-time.tsx'
import { type ListedCalendar, withAnnounced } from './with-announced.ts'

export function Holidays() {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useAsked('agency', holidaysDocument, {}, { everyMs: useQuietMs() })
  const preview = search.get('preview')
  const see = (id: string) => setSearch({ view: 'holidays', preview: id })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  return (
    <>
      <Lead>{t('holidays.lead')}</Lead>
      <Only may="SWITCH">
        {preview && (
          <Shown aria-labelledby="shown-title">
            <h2 id="shown-title">{t('holidays.previewTitle')}</h2>
            <PreviewShown key={preview} id={preview} onAgain={see} />
          </Shown>
        )}
        <AnnounceHoliday calendars={data.calendars.map(({ name }) => name)} onAnnounced={see} />
        <Announced onSee={see} />
      </Only>
      <Title>{t('holidays.published')}</Title>
      {withAnnounced(data).map((calendar) => (
        <Calendar key={calendar.name} calendar={calendar} />
      ))}
    </>
  )
}

function Calendar({ calendar }: { readonly calendar: ListedCalendar }) {
  const t = useWords()
  const today = useToday()
  const coming = calendar.holidays.filter(({ on }) => on >= today)
  return (
    <Fold onPaper summary={placeName(calendar.name)}>
      <p>{t('holidays.source', { source: calendar.source, date: plainDate(calendar.publishedUntil) })}</p>
      {coming.length === 0 && <p>{t('holidays.noneToCome')}</p>}
      <Days>
        {coming.map(({ on, name, isAnnounced }) => (
          <li key={`${on} ${name}`}>
            {longDate(on)}: {isAnnounced ? t('holidays.addedHere', { name }) : name}
          </li>
        ))}
      </Days>
    </Fold>
  )
}

const Lead = styled('p')({ marginBottom: '0.75rem !important' })
const Title = styled('h2')({ margin: '1.75rem 0 0.5rem !important' })

const Shown = styled('section')({
  border: `1px solid ${colour.ink}`,
  padding: '1.25rem',
  margin: '1rem 0 1.5rem',
  '& h2': { marginBottom: '0.5rem' },
})
const Days = styled('ul')({ marginTop: '0.5rem !important', '& > li': { padding: '0.125rem 0' } })
