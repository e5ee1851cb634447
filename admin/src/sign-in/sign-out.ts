/** Ends the session here and, where it can be, at the provider; the page is left for another one. */
import { request } from '../data/send.ts'

export async function signOut(): Promise<never> {
  const response = await request('/sign-out', { method: 'POST' })
  const { to }: { to: string } = await response.json()
  window.location.assign(to)
  // Whatever would come next on this page would only find nobody signed in.
  return new Promise<never>(() => {})
}
