/** One question of a form: its label or legend, a hint, what is wrong with the answer, and the box. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

interface Props {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** A single box; give it `id` and `describedBy(props)`. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <Question data-wrong={error ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <Wrong id={`${id}-error`} text={error} />}
      {children}
    </Question>
  )
}

/** Several boxes under one question. */
export function FieldSet({ id, label, hint, error, children }: Props) {
  return (
    <Group
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy({ id, hint, error })}
      data-wrong={error ? true : undefined}
    >
      <legend>{label}</legend>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <Wrong id={`${id}-error`} text={error} />}
      {children}
    </Group>
  )
}

export function describedBy({ id, hint, error }: Pick<Props, 'id' | 'hint' | 'error'>): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

function Wrong({ id, text }: { readonly id: string; readonly text: string }) {
  const t = useWords()
  return (
    <ErrorLine id={id}>
      <Unseen>{t('form.error')}</Unseen> {text}
    </ErrorLine>
  )
}

const question = {
  display: 'block',
  marginBottom: '1.5rem',
  '& > label, & > legend': { display: 'block', fontWeight: 600, marginBottom: '0.25rem' },
  '&[data-wrong]': { borderLeft: `5px solid ${colour.red}`, paddingLeft: '0.875rem' },
} as const

const Question = styled('div')(question)
const Group = styled('fieldset')({
  ...question,
  border: 0,
  // Where browsers put it by themselves, the mark of what is wrong begins half-way down it.
  '& > legend': { ...question['& > label, & > legend'], float: 'left', width: '100%' },
  '& > legend + *': { clear: 'both' },
})

const Hint = styled('p')({ color: colour.secondary, marginBottom: '0.375rem !important' })
const ErrorLine = styled('p')({ color: colour.red, fontWeight: 600, marginBottom: '0.375rem !important' })

/** Said, not seen. */
export const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const

export const Unseen = styled('span')(unseen)

const box = {
  boxSizing: 'border-box',
  font: 'inherit',
  color: colour.ink,
  background: colour.paper,
  border: `2px solid ${colour.ink}`,
  borderRadius: 0,
  minHeight: '2.75rem',
  padding: '0.375rem 0.5rem',
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` },
  '&[aria-invalid="true"]': { borderColor: colour.red },
} as const

export const TextBox = styled('input')({ ...box, width: '100%', maxWidth: '24rem' })
export const TextArea = styled('textarea')({
  ...box,
  display: 'block',
  width: '100%',
  minHeight: '6rem',
  resize: 'vertical',
})
export const Select = styled('select')({ ...box, width: '100%', maxWidth: '24rem', textOverflow: 'ellipsis' })
