/** What is asked of somebody who is added, or whose entry is changed: name, address, what they are here, who manages them. */
import { SomeOf } from '../form/Choices.tsx'
import { Field, FieldSet, Select, TextBox } from '../form/Field.tsx'
import type { Access } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'

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
  readonly onChange: (part: Partial<PersonTyped>) => void
}

export function PersonFields({ id, typed, managers, onChange }: Props) {
  const t = useWords()
  return (
    <>
      <Field id={`name${id}`} label={t('people.name')}>
        <TextBox
          id={`name${id}`}
          value={typed.name}
          autoComplete="off"
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </Field>
      <Field id={`email${id}`} label={t('people.email')} hint={t('people.emailHint')}>
        <TextBox
          id={`email${id}`}
          type="email"
          aria-describedby={`email${id}-hint`}
          value={typed.email}
          autoComplete="off"
          onChange={({ target }) => onChange({ email: target.value })}
        />
      </Field>
      <FieldSet id={`access${id}`} label={t('people.accessAsked')}>
        <SomeOf
          name={`access${id}`}
          values={typed.access}
          onChange={(access) => onChange({ access })}
          choices={kinds.map((value) => ({ value, label: t(`people.access.${value}`) }))}
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
