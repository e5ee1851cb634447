/** Listens to the agency's changes and to the inbox over graphql-ws, and goes on where a lost connection left off. */
import { createClient } from 'graphql-ws'
import type { ChangedSubscription, InboxChangedSubscription } from '../gql/graphql.ts'
import { changedDocument, inboxChangedDocument } from './live-documents.ts'

const longestPauseMs = 30_000

/** The pages are as they were, and reading them again by hand still works. */
const quiet = { error: () => {}, complete: () => {} }

/** Whoever listens no longer calls what it returns. */
export function listen(changed: () => void): () => void {
  const client = createClient({
    url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (retries) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(longestPauseMs, 1000 * 2 ** retries))),
    // Signed out, or too many windows: asking again would not help.
    shouldRetry: (error) => !(error instanceof CloseEvent) || error.code < 4400,
  })
  let after: string | null = null
  let toldOnce = false
  const stopInbox = client.subscribe<InboxChangedSubscription>(
    { query: inboxChangedDocument.toString() },
    {
      // How it stands at the start is on the page already.
      next: () => {
        if (toldOnce) changed()
        toldOnce = true
      },
      ...quiet,
    },
  )
  const stop = client.subscribe<ChangedSubscription>(
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
        changed()
      },
      ...quiet,
    },
  )
  return () => {
    stop()
    stopInbox()
    client.dispose()
  }
}
