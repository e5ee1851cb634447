/** Whose a deadline is: the person, by the role they have in it; or the role that nobody has yet. */
import { useWords } from '../messages/use-words.ts'
import { plainName, titleOf } from '../wording.ts'

interface Props {
  readonly deadline: { readonly holder: { readonly name: string } | null; readonly owner: string | null }
}

export function Whose({ deadline: { holder, owner } }: Props) {
  const t = useWords()
  if (holder && owner) return t('deadlines.held', { who: holder.name, role: plainName(owner) })
  return holder?.name ?? (owner ? t('deadlines.nobody', { role: titleOf(owner) }) : t('deadlines.nobodyAtAll'))
}
