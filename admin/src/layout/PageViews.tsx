/** Leads between the parts of a page that have an address each. */
import { styled } from '@mui/material/styles'
import { Link, useLocation } from 'react-router'
import { colour, focusedLink } from '../theme.ts'

interface Props {
  readonly label: string
  readonly open: string
  readonly views: readonly { readonly name: string; readonly label: string }[]
}

export function PageViews({ label, open, views }: Props) {
  const { pathname } = useLocation()
  return (
    <Row aria-label={label}>
      <ul>
        {views.map(({ name, label: title }) => (
          <li key={name}>
            <Link to={`${pathname}?view=${name}`} aria-current={name === open ? 'page' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Row>
  )
}

const Row = styled('nav')({
  margin: '1.75rem 0 1.25rem',
  borderBottom: `1px solid ${colour.line}`,
  '& ul': { display: 'flex', flexWrap: 'wrap', columnGap: '1.5rem' },
  '& a': {
    display: 'inline-block',
    padding: '0.5rem 0 0.375rem',
    borderBottom: '5px solid transparent',
    fontWeight: 600,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline', textDecorationThickness: '2px' },
    '&[aria-current="page"]': { color: colour.ink, borderBottomColor: colour.blue },
    '&:focus-visible': { ...focusedLink, boxShadow: 'none', borderBottomColor: colour.ink },
  },
})
