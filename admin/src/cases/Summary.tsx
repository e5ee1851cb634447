/** A short list of names and what stands to them. */
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { colour } from '../theme.ts'

interface Props {
  readonly id: string
  readonly title: string
  readonly rows: readonly (readonly [string, string])[]
  readonly none?: string
  /** Where the names lead. */
  readonly to?: string
}

export function Summary({ id, title, rows, none, to }: Props) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <Title id={`${id}-title`}>{title}</Title>
      {rows.length === 0 && none && <p>{none}</p>}
      <List>
        {rows.map(([name, text]) => (
          <div key={`${name} ${text}`}>
            <dt>{to ? <Link to={to}>{name}</Link> : name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </List>
    </section>
  )
}

const Title = styled('h2')({
  fontSize: '1.125rem',
  paddingBottom: '0.375rem !important',
  borderBottom: `2px solid ${colour.ink}`,
})

const List = styled('dl')({
  fontSize: '1rem',
  '& > div': { padding: '0.5625rem 0', borderBottom: `1px solid ${colour.line}` },
  '& dt': { color: colour.secondary, fontSize: '0.9375rem', lineHeight: 1.35 },
  '& dd': { fontWeight: 500 },
})
