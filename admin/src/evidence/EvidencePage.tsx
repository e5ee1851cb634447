/** How well the agency keeps what it promises: over time, by standard and month, what was late, and the pack for an inspection. */
import { useSearchParams } from 'react-router'
import { PageTitle } from '../layout/PageTitle.tsx'
import { PageViews } from '../layout/PageViews.tsx'
import { useWords } from '../messages/use-words.ts'
import { Breaches } from './Breaches.tsx'
import { Kept } from './Kept.tsx'
import { Pack } from './Pack.tsx'

const views = ['kept', 'late', 'pack'] as const
const shown = { kept: Kept, late: Breaches, pack: Pack }

export default function EvidencePage() {
  const t = useWords()
  const [search] = useSearchParams()
  const open = views.find((name) => name === search.get('view')) ?? 'kept'
  const Open = shown[open]
  return (
    <>
      <PageTitle title={t('evidence.title')} tab={t(`evidence.view.${open}`)}>
        <p>{t('evidence.lead')}</p>
      </PageTitle>
      <PageViews
        label={t('evidence.views')}
        open={open}
        views={views.map((name) => ({ name, label: t(`evidence.view.${name}`) }))}
      />
      <Open />
    </>
  )
}
