/** The text on the desk with its tools, and beside it all that it says. */
import { epochDay } from '@casewright/dsl'
import { forEachDiagnostic, nextDiagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { Suspense, startTransition, useEffect, useMemo, useState } from 'react'
import { AskFirst } from '../../form/AskFirst.tsx'
import { Button } from '../../form/Button.tsx'
import { Unseen } from '../../form/Field.tsx'
import { lazily } from '../../layout/lazily.ts'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour, narrow } from '../../theme.ts'
import { withInForce } from '../in-force.ts'
import { calendarsNamed, type Shelves } from '../study/study.ts'
import { useStudy } from '../study/use-study.ts'
import { AtCursor } from './AtCursor.tsx'
import { Beside } from './Beside.tsx'
import { EditorBox } from './EditorBox.tsx'
import { InForceForm } from './InForceForm.tsx'
import type { KeptText } from './kept-text.ts'
import { goTo, meaningAt } from './meaning.ts'
import { format, replaceAll } from './open-editor.ts'
import { change, mark, mend } from './problems.ts'
import { shelfOf } from './shelf.ts'
import { useRested } from './use-rested.ts'
import type { Saved, Saving, Written } from './written.ts'

const MergeTexts = lazily(() => import('../merge/MergeTexts.tsx'))

interface Props {
  readonly written: Written
  readonly shelves: Shelves
  readonly today: string
  readonly kept: KeptText
}

type Theirs = Extract<Saved, { theirs: unknown }>['theirs']

