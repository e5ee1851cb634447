/** Says why the list is empty and what to do about it. */
import { Link } from 'react-router'
import { Empty } from '../layout/Empty.tsx'
import { Only } from '../layout/Only.tsx'
import { useWords } from '../messages/use-words.ts'
import { addressOf, type View } from './filter.ts'

export function NothingDue({ view }: { readonly view: View }) {
  const t = useWords()
  return (
    <Empty title={t(`deadlines.none.${view.shown}`)}>
      {Object.keys(view.by).length > 0 ? (
        <p>
          {t('deadlines.noneNarrowed')} <Link to={addressOf({ ...view, by: {} })}>{t('deadlines.widen')}</Link>
        </p>
      ) : view.shown !== 'open' ? (
        <p>
          <Link to={addressOf({ ...view, shown: 'open' })}>{t('deadlines.seeOpen')}</Link>
        </p>
      ) : view.whose !== 'all' ? (
        <p>
          {t(`deadlines.noneOf.${view.whose}`)}{' '}
          <Link to={addressOf({ ...view, whose: 'all' })}>{t('deadlines.seeAll')}</Link>
        </p>
      ) : (
        <p>
          {t('deadlines.noneAll')}{' '}
          <Only may="RECORD">
            <Link to="/cases/create">{t('cases.open')}</Link>
          </Only>
        </p>
      )}
    </Empty>
  )
}
