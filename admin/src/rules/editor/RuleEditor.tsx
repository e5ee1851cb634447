/** Writes in a rule text: its colours and problems as you type, and beside it what it says in plain English. */
import { forEachDiagnostic, nextDiagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { useGetIdentity, useGetList } from 'ra-core'
import { useMemo, useState } from 'react'
import { Button } from '../../form/Button.tsx'
import { Unseen } from '../../form/Field.tsx'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { type MessageKey, useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { EditorBox } from './EditorBox.tsx'
import { type KeptText, keptText } from './kept-text.ts'
import { format, replaceAll } from './open-editor.ts'
import { PlainEnglish } from './PlainEnglish.tsx'
import { ProblemList } from './ProblemList.tsx'
import { type Reading, readingOf } from './reading.ts'
import { type ShelvedText, shelfOf } from './shelf.ts'

/** A text to write in, and what becomes of what is written. */
export interface Written {
  /** What findings call it. */
  readonly name: string
  /** As it is published or saved. */
  readonly text: string
  /** Counts the changes of a draft; 0 for an edition. */
  readonly version: number
  /** What it is kept under in the browser. */
  readonly keptAs: string
  readonly words: { readonly unchanged: MessageKey; readonly changed: MessageKey; readonly kept: MessageKey }
  readonly saving: Saving | null
}

interface Saving {
  readonly label: MessageKey
  readonly save: (text: string, version: number) => Promise<Saved>
}

/** The version it then has, or why nothing was saved; `version` is then the one to write over. */
export type Saved = { readonly saved: number } | { readonly problem: string; readonly version: number | null }

export default function RuleEditor({ written }: { readonly written: Written }) {
  const { identity } = useGetIdentity()
  const { data: texts, error } = useGetList<ShelvedText>('editionTexts')
  if (error) return <ProblemNotice error={error} />
  if (!texts || !identity) return <Waiting />
  return <Desk written={written} texts={texts} kept={keptText(localStorage, String(identity.id), written.keptAs)} />
}

interface DeskProps {
  readonly written: Written
  readonly texts: readonly ShelvedText[]
  readonly kept: KeptText
}

function Desk({ written, texts, kept }: DeskProps) {
  const t = useWords()
  const { name, words, saving } = written
  const library = useMemo(() => shelfOf(texts), [texts])
  const [view, setView] = useState<EditorView | null>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [start] = useState(() => kept.read() ?? { text: written.text, version: written.version })
  const [text, setText] = useState(start.text)
  // Saving again after a conflict is meant to write over what the others wrote.
  const [version, setVersion] = useState(start.version)
  const [isKept, setKept] = useState(true)
  const [told, tell] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const changed = text !== written.text

  const follow = (at: EditorView, textChanged: boolean) => {
    setReading((before) => readingOf(at, before))
    if (!textChanged) return
    tell('')
    const now = at.state.doc.toString()
    setText(now)
    if (now === written.text) kept.forget()
    else setKept(kept.keep({ text: now, version }))
  }
  const open = (opened: EditorView) => {
    setView(opened)
    setReading((before) => readingOf(opened, before))
  }
  const save = async ({ save: send }: Saving) => {
    setBusy(true)
    setProblem('')
    const answer = await send(text, version)
    setBusy(false)
    if ('saved' in answer) {
      kept.forget()
      setVersion(answer.saved)
      tell(t('editor.saved'))
    } else {
      setProblem(answer.problem)
      if (answer.version !== null) setVersion(answer.version)
    }
  }
  const goOn = () => {
    let found = 0
    if (view) forEachDiagnostic(view.state, () => found++)
    if (view && found > 0) {
      nextDiagnostic(view)
      view.focus()
    } else tell(t('editor.noNext'))
  }
  const undoAll = () => {
    if (view) replaceAll(view, written.text)
    setProblem('')
    setVersion(written.version)
    tell(t('editor.undone'))
  }

  return (
    <>
      <Note data-changed={changed || undefined}>
        {changed ? (
          <>
            <b>{t(words.changed)}</b> {t(isKept ? words.kept : 'editor.notKept')}
          </>
        ) : (
          t(words.unchanged)
        )}
      </Note>
      {problem && <Problem role="alert">{problem}</Problem>}
      <Tools role="group" aria-label={t('editor.tools')}>
        <Button kind="second" onClick={() => view && tell(t(format(view) ? 'editor.formatted' : 'editor.wellFormed'))}>
          {t('editor.format')}
        </Button>
        <Button kind="second" onClick={goOn}>
          {t('editor.next')}
        </Button>
        {saving && (
          <Button kind="main" disabled={busy || !changed} onClick={() => save(saving)}>
            {t(saving.label)}
          </Button>
        )}
        {changed && (
          <Button kind="second" onClick={undoAll}>
            {t('editor.undoAll')}
          </Button>
        )}
        <span role="status">{told}</span>
      </Tools>
      <Sides>
        <div>
          <Unseen id="rule-text">{t('editor.box')}</Unseen>
          <EditorBox name={name} text={start.text} library={library} onOpen={open} onChange={follow} />
          <Keys id="rule-text-keys">{t('editor.keys')}</Keys>
        </div>
        <Beside>
          {reading && view && <ProblemList reading={reading} view={view} />}
          {reading && view && <PlainEnglish reading={reading} view={view} />}
        </Beside>
      </Sides>
    </>
  )
}

const Note = styled('p')({
  borderLeft: `6px solid ${colour.line}`,
  padding: '0.25rem 0 0.25rem 1rem !important',
  marginBottom: '1rem !important',
  '&[data-changed]': { borderLeftColor: colour.blue },
})

const Problem = styled('p')({
  border: `4px solid ${colour.red}`,
  padding: '0.75rem 1rem !important',
  marginBottom: '1rem !important',
})

const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.5rem 0.75rem',
  marginBottom: '0.75rem',
})

const Sides = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1fr)',
  gap: '1.5rem 2rem',
  alignItems: 'start',
  '@media (max-width: 63.99em)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

const Beside = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '1.75rem' })
const Keys = styled('p')({ color: colour.secondary, fontSize: '0.9375rem', marginTop: '0.5rem !important' })
