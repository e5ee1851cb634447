/** Lives the same years, from the same seeds, in memory and in a real database, and counts those that come out unlike. */

import { randomUUID as newId } from 'node:crypto'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { openRules } from '../../../api/src/ruleset/open-rules.ts'
import type { Rulebook } from '../../../api/src/ruleset/rulebook.ts'
import { procedures } from '../../machine/procedures.ts'
import { type Ground, onGround } from '../ground.ts'
import { tamper } from '../programs/tampered.ts'
import { openAgency } from './agency.ts'
import { endYear, happenings, yearFrom } from './happenings.ts'
import { keepingSteps, type Lived, liveAgain, type Place } from './in-database.ts'
import { unlikeStored } from './stored.ts'

// What is due in days and months in the one, in hours in the other.
const lived = [
  { procedure: 'joining', text: procedures.standards },
  { procedure: 'alarm', text: procedures.alarm },
]

export async function inDatabase(seeds: number, from: number) {
  return onGround(async (ground) => {
    const figures = {
      steps: 0,
      switches: 0,
      unlike: 0,
      firstUnlike: '',
      controlUnlike: 0,
      controlUntold: 0,
      controlForgotten: 0,
    }
    const shared = await prepare(ground)
    const liveIn = async (
      rulesets: Place['rulesets'],
      { procedure, isTold = true }: Pick<Place, 'procedure'> & Partial<Pick<Place, 'isTold'>>,
      steps: readonly Lived[],
      name: string,
      ids?: string[],
    ) => {
      const agency = await addAgency(ground, rulesets.first!)
      return liveAgain({ ...shared, ...agency, procedure, rulesets, isTold }, steps, name, ids)
    }
    for (let seed = from; seed < from + seeds; seed++) {
      const { procedure } = lived[seed % lived.length]!
      const [first, second, third] = ['lived', 'longer', 'longest'].map((name) => `${name}_${procedure}`)
      const steps = liveInMemory(shared.rulebook, procedure, { first: first!, second: second! }, seed)
      figures.steps += steps.length
      figures.switches += steps.filter(({ kind }) => kind === 'holiday' || kind === 'rules').length
      const ids: string[] = []
      const unlike = await liveIn({ first: first!, second: second! }, { procedure }, steps, `${seed}`, ids)
      if (unlike !== null) {
        figures.unlike += 1
        figures.firstUnlike ||= `${seed}: ${unlike}`
      }
      // Where one change is not there to be told of, somebody would never hear of it.
      if (figures.controlForgotten === 0 && ids.length > 0) {
        await ground.superuser.query(
          `delete from outbox where id = (select id from outbox where case_id = $1 and kind = 'recorded' limit 1)`,
          [ids[0]],
        )
        if ((await unlikeStored(ground.superuser, ids, steps.at(-1)!.cases)) !== null) figures.controlForgotten += 1
      }
      // A database that goes by other times than those in memory lives another life.
      const others = { first: second!, second: third! }
      if (figures.controlUnlike === 0 && (await liveIn(others, { procedure }, steps, `longer ${seed}`)) !== null)
        figures.controlUnlike += 1
      // So does one that is told of no holiday and no other rules.
      const untold = { procedure, isTold: false }
      const isLike = async () =>
        (await liveIn({ first: first!, second: second! }, untold, steps, `untold ${seed}`)) === null
      if (figures.controlUntold === 0 && !(await isLike())) figures.controlUntold += 1
    }
    return figures
  })
}

function liveInMemory(rulebook: Rulebook, procedure: string, rulesets: Place['rulesets'], seed: number) {
  const machines = Object.entries(rulesets).map(([name, ruleset]) => {
    const edition = rulebook.inForce(ruleset, '2026-01-01')!
    return [name, rulebook.machine(edition.key, procedure)] as const
  })
  const [commands] = fc.sample(happenings, { seed, numRuns: 1 })
  const { agency, steps } = keepingSteps(openAgency(Object.fromEntries(machines), yearFrom, (event) => event))
  fc.modelRun(() => ({ model: {}, real: agency }), commands!)
  endYear(agency)
  return steps
}

/** With a clerk, who administers it too. */
async function addAgency({ database }: Ground, ruleset: string) {
  const [agencyId, personId] = [newId(), newId()]
  await database.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [agencyId, `Lived ${agencyId}`])
  await inAgency(database.owner, agencyId, async (tx) => {
    const person = 'insert into person (agency_id, id, name, email, access_kinds) values ($1, $2, $3, $4, $5)'
    const kinds = ['case_worker', 'administrator']
    await tx.query(person, [agencyId, personId, 'Clara Clerk', `${personId}@lived.example`, kinds])
    const adopted = 'insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, $3)'
    await tx.query(adopted, [agencyId, ruleset, '2020-01-01'])
  })
  return { agencyId, personId }
}

async function prepare(ground: Ground): Promise<Pick<Place, 'ground' | 'rulebook' | 'auditKey' | 'crashing'>> {
  const folder = join(ground.dataFolder, 'lived')
  mkdirSync(folder)
  cpSync(fileURLToPath(new URL('../../../rulesets/calendars', import.meta.url)), join(folder, 'calendars'), {
    recursive: true,
  })
  const add = (name: string, text: string) => {
    const roles = ['role clerk', 'role family outside the agency'].filter((each) => !text.includes(each))
    const heading = `ruleset ${name} "Lived"\ncalendar england_and_wales\nin force from 2020-01-01\n${roles.join('\n')}\n`
    writeFileSync(join(folder, `${name}.rules`), heading + text)
  }
  for (const { procedure, text } of lived)
    for (const [more, name] of ['lived', 'longer', 'longest'].entries())
      add(`${name}_${procedure}`, lengthened(text, more))
  const rulebook = await openRules(ground.database, folder)
  let isCrashing = false
  await tamper(ground.database.worker, (query, sql, values) => {
    if (isCrashing && sql.endsWith('commit')) throw new Error('The worker is gone before its commit.')
    return query(sql, values)
  })
  const crashing = (isOn: boolean) => {
    isCrashing = isOn
  }
  const auditKey = openAuditKey(join(ground.dataFolder, 'audit-key.pem'))
  return { ground, rulebook, auditKey, crashing }
}

/** The same with so much longer times. */
function lengthened(text: string, more: number): string {
  if (more === 0) return text
  return text.replace(
    /within (\d+) (working days?|months?|hours?)/g,
    (_, count, unit) => `within ${Number(count) + more} ${unit.replace(/s?$/, 's')}`,
  )
}
