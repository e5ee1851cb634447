/** Asks the server for its demonstration people, and for the token of the one that is chosen. */
import { Problem } from '../data/problem.ts'
import { request } from '../data/send.ts'

export interface DemonstrationPerson {
  readonly name: string
  readonly email: string
  readonly agency: string
  readonly roles: readonly string[]
}

/** Null where this server has no demonstration people: sign-in is then another one's job. */
export async function demonstrationPeople(): Promise<readonly DemonstrationPerson[] | null> {
  const response = await request('/demonstration/people', { headers: { accept: 'application/json' } })
  if (response.status === 404 || response.status === 403) return null
  if (!response.ok) throw new Problem('problem.unexpected', `HTTP ${response.status}`)
  return response.json()
}

export async function demonstrationToken(email: string): Promise<string> {
  const response = await request('/demonstration/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ email }),
  })
  if (!response.ok) throw new Problem('problem.notLetIn', `HTTP ${response.status}`)
  const { token }: { token: string } = await response.json()
  return token
}
