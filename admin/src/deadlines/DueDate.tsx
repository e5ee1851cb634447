/** A due date as GOV.UK writes it, with the last minute in time. */
import { styled } from '@mui/material/styles'
import { dueTime, longDate } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

interface Props {
  readonly deadline: {
    readonly dueOn: string | null
    readonly dueAt: string | null
    readonly provisional: boolean
  }
}

export function DueDate({ deadline: { dueOn, dueAt, provisional } }: Props) {
  const t = useWords()
  if (dueOn === null) return null
  return (
    <Due>
      <time dateTime={dueAt ?? dueOn}>{longDate(dueOn)}</time>
      <small>
        {t('deadlines.until', { time: dueTime(dueOn, dueAt) })}
        {provisional && ` · ${t('deadlines.provisional')}`}
      </small>
    </Due>
  )
}

const Due = styled('p')({
  lineHeight: 1.35,
  fontVariantNumeric: 'tabular-nums',
  '& time': { display: 'block', fontWeight: 500 },
  '& small': { fontSize: '0.9375rem', color: colour.secondary },
})
