/** Sends one command: says while it runs, keeps what went wrong in words, and has every list read again when it is done. */
import { useNotify, useRefresh } from 'ra-core'
import { useState } from 'react'
import { useWords } from '../messages/use-words.ts'
import { problemOf } from './problem.ts'

export interface Refused {
  readonly message: string
}

export interface Command {
  readonly sending: boolean
  readonly wrong: string | null
  /** `done` is told to whoever gave the command; the answer is null where it was refused or failed. */
  run<Answer extends { readonly __typename?: string }>(
    act: () => Promise<Answer | (Answer & Refused)>,
    done?: string,
  ): Promise<Answer | null>
}

export function useCommand(): Command {
  const t = useWords()
  const notify = useNotify()
  const refresh = useRefresh()
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  return {
    sending,
    wrong,
    async run(act, done) {
      setSending(true)
      setWrong(null)
      try {
        const answer = await act()
        if ('message' in answer) {
          setWrong(answer.message)
          return null
        }
        if (done) notify(done, { type: 'success' })
        refresh()
        return answer
      } catch (error) {
        const problem = problemOf(error)
        setWrong([t(problem.key), problem.detail].filter(Boolean).join(' '))
        return null
      } finally {
        setSending(false)
      }
    },
  }
}
