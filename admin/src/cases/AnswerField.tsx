/** Asks one of the rules' questions in the way its answer needs: yes or no, one of a list, or a date. */
import { OneOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { FieldSet } from '../form/Field.tsx'
import type { TypedDate } from '../form/typed-date.ts'
import type { ProceduresQuery } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'

interface Props {
  readonly id: string
  readonly question: ProceduresQuery['procedures'][number]['questions'][number]
  readonly answer: string | null
  readonly date: TypedDate
  readonly hint?: string
  readonly error?: string | undefined
  readonly onAnswer: (answer: string) => void
  readonly onDate: (date: TypedDate) => void
}

export function AnswerField({ id, question, answer, date, hint, error, onAnswer, onDate }: Props) {
  const t = useWords()
  if (question.answer === 'DATE')
    return <DateBoxes id={id} label={question.text} hint={hint} error={error} value={date} onChange={onDate} />
  const choices =
    question.answer === 'YES_NO'
      ? [
          { value: 'yes', label: t('record.yes') },
          { value: 'no', label: t('record.no') },
        ]
      : question.choices.map((value) => ({ value, label: titleOf(value) }))
  return (
    <FieldSet id={id} label={question.text} hint={hint} error={error}>
      <OneOf name={id} inline={question.answer === 'YES_NO'} choices={choices} value={answer} onChange={onAnswer} />
    </FieldSet>
  )
}
