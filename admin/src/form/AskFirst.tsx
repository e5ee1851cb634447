/** A button that asks once more before it does what cannot easily be taken back. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useWords } from '../messages/use-words.ts'
import { lowerFirst } from '../wording.ts'
import { Button, type Kind, PlainButton } from './Button.tsx'

interface Props {
  readonly label: string
  /** What happens then, in a sentence. */
  readonly question: string
  readonly disabled?: boolean
  /** As it looks among buttons; a link in a text, where left out. */
  readonly kind?: Kind
  readonly onYes: () => void
}

export function AskFirst({ label, question, disabled, kind, onYes }: Props) {
  const t = useWords()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    const press = { disabled, onClick: () => setAsking(true), children: label }
    return kind ? <Button kind={kind} {...press} /> : <PlainButton type="button" {...press} />
  }
  const answer = () => {
    setAsking(false)
    onYes()
  }
  return (
    <Asked role="group" aria-label={label}>
      <p>{question}</p>
      <Button kind="second" autoFocus onClick={answer}>
        {t('form.yes', { what: lowerFirst(label) })}
      </Button>
      <PlainButton type="button" onClick={() => setAsking(false)}>
        {t('form.no')}
      </PlainButton>
    </Asked>
  )
}

const Asked = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem 1rem' })
