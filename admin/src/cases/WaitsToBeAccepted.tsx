/** What a case that is not accepted yet waits for: who must decide and by when, or answers to the rules' questions. */
import { plainDate } from '../dates.ts'
import { isOwed } from '../deadlines/time-left.ts'
import { Whose } from '../deadlines/Whose.tsx'
import { useWords } from '../messages/use-words.ts'
import type { CaseView } from './case-view.ts'

export function WaitsToBeAccepted({ of }: { readonly of: CaseView }) {
  const t = useWords()
  // No clock runs before a case is accepted, but that of whoever must decide about it.
  const decision = of.deadlines.find(isOwed)
  return (
    <>
      <p>
        <b>{t('waits.title')}</b>
      </p>
      {decision ? (
        <p>
          {t('waits.decidedBy')} <Whose deadline={decision} />.{' '}
          {decision.dueOn ? t('waits.by', { date: plainDate(decision.dueOn) }) : t('waits.undated')}
        </p>
      ) : (
        <p>{t('waits.answers')}</p>
      )}
    </>
  )
}
