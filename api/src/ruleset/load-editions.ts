/** Turns the rule files of a folder into published editions, once; a published edition never changes. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compile, type Library, render, sameRules, sourceOf } from '@casewright/dsl'
import type { Orm } from '../database/orm.ts'
import { StartError } from '../errors.ts'
import type { Calendars } from './calendars.ts'
import { Edition } from './edition.ts'
import { type RuleText, rowOf } from './edition-row.ts'
import { headOf } from './head.ts'
import { libraryOf } from './library.ts'
import { noDocuments } from './source-documents.ts'

/**
 * Publishes what is new. A file that has errors, or whose rules differ from what it published before, is refused by name;
 * what is no rule in it, its scenarios and comments, may change, and the edition keeps the text it was published with.
 */
export async function loadEditions(owner: Orm, folder: string, calendars: Calendars): Promise<void> {
  const texts = await readRuleFiles(folder)
  const em = owner.em.fork()
  const published = await em.find(Edition, { sandboxKey: null })
  const isSame = (text: RuleText) => (edition: Edition) =>
    edition.ruleset === text.ruleset && edition.inForceFrom === text.inForceFrom
  for (const text of texts) {
    const before = published.find(isSame(text))
    if (before !== undefined && !sameRules(before.text, text.text)) throw new StartError(changed(text))
  }
  const library = libraryOf([...texts, ...published], { calendars, documents: noDocuments })
  const fresh = texts.filter((text) => !published.some(isSame(text))).map((text) => publish(text, library))
  // Processes that start together publish the same texts: the first one's stand.
  for (const edition of fresh) await em.execute(insert, edition)
}

const insert = `insert into edition (id, ruleset, title, in_force_from, text, file_name, language_version, machines)
  values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`

async function readRuleFiles(folder: string): Promise<readonly RuleText[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.rules')).sort()
  const texts = await Promise.all(names.map((name) => readRuleFile(folder, name)))
  texts.forEach((text, place) => {
    const twin = texts
      .slice(0, place)
      .find((each) => each.ruleset === text.ruleset && each.inForceFrom === text.inForceFrom)
    if (twin === undefined) return
    const both = `${twin.fileName} and ${text.fileName}`
    throw new StartError(`${both} are both the edition of ${text.ruleset} in force from ${text.inForceFrom}.`)
  })
  return texts
}

async function readRuleFile(folder: string, name: string): Promise<RuleText> {
  const fileName = name.replaceAll('\\', '/')
  const text = await readFile(join(folder, name), 'utf8')
  const head = headOf(text)
  if (head !== null) return { ...head, fileName, text }
  throw new StartError(`${fileName} cannot be published: it needs a "ruleset" line and an "in force from" line.`)
}

function publish(rules: RuleText, library: Library) {
  const source = { name: rules.fileName, text: rules.text }
  const { machines, diagnostics } = compile(source, library)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    const shown = render(sourceOf(rules.text, rules.fileName), errors)
    throw new StartError(`${rules.fileName} cannot be published, it has ${errors.length} error(s):\n${shown}`)
  }
  return rowOf(rules, machines)
}

function changed({ fileName, ruleset, inForceFrom }: RuleText): string {
  return (
    `${fileName} has changed, but the edition of ${ruleset} in force from ${inForceFrom} is published and never changes: ` +
    'put its rules back, or give the new text an "in force from" date of its own in another file.'
  )
}
