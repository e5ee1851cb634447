/** How often what nobody is told of is read again, for whoever works with others on it: drafts, the directory, bank holidays. */
import { useGetIdentity } from 'ra-core'
import type { Permission } from '../gql/graphql.ts'
import type { Identity } from '../sign-in/auth-provider.ts'

const quietMs = 10_000

/** Those who change such things; of whoever only looks each reading again would be entered in the audit as a look. */
const working: readonly Permission[] = ['DRAFT', 'PUBLISH', 'DIRECT', 'SWITCH']

/** False: not by itself. */
export function useQuietMs(): number | false {
  const { identity } = useGetIdentity()
  const may = (identity as Identity | undefined)?.may ?? []
  return working.some((permission) => may.includes(permission)) && quietMs
}
