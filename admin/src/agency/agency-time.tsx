/** What day it is at the agency: by the server's clock, or by a sandbox's own, never by the browser's. */
import { createContext, type ReactNode, useContext } from 'react'
import { dateOf } from '../dates.ts'
import type { ClockQuery } from '../gql/graphql.ts'

export type AgencyClock = ClockQuery['me']['agency']

const Time = createContext<AgencyClock | null>(null)

/** How old the page's idea of the time may grow: a page left open overnight then says tomorrow's date. */
export const askAgainMs = 60_000

export function AgencyTime({ clock, children }: { readonly clock: AgencyClock; readonly children: ReactNode }) {
  return <Time value={clock}>{children}</Time>
}

/** The agency's date, YYYY-MM-DD. */
export function useToday(): string {
  const clock = useContext(Time)
  if (!clock) throw new Error('Only a page inside the layout knows what day it is.')
  return dateOf(clock.now)
}
