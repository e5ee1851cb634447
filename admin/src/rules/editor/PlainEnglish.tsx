/** The text in plain English, in step with what is written, and first the rule at the cursor. */
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { RenameName } from './RenameName.tsx'
import type { Reading } from './reading.ts'

interface Props {
  readonly reading: Reading
  readonly view: EditorView
}

export function PlainEnglish({ reading: { plain, isStale, here }, view }: Props) {
  const t = useWords()
  return (
    <>
      <Part aria-labelledby="here-title">
        <h2 id="here-title">{t('editor.here')}</h2>
        {here.length === 0 ? <p>{t('editor.nothingHere')}</p> : here.map((each) => <p key={each}>{each}</p>)}
        <RenameName view={view} />
      </Part>
      <Part aria-labelledby="plain-title">
        <h2 id="plain-title">{t('editor.readBack')}</h2>
        {isStale && <Stale>{t(plain === null ? 'editor.readBackNone' : 'editor.readBackStale')}</Stale>}
        {plain && (
          // What scrolls must be reached by the keyboard.
          <Scroller tabIndex={0} role="group" aria-labelledby="plain-title" data-stale={isStale || undefined}>
            {plain.sections.map(({ heading, sentences }, place) => (
              <div key={`${place} ${heading}`}>
                <h3>{heading}</h3>
                <ul>
                  {sentences.map((each, nth) => (
                    <li key={`${nth} ${each}`}>{each}</li>
                  ))}
                </ul>
              </div>
            ))}
          </Scroller>
        )}
      </Part>
    </>
  )
}

const Part = styled('section')({
  '& > h2': { fontSize: '1.125rem', paddingBottom: '0.375rem', borderBottom: `2px solid ${colour.ink}` },
  '& > p': { padding: '0.5rem 0 0', fontSize: '1rem' },
})

const Stale = styled('p')({ color: colour.secondary })

const Scroller = styled('div')({
  maxHeight: '26rem',
  overflowY: 'auto',
  fontSize: '1rem',
  '&[data-stale]': { color: colour.secondary },
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` },
  '& h3': { fontSize: '1rem', marginTop: '0.875rem' },
  '& li': { padding: '0.25rem 0 0.25rem 1rem', position: 'relative' },
  '& li::before': { content: '"–"', position: 'absolute', left: 0, color: colour.secondary },
})
