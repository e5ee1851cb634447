/** Says whose desk this is, and leads to its places. */
import { styled } from '@mui/material/styles'
import { useGetIdentity, useLogout } from 'ra-core'
import { Link, useLocation } from 'react-router'
import { unreadDocument } from '../data/inbox-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { Unseen } from '../form/Field.tsx'
import type { Permission } from '../gql/graphql.ts'
import { type MessageKey, useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour, focusedLink, phone } from '../theme.ts'
import { lowerFirst } from '../wording.ts'
import { Bar, barLink } from './Bar.tsx'

interface Place {
  readonly to: string
  /** The pages that belong to it beside its own. */
  readonly leadsTo?: readonly string[]
  readonly key: MessageKey
  /** What somebody must be permitted to see it; null: nothing. */
  readonly needs: Permission | null
}

const places: readonly Place[] = [
  { to: '/deadlines', key: 'layout.deadlines', needs: null },
  { to: '/inbox', key: 'layout.inbox', needs: null },
  { to: '/cases', leadsTo: ['/import'], key: 'layout.cases', needs: null },
  { to: '/editions', leadsTo: ['/drafts', '/compare', '/switch'], key: 'layout.rules', needs: null },
  { to: '/evidence', key: 'layout.evidence', needs: 'EVIDENCE' },
  { to: '/agency', key: 'layout.agency', needs: null },
  { to: '/explorer', key: 'layout.explorer', needs: 'CONNECT' },
]

export function Header() {
  const t = useWords()
  const { identity } = useGetIdentity()
  const signOut = useLogout()
  const who = identity as Identity | undefined
  const { pathname } = useLocation()
  const { data } = useAsked('work', unreadDocument, {})
  const unread = data?.inbox.totalCount ?? 0
  return (
    <>
      <Bar>
        <Name to="/deadlines">Casewright</Name>
        <Agency>{who?.agency}</Agency>
        <Who>
          <You to="/agency?view=sessions">
            {who?.fullName}
            <Unseen>, {lowerFirst(t('agency.part.sessions'))}</Unseen>
          </You>
          <SignOut type="button" onClick={() => signOut()}>
            {t('layout.signOut')}
          </SignOut>
        </Who>
      </Bar>
      <Places aria-label={t('layout.places')}>
        <ul>
          {places
            .filter(({ needs }) => needs === null || who?.may.includes(needs))
            .map(({ to, leadsTo = [], key }) => (
              <li key={to}>
                <Link
                  to={to}
                  aria-current={[to, ...leadsTo].some((place) => isWithin(pathname, place)) ? 'page' : undefined}
                >
                  {t(key)}
                  {to === '/inbox' && unread > 0 && (
                    <b>
                      <span aria-hidden="true">{unread}</span>{' '}
                      <Unseen>{t('layout.unread', { smart_count: unread })}</Unseen>
                    </b>
                  )}
                </Link>
              </li>
            ))}
        </ul>
      </Places>
    </>
  )
}

const isWithin = (path: string, place: string) => `${path}/`.startsWith(`${place}/`)

const Name = styled(Link)({ ...barLink, fontSize: '1.375rem', fontWeight: 700, letterSpacing: '-0.02em' })

const Agency = styled('span')({
  fontWeight: 500,
  [phone]: { order: 3, width: '100%', fontSize: '0.9375rem', color: '#d0d3d5' },
})

const Who = styled('span')({
  marginLeft: 'auto',
  display: 'flex',
  columnGap: '1.25rem',
  alignItems: 'center',
  fontSize: '1rem',
})

// On a phone it is found among the parts of the agency.
const You = styled(Link)({ ...barLink, [phone]: { display: 'none' } })

const SignOut = styled('button')({
  ...barLink,
  font: 'inherit',
  fontWeight: 600,
  background: 'none',
  border: 0,
  minHeight: '2.25rem',
  padding: '0 0.125rem',
  cursor: 'pointer',
  textDecoration: 'underline',
  textUnderlineOffset: '0.16em',
  '&:focus-visible': focusedLink,
})

const Places = styled('nav')({
  borderBottom: `1px solid ${colour.line}`,
  background: colour.faint,
  '& ul': {
    boxSizing: 'border-box',
    maxWidth: '72rem',
    margin: '0 auto',
    padding: '0 1.5rem',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '2rem',
    [phone]: { padding: '0 1rem', columnGap: '1.5rem' },
  },
  '& a': {
    display: 'inline-block',
    padding: '0.8rem 0 0.55rem',
    borderBottom: '5px solid transparent',
    fontWeight: 600,
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline', textDecorationThickness: '2px' },
    '&[aria-current="page"]': { color: colour.ink, borderBottomColor: colour.blue },
    '&:focus-visible': { ...focusedLink, boxShadow: 'none', borderBottomColor: colour.ink },
    '& > b': {
      marginLeft: '0.375rem',
      padding: '0 0.4375rem',
      background: colour.blue,
      color: colour.paper,
      fontSize: '0.9375rem',
      fontVariantNumeric: 'tabular-nums',
    },
  },
})
