/** Why a ruleset cannot come into use, and the way out: in place of the one that has its procedure, or once that is taken back. */
import { styled } from '@mui/material/styles'
import { useGetList } from 'ra-core'
import { Link } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { titleOf } from '../wording.ts'
import type { ListedEdition } from './rules-view.ts'

export interface Refused {
  readonly message: string
  /** The ruleset that has the procedure already, and from when on both would have it, where that is why. */
  readonly taken: { readonly ruleset: string; readonly on: string } | null
}

/** What a typed answer says of why nothing was done. */
export function refusedFrom(answer: { readonly message: string } | TakenAnswer): Refused {
  return { message: answer.message, taken: 'ruleset' in answer ? { ruleset: answer.ruleset, on: answer.on } : null }
}

interface TakenAnswer {
  readonly message: string
  readonly ruleset: string
  readonly on: string
}

interface Props {
  readonly refused: Refused
  /** The date from which it was to be used. */
  readonly fromOn: string
  /** What the button says that takes the other's place. */
  readonly label: string
  readonly disabled?: boolean
  readonly onInstead: (ruleset: string) => void
}

export function Taken({ refused: { message, taken }, fromOn, label, disabled, onInstead }: Props) {
  const t = useWords()
  const today = useToday()
  const { data: editions = [] } = useGetList<ListedEdition>('editions')
  // What begins only later cannot be replaced on the day; it is scheduled, and can be taken back.
  const isScheduled = taken !== null && taken.on > fromOn && taken.on > today
  const saying = () => {
    if (taken === null) return message
    if (isScheduled) return t('taken.scheduled', { date: plainDate(taken.on) })
    return t('taken.inUse', { title: titleIn(editions, taken.ruleset) })
  }
  return (
    <Box role="alert">
      <p>{saying()}</p>
      {isScheduled && (
        <p>
          <Link to="/agency?view=rulesets">{t('taken.see')}</Link>
        </p>
      )}
      {taken && !isScheduled && (
        <Button kind="second" disabled={disabled} onClick={() => onInstead(taken.ruleset)}>
          {label}
        </Button>
      )}
    </Box>
  )
}

/** Of a ruleset, as its newest edition has it. */
function titleIn(editions: readonly ListedEdition[], name: string): string {
  const known = editions.filter(({ ruleset }) => ruleset === name)
  const newest = known.toSorted((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))[0]
  return newest?.title ?? titleOf(name)
}

const Box = styled('div')({
  border: `4px solid ${colour.red}`,
  padding: '0.75rem 1rem',
  marginBottom: '1.25rem',
  display: 'grid',
  gap: '0.75rem',
  justifyItems: 'start',
})
