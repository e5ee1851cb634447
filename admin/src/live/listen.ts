/** Listens to the agency's changes and to the inbox over graphql-ws, and goes on where a lost connection left off, however often and however it is lost. */
import { type ClientOptions, createClient } from 'graphql-ws'
import type { ChangedSubscription, InboxChangedSubscription } from '../gql/graphql.ts'
import { changedDocument, inboxChangedDocument } from './live-documents.ts'

export interface Listening {
  /** The case that something was written on; null: any may be another since, as nobody listened for a time. */
  readonly changed: (caseId: string | null) => void
  /** How the inbox stands is another. */
  readonly told: () => void
  /** Calls back when whoever was refused may be let in by now; gives what ends that. */
  readonly whenWorthTrying: (tryAgain: () => void) => () => void
  /** Where to, and shown by what; the session of this browser, where the page came from, where left out. */
  readonly connection?: Pick<ClientOptions, 'url' | 'connectionParams'>
  readonly longestPauseMs?: number
}

/** Whoever listens no longer calls what it returns. */
export function listen({
  changed,
  told,
  whenWorthTrying,
  connection = { url: `${window.location.origin.replace(/^http/, 'ws')}/graphql` },
  longestPauseMs = 30_000,
}: Listening): () => void {
  let after: string | null = null
  /** How it stands at the start is on the page already. */
  let isNews = false
  let wait: ReturnType<typeof setTimeout> | undefined
  let isRefused = false
  let stop = begin()
  const stopTrying = whenWorthTrying(() => {
    if (isRefused) beginAgain()
  })
  return () => {
    clearTimeout(wait)
    stopTrying()
    stop()
  }

  function beginAgain(): void {
    isRefused = false
    isNews = true
    stop = begin()
  }

  /** What went wrong is told nobody: the pages are as they were, and reading them again by hand still works. */
  function endedBy(reason: unknown): void {
    if (Array.isArray(reason)) after = null
    const pauseMs = pauseAfter(reason, longestPauseMs)
    isRefused = pauseMs === null
    if (pauseMs !== null) wait = setTimeout(beginAgain, pauseMs)
  }

  function begin(): () => void {
    let isOver = false
    let isFirst = true
    const client = createClient({
      ...connection,
      on: { connected: () => (isFirst = true) },
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: (retries) =>
        new Promise((resolve) => setTimeout(resolve, Math.min(longestPauseMs, 1000 * 2 ** retries))),
      shouldRetry: (error) => !(error instanceof CloseEvent) || error.code < 4400,
    })
    const end = () => {
      isOver = true
      stopInbox()
      stopChanges()
      // What was being connected may come to nothing.
      Promise.resolve(client.dispose()).catch(() => {})
    }
    const ended = (reason?: unknown) => {
      if (isOver) return
      end()
      endedBy(reason)
    }
    const whenOver = { error: ended, complete: () => ended() }
    const stopInbox = client.subscribe<InboxChangedSubscription>(
      { query: inboxChangedDocument.toString() },
      {
        next: () => {
          if (isNews && isFirst) changed(null)
          else if (isNews) told()
          isNews = true
          isFirst = false
        },
        ...whenOver,
      },
    )
    const stopChanges = client.subscribe<ChangedSubscription>(
      {
        query: changedDocument.toString(),
        // Read anew at each connection, so that what came while it was lost is heard.
        get variables() {
          return { after }
        },
      },
      {
        next: ({ data }) => {
          after = data?.changed.cursor ?? after
          changed(data?.changed.node.caseId ?? null)
        },
        ...whenOver,
      },
    )
    return end
  }
}

/** Null: whoever listens is refused, and asking again would not help before something has changed. */
function pauseAfter(reason: unknown, longestMs: number): number | null {
  if (Array.isArray(reason)) return null
  const code = reason instanceof CloseEvent ? reason.code : null
  // The session is over that it was opened by; somebody who signed in anew has another.
  if (code === 4401) return 0
  if (code === 4403) return null
  // Too much within a minute, or too many windows.
  return code === 4429 ? 2 * longestMs : longestMs
}
