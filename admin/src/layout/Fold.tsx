/** Opens and closes a part of the page, by the browser's own means. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour, focusedLink } from '../theme.ts'

interface Props {
  readonly summary: ReactNode
  readonly open?: boolean
  /** It is what the page is about, so it is printed also where it is closed. */
  readonly onPaper?: boolean
  readonly children: ReactNode
}

export function Fold({ summary, open, onPaper, children }: Props) {
  return (
    <Details open={open} data-on-paper={onPaper || undefined}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div>{children}</div>
    </Details>
  )
}

const Details = styled('details')({
  '& > summary': {
    display: 'inline-block',
    position: 'relative',
    padding: '0.25rem 0 0.25rem 1.25rem',
    cursor: 'pointer',
    color: colour.blue,
    listStyle: 'none',
    '&::-webkit-details-marker': { display: 'none' },
    '&::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      // In the middle of the first line, however many there are.
      top: 'calc(0.25rem + 0.75em - 0.375rem)',
      width: 0,
      height: 0,
      border: '0.375rem solid transparent',
      borderLeft: '0.5rem solid currentColor',
      borderRight: 0,
    },
    // On paper there is nothing to open.
    '@media print': { paddingLeft: 0, '&::before': { display: 'none' } },
    '& > span': { textDecoration: 'underline', textDecorationThickness: '1px', textUnderlineOffset: '0.16em' },
    '&:hover': { color: colour.darkBlue },
    '&:focus-visible': focusedLink,
  },
  // What was left closed is not on paper, and its name alone says nothing.
  '&:not([open]):not([data-on-paper])': { '@media print': { display: 'none' } },
  '&[data-on-paper]::details-content': { '@media print': { contentVisibility: 'visible' } },
  '&[open] > summary::before': {
    border: '0.375rem solid transparent',
    borderTop: '0.5rem solid currentColor',
    borderBottom: 0,
    top: 'calc(0.25rem + 0.75em - 0.25rem)',
  },
  '& > div': {
    borderLeft: `4px solid ${colour.line}`,
    margin: '0.5rem 0 0.25rem 0.3rem',
    padding: '0.25rem 0 0.25rem 1.125rem',
  },
})
