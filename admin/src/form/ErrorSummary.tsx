/** Lists what is wrong with a form above it, each leading to its box. */
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

/** What stands here in place of a box is wrong with none of them. */
export const noBox = 'form'

/** What is wrong, by the id of the box. */
export type Errors = Readonly<Record<string, string>>

export function ErrorSummary({ errors }: { readonly errors: Errors }) {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.focus()
  }, [errors])
  if (Object.keys(errors).length === 0) return null
  return (
    <Box ref={box} tabIndex={-1} role="alert">
      <h2>{t('form.problem')}</h2>
      <ul>
        {Object.entries(errors).map(([id, text]) => (
          <li key={id}>
            {id === noBox ? (
              text
            ) : (
              <a href={`#${id}`} onClick={(event) => follow(event, id)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Box>
  )
}

function follow(event: { preventDefault(): void }, id: string) {
  event.preventDefault()
  const found = document.getElementById(id)
  const box = found?.matches('input, select, textarea')
    ? found
    : found?.querySelector<HTMLElement>('input, select, textarea')
  box?.focus()
}

const Box = styled('div')({
  border: `4px solid ${colour.red}`,
  padding: '1rem 1.25rem',
  marginBottom: '1.5rem',
  '& h2': { fontSize: '1.125rem', marginBottom: '0.375rem' },
  '& a': { color: colour.red, fontWeight: 600 },
  '&:focus': { outline: `3px solid ${colour.focus}` },
})
