/** Sends one command: says while it runs, keeps what went wrong in words, and has every list read again when it is done. */
import { useNotify, useRefresh } from 'ra-core'
import { useState } from 'react'
import { beingSent } from '../form/typed.ts'
import { useWords } from '../messages/use-words.ts'
import { problemOf } from './problem.ts'

/** Every typed refusal of the contract says why. */
interface Refused {
  readonly message: string
}

interface Command {
  readonly sending: boolean
  readonly wrong: string | null
  /** `done` is told to whoever gave the command; the answer is null where it was refused or failed. */
  run<Answer extends object>(act: () => Promise<Answer>, done?: string): Promise<Exclude<Answer, Refused> | null>
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
    async run<Answer extends object>(act: () => Promise<Answer>, done?: string) {
      const hasCome = beingSent()
      setSending(true)
      setWrong(null)
      try {
        const answer = await act()
        if (isRefused(answer)) {
          setWrong(answer.message)
          return null
        }
        hasCome()
        if (done) notify(done, { type: 'success' })
        refresh()
        return answer as Exclude<Answer, Refused>
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

function isRefused(answer: object): answer is Refused {
  return 'message' in answer
}
