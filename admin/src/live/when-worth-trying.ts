/** Tells when somebody who was signed out may be signed in again: they come back to the page, or are answered. */
import { queryClient } from '../data/query-client.ts'

export function whenWorthTrying(tryAgain: () => void): () => void {
  window.addEventListener('focus', tryAgain)
  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual) tryAgain()
  })
  return () => {
    window.removeEventListener('focus', tryAgain)
    unsubscribe()
  }
}
