/** The questions that one kind of event needs answered, and no others. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { longDate } from '../dates.ts'
import { isOpen } from '../deadlines/time-left.ts'
import { OneOf, SomeOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import type { Errors } from '../form/ErrorSummary.tsx'
import { describedBy, Field, FieldSet, Select, TextArea, TextBox } from '../form/Field.tsx'
import { useWords } from '../messages/use-words.ts'
import { plainName, sentenceCase, titleOf } from '../wording.ts'
import { type CaseView, type Possible, stagesOf } from './case-view.ts'
import { GradeFields } from './GradeFields.tsx'
import { PersonSelect } from './PersonSelect.tsx'
import { Questions } from './Questions.tsx'
import { type Draft, units } from './recording.ts'
import { StageName } from './StageName.tsx'
import type { Question } from './typed-facts.ts'

interface Props {
  readonly event: Possible
  readonly of: CaseView
  readonly questions: readonly Question[]
  readonly draft: Draft
  readonly errors: Errors
  readonly onChange: (part: Partial<Draft>) => void
}

export function RecordFields({ event, of, questions, draft, errors, onChange }: Props) {
  const t = useWords()
  const owed = of.deadlines.filter(
    ({ clock, state, duty }) => clock === event.name && (isOpen(state, duty) || state === 'OVERDUE'),
  )
  const abouts = aboutsOf(event, of)
  const text = (id: 'reasons' | 'words', label: string, hint: string): ReactNode => (
    <Field id={id} label={label} hint={hint} error={errors[id]}>
      <TextArea
        id={id}
        aria-describedby={describedBy({ id, hint, error: errors[id] })}
        aria-invalid={errors[id] ? true : undefined}
        value={draft[id]}
        onChange={({ target }) => onChange({ [id]: target.value })}
      />
    </Field>
  )
  return (
    <>
      {event.kind === 'DECISION' && (
        <FieldSet id="yesNo" label={t('record.decision')} error={errors.yesNo}>
          <OneOf
            inline
            name="yesNo"
            value={draft.yesNo}
            onChange={(yesNo) => onChange({ yesNo })}
            choices={[
              { value: 'YES', label: t('record.yes') },
              { value: 'NO', label: t('record.no') },
            ]}
          />
        </FieldSet>
      )}
      <div id="questions">
        <Questions
          questions={questions}
          typed={draft.typed}
          errors={errors}
          onChange={(typed) => onChange({ typed })}
        />
      </div>
      {event.kind === 'EXTENSION' && (
        <Field id="length" label={t('record.extendTo')} hint={t('record.extendHint')} error={errors.length}>
          <Row>
            <Short
              id="length"
              inputMode="numeric"
              aria-describedby={describedBy({ id: 'length', hint: 'hint', error: errors.length })}
              value={draft.length}
              onChange={({ target }) => onChange({ length: target.value })}
            />
            <Select
              aria-label={t('record.unit')}
              value={draft.unit}
              onChange={({ target }) => onChange({ unit: target.value })}
            >
              {units.map((unit) => (
                <option key={unit}>{unit}</option>
              ))}
            </Select>
          </Row>
        </Field>
      )}
      <DateBoxes
        id="date"
        label={t(event.kind === 'EXTENSION' ? 'record.agreedOn' : 'record.date')}
        error={errors.date}
        value={draft.date}
        onChange={(date) => onChange({ date })}
      />
      {event.needsTime && (
        <Field id="time" label={t('record.time')} hint={t('record.timeHint')} error={errors.time}>
          <Short
            id="time"
            autoComplete="off"
            aria-describedby={describedBy({ id: 'time', hint: 'hint', error: errors.time })}
            aria-invalid={errors.time ? true : undefined}
            value={draft.time}
            onChange={({ target }) => onChange({ time: target.value })}
          />
        </Field>
      )}
      {event.needsNumber && (
        <Field
          id="number"
          label={event.needsNumberOf ? t('record.numberOf', { noun: event.needsNumberOf }) : t('record.number')}
          error={errors.number}
        >
          <Short
            id="number"
            inputMode="numeric"
            aria-describedby={describedBy({ id: 'number', error: errors.number })}
            aria-invalid={errors.number ? true : undefined}
            value={draft.number}
            onChange={({ target }) => onChange({ number: target.value })}
          />
        </Field>
      )}
      {event.kind === 'GRADE' && <GradeFields event={event} draft={draft} errors={errors} onChange={onChange} />}
      {abouts && (
        <FieldSet
          id="about"
          label={t(event.kind === 'MOVE' ? 'record.stage' : 'record.supporter')}
          error={errors.about}
        >
          <OneOf name="about" value={draft.about} onChange={(about) => onChange({ about })} choices={abouts} />
        </FieldSet>
      )}
      {owed.length > 1 && (
        <FieldSet id="answers" label={t('record.answers')} hint={t('record.answersHint')}>
          <SomeOf
            name="answers"
            values={draft.answers}
            onChange={(answers) => onChange({ answers })}
            choices={owed.map(({ occurrence, text, startedOn }) => ({
              value: String(occurrence),
              label: sentenceCase(text),
              hint: t('record.startedOn', { date: longDate(startedOn) }),
            }))}
          />
        </FieldSet>
      )}
      {event.needsPeople.map((role) => (
        <PersonSelect
          key={role}
          id={`person-${role}`}
          label={titleOf(role)}
          value={draft.people[role] ?? ''}
          error={errors[`person-${role}`]}
          onChange={(person) => onChange({ people: { ...draft.people, [role]: person } })}
        />
      ))}
      {event.needsAgreementOf && (
        <Tick
          id="agreed"
          label={t('record.agreedBy', { role: plainName(event.needsAgreementOf) })}
          checked={draft.agreed}
          onChange={(agreed) => onChange({ agreed })}
        />
      )}
      {event.needsWriting && (
        <Tick
          id="inWriting"
          label={t('record.inWriting')}
          checked={draft.inWriting}
          onChange={(inWriting) => onChange({ inWriting })}
        />
      )}
      {event.needsReasons
        ? text('reasons', t('record.reasons'), t('record.reasonsHint'))
        : text('words', t('record.words'), t('record.wordsHint'))}
    </>
  )
}

interface TickProps {
  readonly id: string
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

function Tick({ id, label, checked, onChange }: TickProps) {
  return (
    <Spaced>
      <SomeOf
        name={id}
        values={checked ? ['yes'] : []}
        onChange={(values) => onChange(values.includes('yes'))}
        choices={[{ value: 'yes', label }]}
      />
    </Spaced>
  )
}

const Row = styled('div')({ display: 'flex', gap: '0.5rem', '& select': { width: 'auto' } })
const Short = styled(TextBox)({ width: '6rem' })
const Spaced = styled('div')({ marginBottom: '1.5rem' })

/** What may be meant: what a supporter is, or the stages to move to. Null where nothing is to be chosen. */
function aboutsOf({ kind, choices }: Possible, of: CaseView) {
  if (kind === 'SUPPORTER') return choices.map((value) => ({ value, label: titleOf(value) }))
  if (kind !== 'MOVE') return null
  const stages = stagesOf(of).filter(({ name }) => choices.includes(name))
  return stages.map((stage) => ({ value: stage.name, label: <StageName stage={stage} /> }))
}
