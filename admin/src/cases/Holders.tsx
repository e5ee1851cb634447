/** The people in the case, by role. */
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import type { CaseView } from './case-view.ts'
import { Summary } from './Summary.tsx'

export function Holders({ of }: { readonly of: CaseView }) {
  const t = useWords()
  return (
    <Summary
      id="people"
      title={t('cases.people')}
      rows={of.holders.map(({ role, person, outside }) => [
        titleOf(role),
        person?.name ?? t(outside ? 'cases.outside' : 'cases.heldByNobody'),
      ])}
      none={t('cases.nobodyYet')}
    />
  )
}
