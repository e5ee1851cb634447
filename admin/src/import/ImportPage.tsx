/** Takes in cases from another system: a file is checked whole, what is wrong is listed by its line, and where nothing is it is taken in. */
import { useSearchParams } from 'react-router'
import { pageFor } from '../layout/Only.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useWords } from '../messages/use-words.ts'
import { CheckFile } from './CheckFile.tsx'
import { ImportShown } from './ImportShown.tsx'

export default pageFor('SWITCH', ImportPage)

function ImportPage() {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const id = search.get('id')
  return (
    <>
      <PageTitle title={t('import.title')}>
        <p>{t('import.lead')}</p>
      </PageTitle>
      {id ? <ImportShown id={id} /> : <CheckFile onTaken={(taken) => setSearch({ id: taken })} />}
    </>
  )
}
