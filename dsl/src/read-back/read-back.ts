/** Turns a compiled ruleset into plain English that can be sent to a reader who has never seen the language. */
import type { Machine } from '../machine/machine.ts'
import type { Block } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import { sentence, words } from '../text/words.ts'
import type { RuleFile } from '../tree/nodes.ts'
import { frameworkSections } from './framework-words.ts'
import { headSections, setAsideSection } from './head-words.ts'
import { ruleInWords } from './rule-words.ts'
import { scenarioSection } from './scenario-words.ts'
import type { ReadBackSection } from './section.ts'
import { type Telling, tellingOf } from './telling.ts'

export interface ReadBack {
  readonly title: string
  readonly sections: readonly ReadBackSection[]
}

/** What is compiled without an error; a machine of faulty rules may refer to what is not there. */
export interface Readable {
  readonly model: Model
  readonly machines: readonly Machine[]
  readonly tree: Pick<RuleFile, 'lines'>
}

export function readBack({ model, machines, tree }: Readable): ReadBack {
  const sections = [
    ...headSections(model),
    ...machines.flatMap((machine, index) => {
      if (machine.framework !== null) return frameworkSections(model, machine, machine.framework)
      const procedure = model.procedures[index]
      return procedure === undefined ? [] : procedureSections(procedure, tellingOf(machine, model.kind === 'sketch'))
    }),
    scenarioSection(tree, model.questions),
    setAsideSection(model),
  ]
  return { title: model.title, sections: sections.filter(({ sentences }) => sentences.length > 0) }
}

function procedureSections(procedure: Block, telling: Telling): readonly ReadBackSection[] {
  const { machine } = telling
  return [
    sectionOf(machine.title, procedure, telling),
    ...procedure.blocks.map((stage) => sectionOf(headingOf(stage), stage, telling)),
    ...madeStages(procedure, machine),
  ]
}

function sectionOf(heading: string, block: Block, telling: Telling): ReadBackSection {
  const sentences = block.rules.flatMap((rule) => ruleInWords(telling, rule) ?? [])
  return { heading, sentences }
}

function headingOf({ name, title }: Block): string {
  const stage = /^\d/.test(name) ? `Stage ${name}` : ''
  if (title === '') return stage === '' ? `Stage: ${sentence(words(name))}` : stage
  return stage === '' ? `Stage: ${title}` : `${stage}: ${title}`
}

/** Where an escalation leads past the last stage, one is made. */
function madeStages(procedure: Block, { stages }: Machine): readonly ReadBackSection[] {
  return stages.slice(procedure.blocks.length).map(({ title, owner }) => ({
    heading: `Stage: ${sentence(title)}`,
    sentences: [
      `The ${words(owner ?? title)} is responsible. There is no time limit here because the rules end with it.`,
    ],
  }))
}
