/** Asks the rules' questions, each in the way its answer needs: yes or no, one of a list, or a date. */
import { OneOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import type { Errors } from '../form/ErrorSummary.tsx'
import { FieldSet } from '../form/Field.tsx'
import { noDate } from '../form/typed-date.ts'
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import { boxOf, type Question, type TypedAnswers } from './typed-facts.ts'

interface Props {
  readonly questions: readonly Question[]
  readonly typed: TypedAnswers
  readonly errors: Errors
  readonly onChange: (typed: TypedAnswers) => void
}

export function Questions({ questions, typed, errors, onChange }: Props) {
  const t = useWords()
  const yesOrNo = [
    { value: 'yes', label: t('record.yes') },
    { value: 'no', label: t('record.no') },
  ]
  return questions.map((question) => {
    const id = boxOf(question)
    if (question.answer === 'DATE')
      return (
        <DateBoxes
          key={id}
          id={id}
          label={question.text}
          error={errors[id]}
          value={typed.dates[question.name] ?? noDate}
          onChange={(date) => onChange({ ...typed, dates: { ...typed.dates, [question.name]: date } })}
        />
      )
    const inline = question.answer === 'YES_NO'
    return (
      <FieldSet key={id} id={id} label={question.text} error={errors[id]}>
        <OneOf
          name={id}
          inline={inline}
          choices={inline ? yesOrNo : question.choices.map((value) => ({ value, label: titleOf(value) }))}
          value={typed.answers[question.name] ?? null}
          onChange={(answer) => onChange({ ...typed, answers: { ...typed.answers, [question.name]: answer } })}
        />
      </FieldSet>
    )
  })
}
