/** Asks for one of a few, or some of a few. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme.ts'

export interface Choice {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

interface Props {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly inline?: boolean
}

interface One extends Props {
  readonly value: string | null
  readonly onChange: (value: string) => void
}

export function OneOf({ name, choices, inline, value, onChange }: One) {
  return (
    <List data-inline={inline || undefined}>
      {choices.map((choice) => (
        <Item key={choice.value} name={name} choice={choice}>
          <Mark
            type="radio"
            id={`${name}-${choice.value}`}
            aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
            name={name}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
        </Item>
      ))}
    </List>
  )
}

interface Some extends Props {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

export function SomeOf({ name, choices, values, onChange }: Some) {
  return (
    <List>
      {choices.map((choice) => (
        <Item key={choice.value} name={name} choice={choice}>
          <Mark
            type="checkbox"
            id={`${name}-${choice.value}`}
            aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
            checked={values.includes(choice.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...values, choice.value] : values.filter((value) => value !== choice.value))
            }
          />
        </Item>
      ))}
    </List>
  )
}

function Item({
  name,
  choice,
  children,
}: {
  readonly name: string
  readonly choice: Choice
  readonly children: ReactNode
}) {
  return (
    <Line>
      {children}
      <div>
        <label htmlFor={`${name}-${choice.value}`}>{choice.label}</label>
        {choice.hint && <small id={`${name}-${choice.value}-hint`}>{choice.hint}</small>}
      </div>
    </Line>
  )
}

const List = styled('div')({
  display: 'grid',
  gap: '0.5rem',
  marginTop: '0.5rem',
  '&[data-inline]': { display: 'flex', flexWrap: 'wrap', columnGap: '2rem' },
})

const Line = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  alignItems: 'start',
  gap: '0.75rem',
  '& > div': { paddingTop: '0.4375rem' },
  '& label': { cursor: 'pointer', display: 'block', lineHeight: 1.35 },
  '& small': { display: 'block', fontSize: '0.9375rem', color: colour.secondary, marginTop: '0.125rem' },
})

const Mark = styled('input')({
  appearance: 'none',
  boxSizing: 'border-box',
  flex: 'none',
  width: '2.375rem',
  height: '2.375rem',
  margin: 0,
  border: `2px solid ${colour.ink}`,
  background: colour.paper,
  cursor: 'pointer',
  display: 'grid',
  placeItems: 'center',
  '&[type="radio"]': { borderRadius: '50%' },
  '&[type="radio"]:checked::before': {
    content: '""',
    width: '1.125rem',
    height: '1.125rem',
    borderRadius: '50%',
    background: colour.ink,
  },
  '&[type="checkbox"]:checked::before': {
    content: '""',
    width: '1.125rem',
    height: '0.5rem',
    border: `solid ${colour.ink}`,
    borderWidth: '0 0 4px 4px',
    transform: 'translateY(-0.125rem) rotate(-45deg)',
  },
  '&:focus-visible': { outline: `4px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` },
})
