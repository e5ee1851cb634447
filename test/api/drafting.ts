/** What people do with drafts and editions, over GraphQL; each gives whatever was answered. */
import { type Answer, type Api, freshKey, type TestAgency, type TestPerson } from './support.ts'

export interface Office {
  readonly agency: TestAgency
  readonly lead: TestPerson
  readonly otherLead: TestPerson
  readonly publisher: TestPerson
  readonly administrator: TestPerson
  readonly worker: TestPerson
}

/** An agency with somebody in every place; a sandbox where it is said what time it is there. */
export async function addOffice(
  api: Api,
  name: string,
  rulesets: readonly string[] = [],
  sandboxAt?: string,
): Promise<Office> {
  const agency = await api.addAgency(name, rulesets, sandboxAt)
  return {
    agency,
    lead: await agency.addPerson('Lea', { access: 'policy_lead' }),
    otherLead: await agency.addPerson('Otto', { access: 'policy_lead' }),
    publisher: await agency.addPerson('Pia', { access: 'publisher' }),
    administrator: await agency.addPerson('Ada', { access: 'administrator' }),
    worker: await agency.addPerson('Will', { roles: ['caretaker'] }),
  }
}

/** One procedure with one time limit. */
export function rulesOf(ruleset: string, inForceFrom: string, days = 3, procedure = ruleset): string {
  return `ruleset ${ruleset} "The ${ruleset} rules"
calendar england_and_wales
in force from ${inForceFrom} assumed because "a ruleset for tests"
role caretaker
role director

procedure ${procedure} "A ${procedure}"
starts when ${procedure}_raised

stage 1 "Caretaker"
owner caretaker
resolve within ${days} working days then escalate to director

stage 2 "Director"
owner director
no time limit because "nobody is above the director"
`
}

const shown = `id ruleset title text version state authors { name } approvedBy { name } approvedAt
  edition { ruleset inForceFrom }`
const others = `... on VersionConflict { message currentVersion } ... on DraftRefused { code message }
  ... on InvalidInput { field message }`

export function save(person: TestPerson, input: object): Promise<Answer> {
  return mutate(person, 'saveDraft', 'SaveDraftInput', input, `... on DraftSaved { draft { ${shown} } } ${others}`)
}

export function move(person: TestPerson, verb: 'submit' | 'approve' | 'withdraw', draft: Answer): Promise<Answer> {
  const input = { draftId: draft.id, expectedVersion: draft.version }
  return mutate(person, `${verb}Draft`, 'MoveDraftInput', input, `... on DraftSaved { draft { ${shown} } } ${others}`)
}

export function publish(person: TestPerson, draftId: string, input: object = {}): Promise<Answer> {
  const rejected = `... on RulesRejected { message
    diagnostics { code line column message fix { title edits { line column endLine endColumn text } } } }`
  const published = `... on EditionPublished { draft { ${shown} }
    edition { id ruleset title inForceFrom text fileName isScheduled owner { name } } }`
  const refused = '... on DraftRefused { code message } ... on InvalidInput { field message }'
  return mutate(
    person,
    'publishEdition',
    'PublishEditionInput',
    { draftId, ...input },
    `${published} ${rejected} ${refused}`,
  )
}

export function adopt(person: TestPerson, input: object): Promise<Answer> {
  const adopted = '... on RulesetAdopted { rulesets { ruleset fromOn untilOn edition { inForceFrom } } }'
  const taken = '... on ProcedureTaken { message procedure ruleset on }'
  const invalid = '... on InvalidInput { field message }'
  return mutate(person, 'adoptRuleset', 'AdoptRulesetInput', input, `${adopted} ${taken} ${invalid}`)
}

export function withdrawRuleset(person: TestPerson, input: object): Promise<Answer> {
  const withdrawn = '... on RulesetAdopted { rulesets { ruleset fromOn untilOn } }'
  const invalid = '... on InvalidInput { field message }'
  return mutate(person, 'withdrawRuleset', 'WithdrawRulesetInput', input, `${withdrawn} ${invalid}`)
}

/** A draft that a second person has approved. */
export async function approved({ lead, publisher }: Office, text: string): Promise<Answer> {
  const { draft } = await save(lead, { text })
  const submitted = await move(lead, 'submit', draft)
  return (await move(publisher, 'approve', submitted.draft)).draft
}

/** From the first word to the edition. */
export async function publishText(office: Office, text: string): Promise<Answer> {
  const { edition, ...otherwise } = await publish(office.publisher, (await approved(office, text)).id)
  if (!edition) throw new Error(JSON.stringify(otherwise))
  return edition
}

async function mutate(person: TestPerson, verb: string, type: string, input: object, fields: string): Promise<Answer> {
  const query = `mutation($input: ${type}!) { ${verb}(input: $input) { __typename ${fields} } }`
  return (await person.ask(query, { input: { idempotencyKey: freshKey(), ...input } }))[verb]
}
