/** What the ORM maps. Cases, their logs and deadlines are written by statements of their own. */
import { AdoptedRuleset, Agency, HeldRole } from './agency/agency.ts'
import { Person } from './people/person.ts'
import { Edition } from './ruleset/edition.ts'

export const entities = [Agency, AdoptedRuleset, HeldRole, Person, Edition]
