/** What the rule at the cursor means, with an example; where its name is declared, and another name for it. */
import type { Hover } from '@casewright/dsl'
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { PlainButton } from '../../form/Button.tsx'
import { Fold } from '../../layout/Fold.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { declarationAt, goTo } from './meaning.ts'
import { RenameName } from './RenameName.tsx'

interface Props {
  readonly view: EditorView
  readonly here: Hover | null
  readonly isReadOnly: boolean
  /** Says what came of it. */
  readonly tell: (words: string) => void
}

export function AtCursor({ view, here, isReadOnly, tell }: Props) {
  const t = useWords()
  const toDeclaration = () => {
    const found = declarationAt(view)
    if (found === null) tell(t('editor.noDeclaration'))
    else if (found.isHere) goTo(view, found.span.start, found.span.end)
    else tell(t('editor.declaredIn', { file: found.file }))
  }
  return (
    <Part aria-labelledby="here-title">
      <h2 id="here-title">{t('editor.here')}</h2>
      {here === null && <p>{t('editor.nothingHere')}</p>}
      {here?.sentences.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {here !== null && here.example.length > 0 && (
        <Fold summary={t('editor.example')}>
          {here.example.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Fold>
      )}
      <p>
        <PlainButton type="button" onClick={toDeclaration}>
          {t('editor.toDeclaration')}
        </PlainButton>
      </p>
      {!isReadOnly && <RenameName view={view} />}
    </Part>
  )
}

const Part = styled('section')({
  marginTop: '1.25rem',
  '& > h2': { fontSize: '1.125rem', paddingBottom: '0.375rem', borderBottom: `2px solid ${colour.ink}` },
  '& > p': { padding: '0.375rem 0 0', fontSize: '1rem' },
})
