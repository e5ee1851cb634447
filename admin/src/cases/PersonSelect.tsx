/** Chooses one of the agency's people. */
import { useGetList } from 'ra-core'
import { describedBy, Field, Select } from '../form/Field.tsx'
import type { PeopleQuery } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { joined, plainName } from '../wording.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly error?: string | undefined
  readonly onChange: (personId: string) => void
}

export function PersonSelect({ id, label, value, error, onChange }: Props) {
  const t = useWords()
  const { data: people = [] } = useGetList<PeopleQuery['people'][number]>('people')
  return (
    <Field id={id} label={label} error={error}>
      <Select
        id={id}
        aria-describedby={describedBy({ id, error })}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('record.choosePerson')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
            {person.roles.length > 0 && `, ${joined(person.roles.map(plainName))}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}
