/** A rate as it may be shown: never a percentage alone, always what was met of what fell due. */
import { useWords } from '../messages/use-words.ts'
import { percentOf, type Rate } from './rates.ts'

export function RateShown({ rate }: { readonly rate: Rate | null }) {
  const t = useWords()
  if (rate === null) return t('evidence.noneDue')
  return t('evidence.rate', { ...rate, percent: percentOf(rate) })
}
