/** A rate as it may be shown: never a percentage alone, always what was met of what fell due. */
import { type MessageKey, useWords } from '../messages/use-words.ts'
import { percentOf, type Rate } from './rates.ts'

interface Props {
  readonly rate: Rate | null
  /** What is said where there is none. */
  readonly none?: MessageKey
}

export function RateShown({ rate, none = 'evidence.noneDue' }: Props) {
  const t = useWords()
  if (rate === null) return t(none)
  return t('evidence.rate', { ...rate, percent: percentOf(rate) })
}
