/** Says of a draft what a person may do with it, and who must act next. */
import type { DraftQuery } from '../gql/graphql.ts'
import type { Identity } from '../sign-in/auth-provider.ts'

type DraftView = NonNullable<DraftQuery['draft']>
type Who = Pick<Identity, 'id' | 'may'>

export type DraftStep = 'submit' | 'approve' | 'publish' | 'withdraw'

/** Whoever wrote any of it is not the second pair of eyes. */
export function isAuthor({ authors }: Pick<DraftView, 'authors'>, { id }: Who): boolean {
  return authors.some((author) => author.id === id)
}

/** The one main step first. */
export function stepsFor(draft: Pick<DraftView, 'state' | 'authors' | 'report'>, who: Who): readonly DraftStep[] {
  const isSecond = who.may.includes('PUBLISH') && !isAuthor(draft, who)
  const writes = who.may.includes('DRAFT')
  const isSound = !draft.report.diagnostics.some(({ severity }) => severity === 'ERROR')
  switch (draft.state) {
    case 'OPEN':
      return writes ? [...(isSound ? (['submit'] as const) : []), 'withdraw'] : []
    case 'SUBMITTED':
      return [...(isSecond ? (['approve'] as const) : []), ...(writes ? (['withdraw'] as const) : [])]
    case 'APPROVED':
      return [...(isSecond ? (['publish'] as const) : []), ...(writes ? (['withdraw'] as const) : [])]
    case 'PUBLISHED':
    case 'WITHDRAWN':
      return []
  }
}
