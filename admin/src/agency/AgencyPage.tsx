/** The agency itself: its people, its rules, what is connected to it, its settings, its audit; each only for those who may. */
import { styled } from '@mui/material/styles'
import { useGetIdentity } from 'ra-core'
import { useSearchParams } from 'react-router'
import type { Permission } from '../gql/graphql.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { PageViews } from '../layout/PageViews.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { Audit } from './Audit.tsx'
import { Feeds } from './Feeds.tsx'
import { Holidays } from './Holidays.tsx'
import { People } from './People.tsx'
import { Records } from './Records.tsx'
import { Sessions } from './Sessions.tsx'
import { Settings } from './Settings.tsx'
import { Tokens } from './Tokens.tsx'
import { UsedRulesets } from './UsedRulesets.tsx'
import { Webhooks } from './Webhooks.tsx'

const parts = [
  { name: 'people', Shown: People, needs: 'READ' },
  { name: 'rulesets', Shown: UsedRulesets, needs: 'READ' },
  { name: 'holidays', Shown: Holidays, needs: 'READ' },
  { name: 'feeds', Shown: Feeds, needs: 'READ' },
  { name: 'sessions', Shown: Sessions, needs: null },
  { name: 'settings', Shown: Settings, needs: 'READ' },
  { name: 'records', Shown: Records, needs: 'EXPORT' },
  { name: 'tokens', Shown: Tokens, needs: 'CONNECT' },
  { name: 'webhooks', Shown: Webhooks, needs: 'CONNECT' },
  { name: 'audit', Shown: Audit, needs: 'AUDIT' },
] as const satisfies readonly {
  readonly needs: Permission | null
  readonly name: string
  readonly Shown: () => unknown
}[]

export default function AgencyPage() {
  const t = useWords()
  const [search] = useSearchParams()
  const { identity } = useGetIdentity()
  const who = identity as Identity | undefined
  const mine = parts.filter(({ needs }) => needs === null || who?.may.includes(needs))
  const open = mine.find(({ name }) => name === search.get('view')) ?? mine[0]
  if (!who || !open) return null
  return (
    <>
      <PageTitle title={t('agency.title')} tab={t(`agency.part.${open.name}`)} above={who.agency} />
      <PageViews
        label={t('agency.parts')}
        open={open.name}
        views={mine.map(({ name }) => ({ name, label: t(`agency.part.${name}`) }))}
      />
      <Part>
        <open.Shown />
      </Part>
    </>
  )
}

const Part = styled('div')({ '& > p': { maxWidth: '46rem', marginBottom: '0.75rem' } })
