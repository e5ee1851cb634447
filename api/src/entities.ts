/** What the ORM maps. Cases, their logs and deadlines are written by statements of their own. */
import { Agency, HeldRole } from './agency/agency.ts'
import { Person } from './people/person.ts'
import { Edition } from './ruleset/edition.ts'

export const entities = [Agency, HeldRole, Person, Edition]
