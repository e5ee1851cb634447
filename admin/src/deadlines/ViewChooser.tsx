/** Chooses whose deadlines are shown, which of them, and as a list or a calendar. */
import { styled, useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useGetIdentity } from 'ra-core'
import { Link } from 'react-router'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour, focusedLink, phone } from '../theme.ts'
import { addressOf, shown, type View, whose } from './filter.ts'

export function ViewChooser({ view }: { readonly view: View }) {
  const t = useWords()
  const { identity } = useGetIdentity()
  const agency = (identity as Identity | undefined)?.agency ?? t('deadlines.agency')
  // On a phone the first deadline would stand below them, out of sight.
  const small = useMediaQuery(useTheme().breakpoints.down('sm'))
  const chosen = t('deadlines.chosen', {
    whose: t(`deadlines.whose.${view.whose}`, { agency }),
    what: t(view.as === 'calendar' ? 'deadlines.calendar' : `deadlines.show.${view.shown}`),
  })
  const choices = (
    <>
      <Pair>
        {whose.map((name) => (
          <li key={name}>
            <Link to={addressOf({ ...view, whose: name })} aria-current={view.whose === name ? 'true' : undefined}>
              {t(`deadlines.whose.${name}`, { agency })}
            </Link>
          </li>
        ))}
      </Pair>
      <Tabs>
        {shown.map((name) => {
          const here = view.as === 'list' && view.shown === name
          return (
            <li key={name}>
              <Link to={addressOf({ ...view, as: 'list', shown: name })} aria-current={here ? 'true' : undefined}>
                {t(`deadlines.show.${name}`)}
              </Link>
            </li>
          )
        })}
        <li>
          <Link to={addressOf({ ...view, as: 'calendar' })} aria-current={view.as === 'calendar' ? 'true' : undefined}>
            {t('deadlines.calendar')}
          </Link>
        </li>
      </Tabs>
    </>
  )
  return <Rows aria-label={t('deadlines.choose')}>{small ? <Fold summary={chosen}>{choices}</Fold> : choices}</Rows>
}

const Rows = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.75rem 2rem',
  marginBottom: '2rem',
  [phone]: { gap: '0.5rem', marginBottom: '0.75rem' },
})

const Pair = styled('ul')({
  display: 'flex',
  border: `2px solid ${colour.ink}`,
  '& a': {
    display: 'block',
    padding: '0.4375rem 0.875rem',
    color: colour.ink,
    fontWeight: 600,
    textAlign: 'center',
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
    '&[aria-current]': { background: colour.ink, color: colour.paper },
    '&:focus-visible': focusedLink,
  },
  // Side by side, the long name of an agency would make three tall boxes.
  [phone]: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    '& li + li': { borderTop: `1px solid ${colour.line}` },
    '& a': { textAlign: 'left' },
  },
})

const Tabs = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: '1.5rem',
  '& a': {
    display: 'block',
    padding: '0.4375rem 0',
    borderBottom: '4px solid transparent',
    textDecoration: 'none',
    fontWeight: 600,
    '&:hover': { textDecoration: 'underline' },
    '&[aria-current]': { color: colour.ink, borderBottomColor: colour.ink },
    '&:focus-visible': { ...focusedLink, boxShadow: 'none', borderBottomColor: colour.ink },
  },
})
