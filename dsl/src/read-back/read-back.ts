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
    scenarioSection(tree, model),
    setAsideSection(model),
  ]
  return { title: model.title, sections: sections.filter(({ sentences }) => sentences.length > 0) }
}

function procedureSections(procedure: Block, telling: Telling): readonly ReadBackSection[] {
  const { machine } = telling
  return [
    sectionOf(machine.title, procedure, telling),
    ...procedure.blocks.map((block, stage) => stageSection(block, stage, telling)),
    ...madeStages(procedure, telling),
  ]
}

function sectionOf(heading: string, block: Block, telling: Telling): ReadBackSection {
  const sentences = block.rules.flatMap((rule) => ruleInWords(telling, rule) ?? [])
  return { heading, sentences }
}

function stageSection(block: Block, stage: number, telling: Telling): ReadBackSection {
  const { heading, sentences } = sectionOf(headingOf(block), block, telling)
  return { heading, sentences: [...sentences, ...resolving(stage, telling)] }
}

/** A case may be resolved also where no time limit speaks of it, if any stage has one. */
function resolving(stage: number, { machine, matter }: Telling): readonly string[] {
  const limits = machine.clocks.filter(({ kind }) => kind === 'stage')
  if (limits.length === 0 || limits.some((limit) => limit.stage === stage)) return []
  return [`${sentence(matter)} is closed when it is recorded as resolved.`]
}

function headingOf({ name, title }: Block): string {
  const stage = /^\d/.test(name) ? `Stage ${name}` : ''
  if (title === '') return stage === '' ? `Stage: ${sentence(words(name))}` : stage
  return stage === '' ? `Stage: ${title}` : `${stage}: ${title}`
}

/** Where an escalation leads past the last stage, one is made. */
function madeStages(procedure: Block, telling: Telling): readonly ReadBackSection[] {
  const made = procedure.blocks.length
  return telling.machine.stages.slice(made).map(({ title, owner }, place) => ({
    heading: `Stage: ${sentence(title)}`,
    sentences: [
      `The ${words(owner ?? title)} is responsible. There is no time limit here because the rules end with it.`,
      ...resolving(made + place, telling),
    ],
  }))
}
