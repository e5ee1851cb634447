/** Who was told what, and when; nothing where nobody was. */
import { plainDate } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import type { LogLine } from './case-view.ts'
import { toldIn } from './log-lines.ts'
import { Summary } from './Summary.tsx'

export function WhoWasTold({ log }: { readonly log: readonly LogLine[] }) {
  const t = useWords()
  const told = toldIn(log)
  if (told.length === 0) return null
  return (
    <Summary id="told" title={t('told.title')} rows={told.map(({ on, words }) => [plainDate(on), words] as const)} />
  )
}
