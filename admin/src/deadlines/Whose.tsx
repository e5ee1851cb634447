/** Whose a deadline is: the person, by the role they have in it; or the role that nobody has yet. */
import { useWords } from '../messages/use-words.ts'
import { plainName, titleOf } from '../wording.ts'

interface Props {
  readonly deadline: {
    readonly holder: { readonly name: string } | null
    readonly owner: string | null
    readonly outside: boolean
  }
  /** Whether nobody will be named any more. */
  readonly isOver?: boolean
}

export function Whose({ deadline: { holder, owner, outside }, isOver = false }: Props) {
  const t = useWords()
  if (holder && owner) return t('deadlines.held', { who: holder.name, role: plainName(owner) })
  if (holder) return holder.name
  if (!owner) return t(isOver ? 'deadlines.wasNobodyAtAll' : 'deadlines.nobodyAtAll')
  const nobody = isOver ? 'deadlines.wasNobody' : 'deadlines.nobody'
  return t(outside ? 'deadlines.outside' : nobody, { role: titleOf(owner) })
}
