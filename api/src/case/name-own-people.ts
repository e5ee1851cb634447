/** Notes in an event who of the people it appoints is of the agency, so that replaying the log needs no look-up. */
import { type EventDetails, isoDate, type Machine } from '@casewright/dsl'
import { proceduresInForce } from '../agency/rules-in-use.ts'
import { ownPeople } from '../people/own-people.ts'
import type { Work } from './work.ts'

export async function nameOwnPeople<
  E extends { readonly name: string; readonly on: number; readonly details: EventDetails },
>(work: Work, machine: Machine, event: E): Promise<E> {
  const { people } = event.details
  if (event.name !== 'appointed' || people === undefined) return event
  const others = proceduresInForce(work.rulebook, await work.inUse(), isoDate(event.on)).values()
  const machines = [machine, ...[...others].map((each) => each.machine)]
  // Of a role that the rules of the case name, they alone say where it is.
  const isOutside = (name: string) =>
    machines.flatMap(({ roles }) => roles).find((role) => role.name === name)?.outside ?? false
  const ids = people.flatMap(({ person }) => (person === null ? [] : [person]))
  const own = await ownPeople(work.tx, ids, isOutside)
  const named = people.map((each) => {
    const ofAgency = own.get(each.person ?? '')
    return ofAgency === undefined ? each : { ...each, ofAgency }
  })
  return { ...event, details: { ...event.details, people: named } }
}
