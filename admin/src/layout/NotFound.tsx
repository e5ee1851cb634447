/** The page for an address that leads nowhere. */
import { Link } from 'react-router'
import { useWords } from '../messages/use-words.ts'
import { PageTitle } from './PageTitle.tsx'

export function NotFound() {
  const t = useWords()
  return (
    <PageTitle title={t('layout.notFound')}>
      <p>
        {t('layout.notFoundNext')} <Link to="/deadlines">{t('layout.deadlines')}</Link>
      </p>
    </PageTitle>
  )
}
