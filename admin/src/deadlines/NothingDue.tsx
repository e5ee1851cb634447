/** Says why the list is empty and what to do about it. */
import { Link } from 'react-router'
import { Empty } from '../layout/Empty.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Shown, Whose } from './filter.ts'
import { addressOf } from './ViewChooser.tsx'

export function NothingDue({ view }: { readonly view: { readonly whose: Whose; readonly shown: Shown } }) {
  const t = useWords()
  return (
    <Empty title={t(`deadlines.none.${view.shown}`)}>
      {view.shown !== 'open' ? (
        <p>
          <Link to={addressOf({ ...view, shown: 'open' })}>{t('deadlines.seeOpen')}</Link>
        </p>
      ) : view.whose === 'mine' ? (
        <p>
          {t('deadlines.noneMine')} <Link to={addressOf({ ...view, whose: 'all' })}>{t('deadlines.seeAll')}</Link>
        </p>
      ) : (
        <p>
          {t('deadlines.noneAll')} <Link to="/cases/create">{t('cases.open')}</Link>
        </p>
      )}
    </Empty>
  )
}
