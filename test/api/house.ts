/** A house of flats with everybody in it: caretakers under a head caretaker under a director. */
import type { Api, TestAgency, TestPerson } from './support.ts'

export interface House {
  readonly agency: TestAgency
  readonly caretaker: TestPerson
  readonly head: TestPerson
  readonly director: TestPerson
}

export async function addHouse(api: Api, name: string, rulesets?: readonly string[]): Promise<House> {
  const agency = await api.addAgency(name, rulesets)
  const director = await agency.addPerson('Dora', { roles: ['director'] })
  const head = await agency.addPerson('Hal', { roles: ['head_caretaker'], manager: director })
  const caretaker = await agency.addPerson('Cara', { roles: ['caretaker'], manager: head })
  return { agency, caretaker, head, director }
}
