/** Turns what the server answers to a draft into the version it then has, or into why it was not saved. */
import { problemOf } from '../../data/problem.ts'
import type { SaveDraftMutation } from '../../gql/graphql.ts'
import type { Words } from '../../messages/use-words.ts'
import type { Saved } from './written.ts'

type Answer = SaveDraftMutation['saveDraft']
type Draft = Extract<Answer, { __typename: 'DraftSaved' }>['draft']
type Theirs = Extract<Saved, { theirs: unknown }>['theirs']

interface Saving {
  readonly send: () => Promise<Answer>
  readonly done: (draft: Draft) => void
  /** What somebody else saved meanwhile; null for a new draft, which nobody else has. */
  readonly readTheirs: (() => Promise<Theirs>) | null
}

export async function savedFrom({ send, done, readTheirs }: Saving, t: Words): Promise<Saved> {
  try {
    const answer = await send()
    if (answer.__typename === 'DraftSaved') {
      done(answer.draft)
      return { saved: answer.draft.version }
    }
    if (answer.__typename === 'VersionConflict' && readTheirs) return { theirs: await readTheirs() }
    return { problem: answer.message }
  } catch (error) {
    const problem = problemOf(error)
    return { problem: [t(problem.key), problem.detail].filter(Boolean).join(' ') }
  }
}
