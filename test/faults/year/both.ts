/** Lives the same years, from the same seeds, in memory and in a real database, and counts those that come out unlike. */

import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { openRules } from '../../../api/src/ruleset/open-rules.ts'
import { procedures } from '../../machine/procedures.ts'
import { type Ground, onGround } from '../ground.ts'
import { tamper } from '../programs/tampered.ts'
import { openAgency } from './agency.ts'
import { endYear, happenings, yearFrom } from './happenings.ts'
import { keepingSteps, liveAgain, type Place } from './in-database.ts'

// What is due in days and months in the one, in hours in the other.
const lived = [
  { procedure: 'joining', text: procedures.standards },
  { procedure: 'alarm', text: procedures.alarm },
]

export async function inDatabase(seeds: number, from: number) {
  return onGround(async (ground) => {
    const figures = { steps: 0, unlike: 0, firstUnlike: '', controlUnlike: 0 }
    const place = await prepare(ground)
    for (let seed = from; seed < from + seeds; seed++) {
      const { procedure } = lived[seed % lived.length]!
      const steps = liveInMemory(place, procedure, seed)
      figures.steps += steps.length
      const unlike = await liveAgain({ ...place, procedure }, steps, `${seed}`)
      if (unlike !== null) {
        figures.unlike += 1
        figures.firstUnlike ||= `${seed}: ${unlike}`
      }
      // A database that goes by other times than those in memory lives another life.
      const other = { ...place, procedure: `longer_${procedure}` }
      if (figures.controlUnlike === 0 && (await liveAgain(other, steps, `longer ${seed}`)) !== null)
        figures.controlUnlike += 1
    }
    return figures
  })
}

function liveInMemory({ rulebook }: Place, procedure: string, seed: number) {
  const edition = rulebook.inForce(`lived_${procedure}`, '2026-01-01')!
  const machine = rulebook.machine(edition.key, procedure)
  const [commands] = fc.sample(happenings, { seed, numRuns: 1 })
  const { agency, steps } = keepingSteps(openAgency({ first: machine }, yearFrom, (event) => event))
  fc.modelRun(() => ({ model: {}, real: agency }), commands!)
  endYear(agency)
  return steps
}

async function prepare(ground: Ground): Promise<Place> {
  const folder = join(ground.dataFolder, 'lived')
  mkdirSync(folder)
  cpSync(fileURLToPath(new URL('../../../rulesets/calendars', import.meta.url)), join(folder, 'calendars'), {
    recursive: true,
  })
  const rulesets: string[] = []
  const add = (name: string, text: string) => {
    rulesets.push(`lived_${name}`)
    const roles = ['role clerk', 'role family outside the agency'].filter((each) => !text.includes(each))
    const heading = `ruleset lived_${name} "Lived"\ncalendar england_and_wales\nin force from 2020-01-01\n${roles.join('\n')}\n`
    writeFileSync(join(folder, `lived_${name}.rules`), heading + text)
  }
  for (const { procedure, text } of lived) {
    add(procedure, text)
    const longer = text.replace(
      /within (\d+) (working days?|months?|hours?)/g,
      (_, count, unit) => `within ${Number(count) + 1} ${unit.replace(/s?$/, 's')}`,
    )
    add(`longer_${procedure}`, longer.replace(`procedure ${procedure}`, `procedure longer_${procedure}`))
  }
  const rulebook = await openRules(ground.database, folder)
  await inAgency(ground.database.owner, ground.agencyId, async (tx) => {
    for (const ruleset of rulesets)
      await tx.query('insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, $3)', [
        ground.agencyId,
        ruleset,
        '2020-01-01',
      ])
  })
  let isCrashing = false
  await tamper(ground.database.worker, (query, sql, values) => {
    if (isCrashing && sql.endsWith('commit')) throw new Error('The worker is gone before its commit.')
    return query(sql, values)
  })
  const crashing = (isOn: boolean) => {
    isCrashing = isOn
  }
  const auditKey = openAuditKey(join(ground.dataFolder, 'audit-key.pem'))
  return { ground, rulebook, auditKey, procedure: '', crashing }
}
