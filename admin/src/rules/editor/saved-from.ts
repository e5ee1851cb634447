/** Turns what the server answers to a draft into the version it then has, or into why it was not saved. */
import { problemOf } from '../../data/problem.ts'
import type { SaveDraftMutation } from '../../gql/graphql.ts'
import type { Words } from '../../messages/use-words.ts'
import type { Saved } from './RuleEditor.tsx'

type Answer = SaveDraftMutation['saveDraft']
type Draft = Extract<Answer, { __typename: 'DraftSaved' }>['draft']

export async function savedFrom(send: () => Promise<Answer>, t: Words, done: (draft: Draft) => void): Promise<Saved> {
  try {
    const answer = await send()
    if (answer.__typename === 'DraftSaved') {
      done(answer.draft)
      return { saved: answer.draft.version }
    }
    if (answer.__typename !== 'VersionConflict') return { problem: answer.message, version: null }
    return { problem: `${answer.message} ${t('editor.conflict')}`, version: answer.currentVersion }
  } catch (error) {
    const problem = problemOf(error)
    return { problem: [t(problem.key), problem.detail].filter(Boolean).join(' '), version: null }
  }
}
