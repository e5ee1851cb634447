/** The box of the editor: opened once, and closed with the page. */
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { useWords } from '../../messages/use-words.ts'
import { phone } from '../../theme.ts'
import { openEditor } from './open-editor.ts'
import { phrasesOf } from './phrases.ts'
import type { Opened } from './rule-document.ts'

interface Props extends Opened {
  /** What it begins with; what is written afterwards is the editor's own. */
  readonly text: string
  readonly isReadOnly: boolean
  readonly onOpen: (view: EditorView) => void
  readonly onChange: (view: EditorView, textChanged: boolean) => void
}

export function EditorBox(props: Props) {
  const t = useWords()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const words = useRef(t)
  useEffect(() => {
    const { name, text, library, example, isReadOnly } = latest.current
    if (!place.current) return
    const view = openEditor({
      parent: place.current,
      name,
      text,
      library,
      example,
      isReadOnly,
      labelledBy: 'rule-text',
      describedBy: 'rule-text-keys',
      phrases: phrasesOf(words.current),
      onChange: (at, textChanged) => latest.current.onChange(at, textChanged),
    })
    latest.current.onOpen(view)
    return () => view.destroy()
  }, [])
  return <Place ref={place} />
}

const Place = styled('div')({
  '& .cm-editor': { height: '70vh', minHeight: '20rem' },
  [phone]: {
    '& .cm-editor': { height: '55vh' },
    // The panel takes nothing from the text.
    '& .cm-editor:has(.cm-search)': { height: 'calc(55vh + 15rem)' },
  },
})
