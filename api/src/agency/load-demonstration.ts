/** Turns the files of demonstration agencies into agencies with people and cases, each once. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { openDemonstrationCases } from '../case/demonstration-cases.ts'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { insertAgency } from './add-agency.ts'
import { addAgencyClock } from './agency-clock.ts'
import type { DemonstrationAgency } from './demonstration.ts'

export async function loadDemonstration(owner: Orm, rulebook: Rulebook, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  for (const file of files) {
    const agency: DemonstrationAgency = JSON.parse(await readFile(join(folder, file), 'utf8'))
    const id = newId()
    await inAgency(owner, id, async (tx) => {
      // What people have done since with one that is there already stays theirs.
      if (!(await insertAgency(tx, agency.name, true))) return
      if (agency.sandboxFrom !== undefined) await addAgencyClock(tx, Date.parse(agency.sandboxFrom))
      const people = await addPeople(tx, agency)
      await addRulesets(tx, agency)
      await openDemonstrationCases(tx, rulebook, agency.cases ?? [], people)
    })
  }
  // Editions may have found their owners.
  await rulebook.catchUp(Number.NaN)
}

/** Ids by address. */
async function addPeople(tx: AgencyTransaction, agency: DemonstrationAgency): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(agency.people.map(({ email }) => [email, newId()]))
  for (const { name, email, access = ['case_worker'] } of agency.people) {
    await tx.query('insert into person (agency_id, id, name, email, access_kinds) values ($1, $2, $3, $4, $5)', [
      tx.agencyId,
      ids.get(email),
      name,
      email,
      access,
    ])
  }
  for (const { email, manager, roles } of agency.people) {
    const id = ids.get(email)
    if (manager !== undefined) {
      const managerId = ids.get(manager)
      if (managerId === undefined) throw new Error(`The manager ${manager} is not among the people of ${agency.name}.`)
      await tx.query('update person set manager_id = $3 where agency_id = $1 and id = $2', [tx.agencyId, id, managerId])
    }
    for (const role of roles ?? []) {
      await tx.query('insert into role_holder (agency_id, role, person_id) values ($1, $2, $3)', [
        tx.agencyId,
        role,
        id,
      ])
    }
  }
  return ids
}

async function addRulesets(tx: AgencyTransaction, { rulesets }: DemonstrationAgency): Promise<void> {
  for (const { ruleset, fromOn, owned = false } of rulesets) {
    if (owned)
      await tx.query('update edition set owner_agency_id = $1 where ruleset = $2 and sandbox_agency_id is null', [
        tx.agencyId,
        ruleset,
      ])
    await tx.query('insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, $3)', [
      tx.agencyId,
      ruleset,
      fromOn,
    ])
  }
}
