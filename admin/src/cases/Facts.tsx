/** The answers to the questions that the rules ask. */
import { plainDate } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseView } from './case-view.ts'
import { Summary } from './Summary.tsx'

export function Facts({ of }: { readonly of: CaseView }) {
  const t = useWords()
  return (
    <>
      {of.facts.length > 0 && (
        <Summary
          id="facts"
          title={t('cases.facts')}
          rows={of.facts.map(({ text, answer }) => [text, plainAnswer(answer)] as const)}
        />
      )}
      <Summary
        id="rules"
        title={t('cases.rules')}
        rows={[[of.edition.title, t('rules.inForce', { date: plainDate(of.edition.inForceFrom) })]]}
        to={`/editions/${encodeURIComponent(of.edition.id)}/show`}
      />
    </>
  )
}

function plainAnswer(answer: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(answer) ? plainDate(answer) : sentenceCase(answer.replaceAll('_', ' '))
}
