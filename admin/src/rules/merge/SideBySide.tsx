/** Two texts beside each other with what differs marked; below each other, in one, where the window is narrow. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { goToNextChunk, goToPreviousChunk, MergeView, unifiedMergeView } from '@codemirror/merge'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { Button } from '../../form/Button.tsx'
import { useWords, type Words } from '../../messages/use-words.ts'
import { pageNonce } from '../../style-cache.ts'
import { colour } from '../../theme.ts'
import { look } from '../editor/look.ts'
import { useNarrow } from './use-narrow.ts'

interface Props {
  readonly before: Titled
  readonly after: Titled
  /** Called with the second text as it is changed; null where it may only be read. */
  readonly onChange: ((text: string) => void) | null
}

interface Titled {
  readonly title: string
  readonly text: string
}

export default function SideBySide({ before, after, onChange }: Props) {
  const t = useWords()
  const place = useRef<HTMLDivElement>(null)
  const main = useRef<EditorView | null>(null)
  const latest = useRef({ onChange, t })
  latest.current = { onChange, t }
  const mayWrite = onChange !== null
  const isNarrow = useNarrow()
  // A window that is made narrow opens it anew, and what was written goes on in it.
  const written = useRef({ of: after.text, text: after.text })
  useEffect(() => {
    if (!place.current) return
    if (written.current.of !== after.text) written.current = { of: after.text, text: after.text }
    const follow = EditorView.updateListener.of(({ docChanged, state }) => {
      if (!docChanged) return
      written.current = { of: after.text, text: state.doc.toString() }
      latest.current.onChange?.(written.current.text)
    })
    const goOn = { title: after.title, text: written.current.text }
    const parts = { parent: place.current, before, after: goOn, mayWrite, follow, t: latest.current.t }
    const opened = isNarrow ? openBelow(parts) : openBeside(parts)
    main.current = opened.view
    return opened.close
  }, [before.text, after.text, before.title, after.title, mayWrite, isNarrow])
  const go = (command: typeof goToNextChunk) => {
    if (!main.current) return
    command(main.current)
    main.current.focus()
  }
  return (
    <div>
      <Steps>
        <Button kind="second" onClick={() => go(goToNextChunk)}>
          {t('merge.next')}
        </Button>
        <Button kind="second" onClick={() => go(goToPreviousChunk)}>
          {t('merge.previous')}
        </Button>
      </Steps>
      {isNarrow ? (
        <Legend>
          <div data-before>
            <dt>{t('merge.onRed')}</dt>
            <dd>{before.title}</dd>
          </div>
          <div>
            <dt>{t('merge.numbered')}</dt>
            <dd>{after.title}</dd>
          </div>
        </Legend>
      ) : (
        <Titles>
          <h3>{before.title}</h3>
          <h3>{after.title}</h3>
        </Titles>
      )}
      <Place ref={place} />
    </div>
  )
}

interface Parts {
  readonly parent: Element
  readonly before: Titled
  readonly after: Titled
  readonly mayWrite: boolean
  readonly follow: Extension
  readonly t: Words
}

interface OpenedView {
  readonly view: EditorView
  readonly close: () => void
}

function openBeside({ parent, before, after, mayWrite, follow, t }: Parts): OpenedView {
  const merge = new MergeView({
    parent,
    a: { doc: before.text, extensions: [extensionsOf(before.title, t), EditorState.readOnly.of(true)] },
    b: {
      doc: after.text,
      extensions: [extensionsOf(after.title, t), EditorState.readOnly.of(!mayWrite), follow],
    },
    ...(mayWrite ? { revertControls: 'a-to-b', renderRevertControl: () => takeButton(t) } : {}),
    collapseUnchanged: { margin: 2, minSize: 6 },
  })
  return { view: merge.b, close: () => merge.destroy() }
}

