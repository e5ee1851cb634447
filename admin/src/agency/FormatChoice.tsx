/** Asks what a file is for, and so how it is written. */
import { OneOf } from '../form/Choices.tsx'
import { FieldSet } from '../form/Field.tsx'
import type { ExportFormat } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'

const formats: readonly ExportFormat[] = ['TEXT', 'CSV', 'JSON']

interface Props {
  readonly id: string
  readonly value: ExportFormat
  readonly onChange: (value: ExportFormat) => void
}

export function FormatChoice({ id, value, onChange }: Props) {
  const t = useWords()
  return (
    <FieldSet id={id} label={t('records.as')}>
      <OneOf
        name={id}
        value={value}
        onChange={(chosen) => onChange(chosen as ExportFormat)}
        choices={formats.map((format) => ({
          value: format,
          label: t(`records.format.${format}`),
          hint: t(`records.formatHint.${format}`),
        }))}
      />
    </FieldSet>
  )
}
