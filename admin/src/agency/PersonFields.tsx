/** What is asked of somebody who is added, or whose entry is changed: name, address, what they are here, who manages them. */
import { SomeOf } from '../form/Choices.tsx'
import type { Errors } from '../form/ErrorSummary.tsx'
import { describedBy, Field, FieldSet, Select, TextBox } from '../form/Field.tsx'
import type { Access } from '../gql/graphql.ts'
import { useWords, type Words } from '../messages/use-words.ts'

const kinds: readonly Access[] = [
  'CASE_WORKER',
  'MANAGER',
  'POLICY_LEAD',
  'PUBLISHER',
  'ADMINISTRATOR',
  'INSPECTOR',
  'INTEGRATOR',
]

export interface PersonTyped {
  readonly name: string
  readonly email: string
  readonly managerId: string
  readonly access: readonly string[]
}

interface Props {
  /** Tells the boxes of one form from those of another on the page. */
  readonly id: string
  readonly typed: PersonTyped
  readonly managers: readonly { readonly id: string; readonly name: string }[]
  readonly errors: Errors
  readonly onChange: (part: Partial<PersonTyped>) => void
}

/** What is missing, by the id of its box. */
export function personErrors(id: string, { name, email, access }: PersonTyped, t: Words): Errors {
  return {
    ...(name.trim() ? {} : { [`name${id}`]: t('wrong.name') }),
    ...(/^\S+@\S+$/.test(email.trim()) ? {} : { [`email${id}`]: t('wrong.email') }),
    ...(access.length > 0 ? {} : { [`access${id}`]: t('wrong.access') }),
  }
}

export function PersonFields({ id, typed, managers, errors, onChange }: Props) {
  const t = useWords()
  const marked = (box: string, hint?: string) => ({
    id: box,
    'aria-describedby': describedBy({ id: box, hint, error: errors[box] }),
    'aria-invalid': errors[box] ? true : undefined,
  })
  return (
    <>
      <Field id={`name${id}`} label={t('people.name')} error={errors[`name${id}`]}>
        <TextBox
          {...marked(`name${id}`)}
          value={typed.name}
          autoComplete="off"
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Field>
      <Field id={`email${id}`} label={t('people.email')} hint={t('people.emailHint')} error={errors[`email${id}`]}>
        <TextBox
          {...marked(`email${id}`, 'hint')}
          type="email"
          value={typed.email}
          autoComplete="off"
          onChange={({ target }) => onChange({ email: target.value })}
        />
      </Field>
      <FieldSet id={`access${id}`} label={t('people.accessAsked')} error={errors[`access${id}`]}>
        <SomeOf
          name={`access${id}`}
          values={typed.access}
          onChange={(access) => onChange({ access })}
          choices={kinds.map((value) => ({
            value,
            label: t(`people.access.${value}`),
            hint: t(`people.accessHint.${value}`),
          }))}
        />
      </FieldSet>
      <Field id={`manager${id}`} label={t('people.manager')}>
        <Select
          id={`manager${id}`}
          value={typed.managerId}
          onChange={({ target }) => onChange({ managerId: target.value })}
        >
          <option value="">{t('people.nobody')}</option>
          {managers.map((manager) => (
            <option key={manager.id} value={manager.id}>
              {manager.name}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
