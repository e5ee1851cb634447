/** Buttons: green for the one main action, bordered for the others, red for what cannot be taken back. */
import ButtonBase from '@mui/material/ButtonBase'
import { styled } from '@mui/material/styles'
import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'react-router'
import { colour, focusRing } from '../theme.ts'

export type Kind = 'main' | 'second' | 'warn'

interface Props extends Omit<ComponentProps<'button'>, 'ref'> {
  readonly kind: Kind
  readonly children: ReactNode
}

export function Button({ kind, ...rest }: Props) {
  return <Pressed type="button" data-kind={kind} {...rest} />
}

export function LinkButton({
  kind,
  to,
  children,
}: {
  readonly kind: Kind
  readonly to: string
  readonly children: ReactNode
}) {
  return (
    <Followed data-kind={kind} to={to}>
      {children}
    </Followed>
  )
}

const look = {
  boxSizing: 'border-box',
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minHeight: '2.75rem',
  padding: '0.5rem 1rem',
  fontFamily: 'inherit',
  fontSize: '1.0625rem',
  lineHeight: 1.25,
  fontWeight: 600,
  textAlign: 'left',
  textDecoration: 'none',
  border: '2px solid transparent',
  '&[data-kind="main"]': {
    background: colour.green,
    color: colour.paper,
    boxShadow: '0 2px 0 #002d18',
    '&:hover': { background: colour.darkGreen, color: colour.paper },
  },
  '&[data-kind="second"]': {
    background: colour.paper,
    color: colour.ink,
    borderColor: colour.ink,
    '&:hover': { background: colour.faint },
  },
  '&[data-kind="warn"]': {
    background: colour.red,
    color: colour.paper,
    boxShadow: '0 2px 0 #55150b',
    '&:hover': { background: '#7f1f10', color: colour.paper },
  },
  '&:disabled': { opacity: 0.6 },
  '&&:focus-visible': {
    ...focusRing,
    background: colour.focus,
    color: colour.ink,
    borderColor: colour.ink,
    boxShadow: `0 2px 0 ${colour.ink}`,
  },
} as const

const Pressed = styled(ButtonBase)(look)
const Followed = styled(Link)({ ...look, '&&:hover': { textDecoration: 'none' } })

/** Pressed like a button, read like a link: for small steps within a text. */
export const PlainButton = styled('button')({
  font: 'inherit',
  color: colour.blue,
  background: 'none',
  border: 0,
  padding: '0.125rem 0',
  textAlign: 'left',
  textDecoration: 'underline',
  textUnderlineOffset: '0.16em',
  cursor: 'pointer',
  '&:hover': { color: colour.darkBlue, textDecorationThickness: '3px' },
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, background: colour.focus, color: colour.ink },
})
