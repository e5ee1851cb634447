/** What the language has to say, as a list: each leads to its place, and can be mended from here. */
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { Tag } from '../../layout/Tag.tsx'
import type { Tone } from '../../layout/tone.ts'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { goTo } from './meaning.ts'
import { mend } from './problems.ts'
import type { Reading } from './reading.ts'

const looks = {
  error: { tone: 'alarm', word: 'rules.severity.ERROR' },
  warning: { tone: 'soon', word: 'rules.severity.WARNING' },
  hint: { tone: 'quiet', word: 'rules.severity.HINT' },
} as const satisfies Record<string, { tone: Tone; word: string }>

const order = ['error', 'warning', 'hint']

/** More would be read by nobody, and the first often cause the others. */
const most = 20

export function ProblemList({ reading, view }: { readonly reading: Reading; readonly view: EditorView }) {
  const t = useWords()
  // The gravest come first: a long list hides what stands last.
  const problems = reading.problems.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  )
  return (
    <Part aria-labelledby="problems-title">
      <h2 id="problems-title">
        {t('editor.problems')} {problems.length > 0 && <span>{problems.length}</span>}
      </h2>
      {problems.length === 0 && <p>{t('editor.noProblems')}</p>}
      <ul>
        {problems.slice(0, most).map((problem) => {
          const { code, severity, span, message, help, fix } = problem
          const look = looks[severity]
          const line = view.state.doc.lineAt(Math.min(span.start, view.state.doc.length)).number
          return (
            <li key={`${code} ${span.start}`}>
              <Tag tone={look.tone}>{t(look.word)}</Tag>
              <p>{message}</p>
              {help !== '' && <Help>{help}</Help>}
              <p>
                <Plain type="button" onClick={() => goTo(view, span.start, span.end)}>
                  {t('editor.goTo', { line })}
                </Plain>
                {fix && (
                  <Plain type="button" onClick={() => mend(view, problem)}>
                    {fix.title}
                  </Plain>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

const Part = styled('section')({
  '& > h2': { fontSize: '1.125rem', paddingBottom: '0.375rem', borderBottom: `2px solid ${colour.ink}` },
  '& > h2 > span': { fontWeight: 400, color: colour.secondary },
  '& > p': { padding: '0.625rem 0' },
  '& > ul': { maxHeight: '20rem', overflowY: 'auto' },
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.25rem',
    justifyItems: 'start',
    padding: '0.75rem 0',
    borderBottom: `1px solid ${colour.line}`,
    fontSize: '1rem',
  },
})

const Help = styled('p')({ color: colour.secondary })

const Plain = styled('button')({
  font: 'inherit',
  color: colour.blue,
  background: 'none',
  border: 0,
  padding: '0.125rem 0',
  marginRight: '1.25rem',
  textAlign: 'left',
  textDecoration: 'underline',
  textUnderlineOffset: '0.16em',
  cursor: 'pointer',
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, background: colour.focus, color: colour.ink },
})
