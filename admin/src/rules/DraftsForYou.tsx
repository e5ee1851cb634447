/** Says which drafts wait for whoever looks to approve or publish them; nothing where none does. */
import { styled } from '@mui/material/styles'
import { useGetIdentity, useGetList } from 'ra-core'
import { Link } from 'react-router'
import { useQuietMs } from '../data/quiet.ts'
import type { DraftsQuery } from '../gql/graphql.ts'
import { useMay } from '../layout/Only.tsx'
import { Inset } from '../layout/Panel.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour } from '../theme.ts'
import { waitsFor } from './drafts-next.ts'

type ListedDraft = DraftsQuery['drafts'][number]

export function DraftsForYou() {
  const t = useWords()
  const { identity } = useGetIdentity()
  const enabled = useMay('PUBLISH')
  const { data = [] } = useGetList<ListedDraft>('drafts', {}, { enabled, refetchInterval: useQuietMs() })
  const waiting = enabled ? data.filter((draft) => waitsFor(draft, identity as Identity)) : []
  if (waiting.length === 0) return null
  return (
    <Waiting>
      <p>
        <b>{t('drafts.forYou', { smart_count: waiting.length })}</b>
      </p>
      <ul>
        {waiting.map(({ id, title, state }) => (
          <li key={id}>
            <Link to={`/drafts/${encodeURIComponent(id)}/show`}>
              {t(state === 'APPROVED' ? 'drafts.toPublish' : 'drafts.toApprove', { title })}
            </Link>
          </li>
        ))}
      </ul>
    </Waiting>
  )
}

const Waiting = styled(Inset)({ borderLeftColor: colour.blue, marginBottom: '1.75rem' })
