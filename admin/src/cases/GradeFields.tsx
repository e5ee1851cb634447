/** Asks for the grade of an area, and which of its criteria were shown, by the grade that each describes. */
import { styled } from '@mui/material/styles'
import { OneOf, SomeOf } from '../form/Choices.tsx'
import type { Errors } from '../form/ErrorSummary.tsx'
import { FieldSet } from '../form/Field.tsx'
import { Fold } from '../layout/Fold.tsx'
import { Marked } from '../layout/Marked.tsx'
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import type { Possible } from './case-view.ts'
import type { Draft } from './recording.ts'

interface Props {
  readonly event: Possible
  readonly draft: Draft
  readonly errors: Errors
  readonly onChange: (part: Partial<Draft>) => void
}

export function GradeFields({ event, draft, errors, onChange }: Props) {
  const t = useWords()
  return (
    <>
      <FieldSet id="grade" label={t('record.grade')} error={errors.grade}>
        <OneOf
          name="grade"
          value={draft.grade}
          onChange={(grade) => onChange({ grade })}
          choices={event.choices.map((value) => ({ value, label: titleOf(value) }))}
        />
      </FieldSet>
      {event.evidence.length > 0 && (
        <Looked>
          <Fold summary={t('record.evidence')}>
            <ul>
              {event.evidence.map(({ name, words }) => (
                <li key={name}>{words.length > 0 ? <Marked text={`“${words.join(' ')}”`} /> : titleOf(name)}</li>
              ))}
            </ul>
          </Fold>
        </Looked>
      )}
      {event.criteria.length > 0 && (
        <FieldSet id="criteria" label={t('record.criteria')} hint={t('record.criteriaHint')}>
          {event.choices.map((grade) => (
            <CriteriaOf key={grade} grade={grade} event={event} draft={draft} onChange={onChange} />
          ))}
        </FieldSet>
      )}
    </>
  )
}

interface GroupProps extends Omit<Props, 'errors'> {
  readonly grade: string
}

/** An area has dozens of criteria: those of the chosen grade stand open, and the others say how many were shown. */
function CriteriaOf({ grade, event, draft, onChange }: GroupProps) {
  const t = useWords()
  const criteria = event.criteria.filter((each) => each.grade === grade)
  if (criteria.length === 0) return null
  const shown = criteria.filter(({ name }) => draft.criteria.includes(name)).length
  const name = titleOf(grade)
  return (
    <Group role="group" aria-label={name}>
      <Fold summary={t('record.criteriaOf', { grade: name, shown, all: criteria.length })} open={draft.grade === grade}>
        <SomeOf
          name="criterion"
          values={draft.criteria}
          onChange={(values) => onChange({ criteria: values })}
          choices={criteria.map((each) => ({
            value: each.name,
            label: titleOf(each.name),
            hint: each.words.length > 0 ? <Marked text={`“${each.words.join(' ')}”`} /> : undefined,
          }))}
        />
      </Fold>
    </Group>
  )
}

const Looked = styled('div')({ marginBottom: '1.5rem', '& li + li': { marginTop: '0.375rem' } })
const Group = styled('div')({ marginTop: '0.5rem' })
