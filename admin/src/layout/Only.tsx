/** Shows a part of a page only to those who may use it; what somebody may is asked of the server once. */
import { useGetIdentity } from 'ra-core'
import type { ReactNode } from 'react'
import type { Permission } from '../gql/graphql.ts'
import type { Identity } from '../sign-in/auth-provider.ts'

export function useMay(needed: Permission): boolean {
  const { identity } = useGetIdentity()
  return (identity as Identity | undefined)?.may.includes(needed) ?? false
}

export function Only({ may, children }: { readonly may: Permission; readonly children: ReactNode }) {
  return useMay(may) && children
}
