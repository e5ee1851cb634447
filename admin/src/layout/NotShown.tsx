/** Says which kinds of case a figure leaves out, because the rules do not show their cases to whoever looks. */
import { useWords } from '../messages/use-words.ts'

/** Nothing, where nothing is left out. */
export function NotShown({ kinds }: { readonly kinds: readonly string[] }) {
  const t = useWords()
  return kinds.length > 0 && <small>{t('evidence.notShown', { kinds: kinds.join(', ') })}</small>
}
