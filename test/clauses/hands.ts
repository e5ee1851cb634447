/** Hands what the shipped files ask of each role to another one, a word at a time. */
import { compile, type Machine, type RuleText } from '@casewright/dsl'
import type { Random } from '../calendar/random.ts'
import { rulesetOf, shippedFiles } from './shipped-files.ts'

export interface HandedOn {
  /** The file with that one word changed. */
  readonly file: RuleText
  /** The line as it is shipped. */
  readonly line: string
  readonly says: string
}

/** Every word that stands for a role in a rule, each as some other role that the checker takes there. */
export function handsOf(random: Random): readonly HandedOn[] {
  return shippedFiles.flatMap((file) => {
    const { roles, meaning } = read(file)
    const names = roles.flatMap(({ name, alias }) => [name, ...(alias === null ? [] : [alias])])
    return rolesIn(file.text, names).flatMap(({ at, word, line, number }): HandedOn[] => {
      const first = random.between(0, roles.length - 1)
      // Who is already meant there, as "owner" or by another name, makes no difference.
      for (const { name } of [...roles.slice(first), ...roles.slice(0, first)]) {
        const text = `${file.text.slice(0, at)}${name}${file.text.slice(at + word.length)}`
        const handed = read({ name: file.name, text })
        if (handed.meaning !== null && handed.meaning !== meaning)
          return [{ file: { name: file.name, text }, line, says: `${file.name}:${number} ${word} → ${name}: ${line}` }]
      }
      return []
    })
  })
}

interface RoleWord {
  readonly at: number
  readonly word: string
  readonly line: string
  readonly number: number
}

/** Only in what this file itself rules: its scenarios speak of that, and what is unchanged is its base's. */
function rolesIn(text: string, names: readonly string[]): readonly RoleWord[] {
  const pattern = new RegExp(`"[^"]*"|\\bowner(?= (?:must|should|may)\\b)|\\b(?:${names.join('|')})\\b`, 'g')
  const rules = text.split(/^scenario /m)[0]!
  let at = 0
  return rules.split('\n').flatMap((line, index) => {
    const begins = at
    at += line.length + 1
    if (/^\s*[>#]|^(?:role|question|unchanged:) /.test(line)) return []
    return [...line.matchAll(pattern)]
      .filter(([word]) => !word.startsWith('"'))
      .map((found) => ({ at: begins + found.index, word: found[0], line, number: index + 1 }))
  })
}

/** A file's roles, and what its rules ask, of whom and for whom; no meaning where it has an error. */
function read(file: RuleText) {
  const { machines, model, diagnostics } = compile(file, { base })
  const sound = diagnostics.every(({ severity }) => severity !== 'error')
  return { roles: model.roles, meaning: sound ? JSON.stringify(machines.map(asked)) : null }
}

/** Without who may ask and who only owns: that makes nothing anyone's to do. */
function asked({ clocks, stages, triggers, decisions, appointments, copies }: Machine): object {
  const stageOwners = clocks.flatMap(({ kind, stage }) => (kind === 'stage' ? [stages[stage!]!.owner] : []))
  return { clocks, stageOwners, triggers, decisions, appointments, copies }
}

function base(name: string, inForceFrom: string | null): RuleText | null {
  const isIt = (file: RuleText) =>
    rulesetOf(file) === name && (inForceFrom === null || file.text.includes(`in force from ${inForceFrom}`))
  return shippedFiles.find(isIt) ?? null
}
