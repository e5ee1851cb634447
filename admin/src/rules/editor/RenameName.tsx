/** Gives the name at the cursor another one, wherever the text has it. */
import { renameAt } from '@casewright/dsl'
import type { EditorView } from '@codemirror/view'
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { Button } from '../../form/Button.tsx'
import { describedBy, Field, TextBox } from '../../form/Field.tsx'
import { Fold } from '../../layout/Fold.tsx'
import { useWords } from '../../messages/use-words.ts'
import { documentOf } from './rule-document.ts'

export function RenameName({ view }: { readonly view: EditorView }) {
  const t = useWords()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string>()
  const rename = (submitted: FormEvent) => {
    submitted.preventDefault()
    const { state } = view
    const renamed = renameAt(documentOf(state), state.selection.main.head, name)
    if (renamed.kind === 'refused') {
      setWrong(renamed.reason)
      return
    }
    setWrong(undefined)
    setName('')
    const changes = renamed.edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text }))
    view.dispatch({ changes, userEvent: 'input.rename' })
    view.focus()
  }
  return (
    <Fold summary={t('editor.rename')}>
      <Form noValidate data-passing onSubmit={rename}>
        <Field id="new-name" label={t('editor.newName')} error={wrong}>
          <TextBox
            id="new-name"
            autoComplete="off"
            aria-describedby={describedBy({ id: 'new-name', error: wrong })}
            aria-invalid={wrong ? true : undefined}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <Button kind="second" type="submit">
          {t('editor.renameAll')}
        </Button>
      </Form>
    </Fold>
  )
}

const Form = styled('form')({ '& > div': { marginBottom: '0.75rem' } })
