/** Asks the server one document of its contract, and says what it answered; `live` tells which changes make it ask again. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLogoutIfAccessDenied } from 'ra-core'
import type { TypedDocumentString } from '../gql/graphql.ts'
import { inPlaceOf } from './problem.ts'
import { send } from './send.ts'

/** What follows the cases of the agency, at once or by the half minute, or only what somebody does on the page itself. */
export type Topic = 'work' | 'evidence' | 'agency'

interface Options<Data> {
  readonly enabled?: boolean
  /** Whether what came may change with nobody telling of it, so that it is asked again and again. */
  readonly again?: (data: Data) => boolean
  /** How often it is asked again in any case; false: not. */
  readonly everyMs?: number | false
}

const againMs = 3000

export function useAsked<Data, Variables>(
  topic: Topic,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { again, everyMs = false, ...options }: Options<Data> = {},
) {
  const signOutIfDenied = useLogoutIfAccessDenied()
  const { error, ...query } = useQuery<Data>({
    queryKey: [topic, document.toString(), variables],
    queryFn: async ({ signal }) => {
      try {
        return await send(document, variables, signal)
      } catch (error) {
        await signOutIfDenied(error)
        throw error
      }
    },
    // What stood there stays until the answer to a changed question comes.
    placeholderData: keepPreviousData as (before: Data | undefined) => undefined,
    refetchInterval: ({ state: { data } }) => (data !== undefined && again?.(data) ? againMs : everyMs),
    ...options,
  })
  return { ...query, error: inPlaceOf(query.data, error) }
}
