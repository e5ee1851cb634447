/** Says of a draft what a person may do with it, and who must act next. */
import type { DraftQuery } from '../gql/graphql.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { inForceOf } from './in-force.ts'
import type { WhetherUsed } from './in-use.ts'

type DraftView = NonNullable<DraftQuery['draft']>
type Who = Pick<Identity, 'id' | 'may'>

interface Edition {
  readonly ruleset: string
  readonly inForceFrom: string
  readonly owner?: { readonly id: string } | null
}

/** Why no edition can come of a draft as it stands, however good its rules are. */
export type NoEdition = 'NO_DATE' | 'EXISTS' | 'NOT_OWNED'

export function whyNoEdition(
  draft: Pick<DraftView, 'ruleset' | 'text'>,
  editions: readonly Edition[],
  who: Pick<Identity, 'agencyId'>,
): NoEdition | null {
  const from = inForceOf(draft.text)
  if (from === null) return 'NO_DATE'
  const published = editions.filter(({ ruleset }) => ruleset === draft.ruleset)
  if (published.length > 0 && !published.some(({ owner }) => owner?.id === who.agencyId)) return 'NOT_OWNED'
  return published.some(({ inForceFrom }) => inForceFrom === from) ? 'EXISTS' : null
}

export type DraftStep = 'submit' | 'approve' | 'publish' | 'withdraw'

/** Whoever wrote any of it is not the second pair of eyes. */
export function isAuthor({ authors }: Pick<DraftView, 'authors'>, { id }: Pick<Who, 'id'>): boolean {
  return authors.some((author) => author.id === id)
}

/** Whether it cannot go on without them: it is put forward or approved, and they may take the next step. */
export function waitsFor(draft: Pick<DraftView, 'state' | 'authors'>, who: Who): boolean {
  const isInHand = draft.state === 'SUBMITTED' || draft.state === 'APPROVED'
  return isInHand && who.may.includes('PUBLISH') && !isAuthor(draft, who)
}

/** Whether its text is without errors, and which kind they are where it has some. */
export function soundness({ report }: Pick<DraftView, 'report'>): 'sound' | 'failing' | 'faulty' {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'ERROR')
  if (errors.length === 0) return 'sound'
  return errors.every(({ code }) => code === scenarioFailed) ? 'failing' : 'faulty'
}

/** The code of the error that a scenario did not come out as it says. */
const scenarioFailed = 'CW801'

/** The one main step first. */
export function stepsFor(
  draft: Pick<DraftView, 'state' | 'authors' | 'report'>,
  who: Who,
  noEdition: NoEdition | null,
): readonly DraftStep[] {
  const writes = who.may.includes('DRAFT')
  const isSound = soundness(draft) === 'sound'
  switch (draft.state) {
    case 'OPEN':
      return writes ? [...(isSound && noEdition === null ? (['submit'] as const) : []), 'withdraw'] : []
    case 'SUBMITTED':
      return [...(waitsFor(draft, who) ? (['approve'] as const) : []), ...(writes ? (['withdraw'] as const) : [])]
    case 'APPROVED':
      return [...(waitsFor(draft, who) ? (['publish'] as const) : []), ...(writes ? (['withdraw'] as const) : [])]
    case 'PUBLISHED':
    case 'WITHDRAWN':
      return []
  }
}

/** Under which words it is told who must act next. */
export function nextWords(
  draft: Pick<DraftView, 'state' | 'authors' | 'report'>,
  who: Pick<Who, 'id'>,
  noEdition: NoEdition | null,
  used: WhetherUsed,
) {
  const sound = soundness(draft)
  if (draft.state === 'OPEN' && sound !== 'sound') return sound === 'failing' ? 'FAILING' : 'FAULTY'
  if (draft.state === 'OPEN' && noEdition !== null) return noEdition
  if (draft.state === 'SUBMITTED' && isAuthor(draft, who)) return 'SUBMITTED_OWN'
  if (draft.state === 'PUBLISHED' && used === 'unused') return 'PUBLISHED_UNUSED'
  return draft.state
}

/** What taking it back would be: to an earlier edition; ahead of its day, to the one in force until then; of a first one, and where nobody is led to it, nothing. */
export function publishing(
  { ruleset, text }: Pick<DraftView, 'ruleset' | 'text'>,
  editions: readonly Edition[],
  today: string,
  used: WhetherUsed,
): 'publish' | 'publishAhead' | 'publishOnly' {
  const from = inForceOf(text)
  if (from === null || used !== 'used') return 'publishOnly'
  if (!editions.some((each) => each.ruleset === ruleset && each.inForceFrom < from)) return 'publishOnly'
  return from > today ? 'publishAhead' : 'publish'
}
