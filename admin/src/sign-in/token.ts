/** Keeps the bearer token for as long as the browser tab is open, and no longer. */

const place = 'casewright.token'

export function readToken(): string | null {
  return sessionStorage.getItem(place)
}

export function keepToken(token: string): void {
  sessionStorage.setItem(place, token)
}

export function dropToken(): void {
  sessionStorage.removeItem(place)
}
