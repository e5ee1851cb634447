/** Gives a clause's story a sandbox agency of its own, with somebody in every role, and the cases it drives there. */
import type { Access } from '../../api/src/people/access.ts'
import { type Answer, type Api, advanceClock, type TestAgency, type TestPerson } from '../api/support.ts'
import type { HeldClause } from './clause.ts'
import { type Agency, type Matter, matterOf, type When } from './matter.ts'
import { rolesOf, shelfOf } from './shipped-files.ts'

export interface Story {
  readonly issue: Matter
  readonly complaint: Matter
  readonly adoption: Matter
  readonly concern: Matter
  readonly event: Matter
  readonly vacancy: Matter
  readonly inspection: Matter
  readonly assessment: Matter
  /** One more case of a kind. */
  another(procedure: string): Matter
  /** The cases of a kind that the agency has, the newest first. */
  cases(procedure: string): Promise<readonly Matter[]>
  ask(query: string, variables?: object): Promise<Answer>
  /** The words of a pledge in the edition that its ruleset has in force on a date; undefined where it pledges no such thing. */
  pledge(name: string, on: When): Promise<string | undefined>
  /** Somebody more at the agency, called what they are. */
  person(access: Access, roles?: readonly string[]): Promise<TestPerson>
  /** A contact of that edition, with its text and clause; undefined where it has no such one. */
  contact(name: string, on: When): Promise<Answer | undefined>
}

/** Before the first day of every story. */
const begun = '2015-06-01T09:00:00Z'

let agencies = 0

/** `named` gives rulesets the names they go by here. */
export async function tell(
  api: Api,
  { id, story, inUse }: Pick<HeldClause, 'id' | 'story' | 'inUse'>,
  named: (ruleset: string) => string = (ruleset) => ruleset,
): Promise<void> {
  const rulesets = inUse ?? shelfOf(id).inUse
  const agency = await api.addAgency(`${id} ${++agencies}`, rulesets.map(named), begun)
  const people = await addPeople(agency, rulesets)
  const clerk = people.get('clerk')!
  let nowMs = Date.parse(begun)
  const here: Agency = {
    person: async (role) => people.get(role) ?? addOutsider(agency, role, people),
    async until(when) {
      const to = when.includes('T') ? when : `${when}T12:00:00Z`
      if (Date.parse(to) <= nowMs) return
      nowMs = Date.parse(to)
      const answer = await advanceClock(clerk, new Date(nowMs).toISOString())
      if (answer.__typename !== 'ClockAdvanced') throw new Error(answer.message)
    },
  }
  const another = (procedure: string) => matterOf(here, procedure)
  await story({
    issue: another('issue'),
    complaint: another('complaint'),
    adoption: another('adoption'),
    concern: another('safeguarding_referral'),
    event: another('significant_event'),
    vacancy: another('vacancy'),
    inspection: another('inspection_follow_up'),
    assessment: another('assessment'),
    another,
    async cases(procedure) {
      const query = 'query($filter: CaseFilter) { cases(filter: $filter) { nodes { id } } }'
      const { cases } = await clerk.ask(query, { filter: { procedure } })
      return cases.nodes.map((node: Answer) => matterOf(here, procedure, node.id))
    },
    ask: (query, variables) => clerk.ask(query, variables),
    person: (access, roles = []) => agency.addPerson(access, { access, roles }),
    async contact(name, on) {
      const query = `query($on: Date) { procedures(on: $on) { edition { contacts { name text clause { words } } } } }`
      const { procedures } = await clerk.ask(query, { on })
      const all = procedures.flatMap(({ edition }: Answer) => edition.contacts)
      return all.find((each: Answer) => each.name === name)
    },
    async pledge(name, on) {
      const query = `query($on: Date) { procedures(on: $on) { edition { pledges { name clause { words } } } } }`
      const { procedures } = await clerk.ask(query, { on })
      const all = procedures.flatMap(({ edition }: Answer) => edition.pledges)
      return all.find((each: Answer) => each.name === name)?.clause.words.join(' ')
    },
  })
}

/** Somebody in every role of the agency's own, called what the role is called; a clerk who has none and may see the evidence; an administrator. */
async function addPeople(agency: TestAgency, rulesets: readonly string[]): Promise<Map<string, TestPerson>> {
  const roles = [...rolesOf(rulesets)].filter(([, { outside }]) => !outside)
  const people = new Map([
    ['clerk', await agency.addPerson('clerk', { access: ['case_worker', 'manager'] })],
    ['administrator', await agency.addPerson('administrator', { access: 'administrator' })],
  ])
  // A manager is there before those who are managed.
  for (const [role] of roles.sort(
    ([, one], [, other]) => Number(other.manages !== null) - Number(one.manages !== null),
  )) {
    const manager = roles.find(([, { manages }]) => manages === role)?.[0]
    const managedBy = manager === undefined ? {} : { manager: people.get(manager)! }
    people.set(role, await agency.addPerson(role, { roles: [role], ...managedBy }))
  }
  return people
}

async function addOutsider(agency: TestAgency, name: string, people: Map<string, TestPerson>): Promise<TestPerson> {
  const person = await agency.addPerson(name)
  people.set(name, person)
  return person
}
