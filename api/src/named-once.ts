/** Whether a request says once whom it is for: of several Host lines a proxy may go by one and we by another. */
import type { IncomingMessage } from 'node:http'

export function isNamedOnce({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length < 2
}

export const notNamedOnce = 'A request has one Host line.'