function openBelow({ parent, before, after, mayWrite, follow, t }: Parts): OpenedView {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: after.text,
      extensions: [
        extensionsOf(`${before.title}; ${after.title}`, t),
        unifiedMergeView({
          original: before.text,
          mergeControls: mayWrite && ((kind, press) => chunkButton(kind, press, t)),
          collapseUnchanged: { margin: 2, minSize: 6 },
        }),
        EditorState.readOnly.of(!mayWrite),
        follow,
      ],
    }),
  })
  return { view, close: () => view.destroy() }
}

function extensionsOf(label: string, t: Words): Extension {
  return [
    EditorView.cspNonce.of(pageNonce() ?? ''),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorView.lineWrapping,
    EditorState.phrases.of({ '$ unchanged lines': t('merge.unchanged') }),
    lineNumbers(),
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap]),
    look,
  ]
}

function takeButton(t: Words): HTMLElement {
  const button = pressable('→')
  button.title = t('merge.take')
  button.setAttribute('aria-label', t('merge.take'))
  return button
}

function chunkButton(kind: 'accept' | 'reject', press: (event: MouseEvent) => void, t: Words): HTMLElement {
  const button = pressable(t(kind === 'accept' ? 'merge.keep' : 'merge.take'))
  button.addEventListener('mousedown', press)
  return button
}

/** The library listens for a mouse alone; a key press is passed on as one. */
function pressable(words: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = words
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))
  })
  return button
}

const Steps = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginBottom: '0.75rem' })

const Titles = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: '1rem',
  '& h3': { fontSize: '1rem', paddingBottom: '0.25rem' },
})

const Legend = styled('dl')({
  marginBottom: '0.5rem !important',
  '& > div': { borderLeft: `1.25rem solid ${colour.line}`, padding: '0.125rem 0.625rem', marginBottom: '0.25rem' },
  '& > div[data-before]': { borderLeftColor: '#f3c1b7' },
  '& dt': { color: colour.secondary, fontSize: '0.9375rem' },
  '& dd': { fontWeight: 600 },
})

const Place = styled('div')({
  '& .cm-mergeView': { maxHeight: '70vh', overflow: 'auto', border: `2px solid ${colour.ink}` },
  '& .cm-mergeView .cm-editor': { border: 0 },
  '& .cm-mergeView .cm-editor.cm-focused': { outlineOffset: '-3px' },
  '& > .cm-editor': { maxHeight: '70vh' },
  '& .cm-merge-revert': { width: '2.25rem', background: colour.faint },
  '& .cm-merge-revert button': {
    width: '2rem',
    minHeight: '1.75rem',
    margin: '0 0.125rem',
    font: 'inherit',
    fontWeight: 700,
    color: colour.paper,
    background: colour.ink,
    border: 0,
    cursor: 'pointer',
    '&:focus-visible': { outline: `3px solid ${colour.focus}`, background: colour.focus, color: colour.ink },
  },
  '& .cm-collapsedLines': {
    color: colour.secondary,
    background: colour.faint,
    fontFamily: 'inherit',
    padding: '0.25rem 0.75rem',
  },
  // The library's mark at either end is a letter that few fonts have.
  '& .cm-editor .cm-collapsedLines::before, & .cm-editor .cm-collapsedLines::after': { content: 'none' },
  '& .cm-merge-a .cm-changedLine, & .cm-deletedChunk': { backgroundColor: '#fbece9' },
  '& .cm-merge-b .cm-changedLine, & .cm-insertedLine': { backgroundColor: '#e8f3ed' },
  '& .cm-merge-a .cm-changedText, & .cm-deletedChunk .cm-deletedText': { background: '#f3c1b7' },
  '& .cm-merge-b .cm-changedText, & > .cm-editor .cm-changedText': { background: '#b5dac6' },
  // Above the words that they are about, not over them.
  '& .cm-deletedChunk .cm-chunkButtons': {
    position: 'static',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem',
    padding: '0.25rem 0',
  },
  '& .cm-chunkButtons button': {
    font: 'inherit',
    margin: '0 !important',
    padding: '0.25rem 0.5rem',
    color: colour.paper,
    background: `${colour.ink} !important`,
    borderRadius: 0,
  },
})
