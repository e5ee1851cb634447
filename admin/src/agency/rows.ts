/** The look of the agency's lists: a ruled line each, what may be done at its end. */
import { styled } from '@mui/material/styles'
import { colour, narrow, phone } from '../theme.ts'

export const Rows = styled('ul')({
  borderTop: `2px solid ${colour.ink}`,
  margin: '0.75rem 0 2rem !important',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20rem',
    gap: '0.5rem 2rem',
    padding: '0.875rem 0',
    borderBottom: `1px solid ${colour.line}`,
    overflowWrap: 'anywhere',
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // A form needs more room than a button does, and what unfolds it stays where it is when that is pressed.
  '&:has(> li > div > details) > li': {
    gridTemplateColumns: 'minmax(0, 1fr) 36rem',
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& h2, & h3': { fontSize: '1.0625rem', fontWeight: 600 },
  '& > li > div': { display: 'grid', gap: '0.25rem', alignContent: 'start', justifyItems: 'start' },
  '& small': { color: colour.secondary, fontSize: '0.9375rem' },
})

export const Form = styled('form')({
  maxWidth: '36rem',
  marginBottom: '1rem',
  '& > fieldset, & > div': { marginBottom: '1rem' },
  '& > p[role="status"]': { marginTop: '0.75rem' },
})

/** What is told once. */
export const Secret = styled('div')({
  border: `4px solid ${colour.green}`,
  padding: '1rem 1.25rem',
  margin: '1rem 0',
  '& code': {
    display: 'block',
    overflowWrap: 'anywhere',
    background: colour.faint,
    padding: '0.5rem',
    margin: '0.5rem 0 0.75rem',
  },
  '& > button': { marginRight: '0.75rem' },
  '& > span': { display: 'inline-block' },
})
