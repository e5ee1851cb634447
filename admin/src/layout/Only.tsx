/** Shows a page or a part of one only to those who may use it; what somebody may is asked of the server once. */
import { useGetIdentity } from 'ra-core'
import type { ComponentType, ReactNode } from 'react'
import { Link } from 'react-router'
import type { Permission } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { PageTitle } from './PageTitle.tsx'
import { Waiting } from './Waiting.tsx'

export function useMay(needed: Permission): boolean {
  const { identity } = useGetIdentity()
  return (identity as Identity | undefined)?.may.includes(needed) ?? false
}

export function Only({ may, children }: { readonly may: Permission; readonly children: ReactNode }) {
  return useMay(may) && children
}

/** Makes a page one for those who may: whoever else types its address is told so before they fill anything in. */
export function pageFor(needed: Permission, Page: ComponentType) {
  return function PageForThose() {
    const { isPending } = useGetIdentity()
    const may = useMay(needed)
    if (isPending) return <Waiting />
    return may ? <Page /> : <NotYours />
  }
}

function NotYours() {
  const t = useWords()
  return (
    <PageTitle title={t('layout.notYours')}>
      <p>
        {t('layout.notYoursNext')} <Link to="/deadlines">{t('layout.deadlines')}</Link>
      </p>
    </PageTitle>
  )
}