export function Desk({ written, shelves, today, kept }: Props) {
  const t = useWords()
  const { name, words, saving, isReadOnly = false } = written
  const calendarOf = useMemo(() => calendarsNamed(shelves.calendars), [shelves])
  const library = useMemo(() => shelfOf(shelves.editions), [shelves])
  const example = useMemo(() => {
    const calendar = calendarOf(shelves.calendars.slice(0, 1).map((each) => each.name))
    const startOn = epochDay(today)
    return calendar === null || startOn === null ? null : { calendar, startOn }
  }, [calendarOf, shelves, today])
  const [view, setView] = useState<EditorView | null>(null)
  const [start] = useState(() => (isReadOnly ? null : kept.read()) ?? { text: written.text, version: written.version })
  const [text, setText] = useState(start.text)
  const [version, setVersion] = useState(start.version)
  // What was begun from, as far as it is known: what others changed of it can then be told from what was changed here.
  const [base, setBase] = useState(start.version === written.version ? written.text : null)
  const [moves, setMoves] = useState(0)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [isKept, setKept] = useState(true)
  const [told, tell] = useState('')
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const study = useStudy(name, text, shelves)
  const here = useRested(() => (view === null ? null : meaningAt(view)), [view, moves])
  // As it was when it was last taken from what is saved, or saved.
  const saved = base ?? written.text
  const changed = text !== saved

  useEffect(() => {
    if (view && study) mark(view, study.text, study.problems)
  }, [view, study])

  // Somebody else saved: who wrote nothing has theirs at once, who did is shown both.
  useEffect(() => {
    if (!view || busy || theirs !== null || written.version <= version) return
    const mine = view.state.doc.toString()
    const isMine = mine !== base && mine !== written.text
    if (isMine && written.text !== base) return setTheirs(written)
    const isNew = mine === base && mine !== written.text
    if (isNew) replaceAll(view, written.text)
    if (isMine) kept.keep({ text: mine, version: written.version })
    else kept.forget()
    setVersion(written.version)
    setBase(written.text)
    if (isNew) tell(written.by === null ? t('editor.ownTaken') : t('editor.theirsTaken', { who: written.by }))
  }, [view, busy, theirs, written, version, base, kept, t])

  const follow = (at: EditorView, textChanged: boolean) => {
    // The letter is seen first; what stands around the box may follow a frame later.
    startTransition(() => setMoves((count) => count + 1))
    if (!textChanged) return
    tell('')
    const now = at.state.doc.toString()
    startTransition(() => setText(now))
    if (now === saved) kept.forget()
    else setKept(kept.keep({ text: now, version }))
  }
  const save = async ({ save: send }: Saving) => {
    if (!view) return
    // The box itself is asked: the page may be a letter behind it.
    const text = view.state.doc.toString()
    setBusy(true)
    setProblem('')
    const answer = await send(text, version)
    setBusy(false)
    if ('saved' in answer) {
      kept.forget()
      setVersion(answer.saved)
      setBase(text)
      tell(t('editor.saved'))
    } else if ('theirs' in answer) setTheirs(answer.theirs)
    else setProblem(answer.problem)
  }
  const goOn = () => {
    let found = 0
    if (view) forEachDiagnostic(view.state, () => found++)
    if (view && found > 0) {
      nextDiagnostic(view)
      view.focus()
    } else tell(t('editor.noNext'))
  }
  const honoured = (isDone: boolean) => tell(isDone ? '' : t('editor.changedSince'))
  const undoAll = () => {
    if (view) replaceAll(view, written.text)
    setProblem('')
    setVersion(written.version)
    setBase(written.text)
    tell(t('editor.undone'))
  }
  const merge = (merged: string) => {
    if (!view || !theirs) return
    setVersion(theirs.version)
    setBase(theirs.text)
    replaceAll(view, merged)
    kept.keep({ text: merged, version: theirs.version })
    setTheirs(null)
    tell(t('merge.merged'))
    view.focus()
  }

  return (
    <Wide>
      {!isReadOnly && (
        <Note data-changed={changed || undefined}>
          {changed ? (
            <>
              <b>{t(words.changed)}</b> {t(isKept ? words.kept : 'editor.notKept')}
            </>
          ) : (
            t(words.unchanged)
          )}
        </Note>
      )}
      {problem && <Problem role="alert">{problem}</Problem>}
      {theirs && (
        <Suspense fallback={<Waiting />}>
          <MergeTexts base={base} mine={text} theirs={theirs} onMerged={merge} />
        </Suspense>
      )}
      <div hidden={theirs !== null}>
        <Tools role="group" aria-label={t('editor.tools')}>
          {!isReadOnly && (
            <Button
              kind="second"
              onClick={() => view && tell(t(format(view) ? 'editor.formatted' : 'editor.wellFormed'))}
            >
              {t('editor.format')}
            </Button>
          )}
          <Button kind="second" onClick={goOn}>
            {t('editor.next')}
          </Button>
          {saving && (
            <Button kind="main" disabled={busy || !changed} onClick={() => save(saving)}>
              {t(saving.label)}
            </Button>
          )}
          {changed && (
            <AskFirst kind="second" label={t('editor.undoAll')} question={t('editor.undoAllAsked')} onYes={undoAll} />
          )}
          <span role="status">{told}</span>
        </Tools>
        <Sides>
          <div>
            <Unseen id="rule-text">{t('editor.box')}</Unseen>
            <EditorBox
              name={name}
              text={start.text}
              library={library}
              example={example}
              isReadOnly={isReadOnly}
              onOpen={setView}
              onChange={follow}
            />
            <Keys id="rule-text-keys">{t('editor.keys')}</Keys>
            {view && !isReadOnly && (
              <InForceForm text={text} onSet={(from) => replaceAll(view, withInForce(text, from))} />
            )}
            {view && <AtCursor view={view} here={here ?? null} isReadOnly={isReadOnly} tell={tell} />}
          </div>
          {study && view ? (
            <Beside
              study={study}
              place={{
                lineOf: (offset) => view.state.doc.lineAt(Math.min(offset, view.state.doc.length)).number,
                goTo: ({ start: from, end }) => goTo(view, from, end),
              }}
              mend={isReadOnly ? null : (found) => honoured(mend(view, study.text, found))}
              change={isReadOnly ? null : (edits) => honoured(change(view, study.text, edits))}
              calendarOf={calendarOf}
              today={today}
            />
          ) : (
            <Waiting />
          )}
        </Sides>
      </div>
    </Wide>
  )
}

/** Two columns of text need more room than a page of prose: they go on to the right of it. */
const Wide = styled('div')({
  '@media (min-width: 100em)': { width: 'min(100% + (100vw - 72rem) / 2 - 2rem, 100rem)' },
})

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
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: '1.5rem',
  alignItems: 'start',
  [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  // Beside the text, not far below it; what is only said scrolls with it, or it would make the page longer.
  '@media (min-width: 64em)': { '& [role="tabpanel"]': { position: 'relative', maxHeight: '80vh', overflowY: 'auto' } },
})

const Keys = styled('p')({ color: colour.secondary, fontSize: '0.9375rem', marginTop: '0.5rem !important' })
