/** Leads from what is shown beside the text to its place in it. */

import { PlainButton } from '../../form/Button.tsx'
import { useWords } from '../../messages/use-words.ts'
import type { Place } from './place.ts'

export function LineLink({ place, span }: { readonly place: Place; readonly span: Parameters<Place['goTo']>[0] }) {
  const t = useWords()
  return (
    <PlainButton type="button" onClick={() => place.goTo(span)}>
      {t('editor.goTo', { line: place.lineOf(span.start) })}
    </PlainButton>
  )
}
