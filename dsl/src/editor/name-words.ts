/** Turns a name into the sentence that says what it names; null where the name says all there is. */
import { nationInWords } from '../calendar/in-words.ts'
import { criterionInWords } from '../read-back/framework-words.ts'
import { contactInWords, questionInWords, roleInWords } from '../read-back/head-words.ts'
import { sentence, words } from '../text/words.ts'
import type { Document } from './document.ts'
import type { Mention } from './mentions.ts'

export function nameInWords({ compiled }: Document, { kind, text, scope }: Mention): string | null {
  const { model, machines } = compiled
  switch (kind) {
    case 'role': {
      const role = model.roles.find(({ name, alias }) => name === text || alias === text)
      return role === undefined ? null : roleInWords(role)
    }
    case 'question': {
      const question = model.questions.find(({ name }) => name === text)
      return question === undefined ? null : questionInWords(question)
    }
    case 'contact': {
      const contact = model.contacts.find(({ name }) => name === text)
      return contact === undefined ? null : contactInWords(contact)
    }
    case 'stage': {
      const stages = machines
        .filter(({ procedure }) => scope === '' || procedure === scope)
        .flatMap((each) => each.stages)
      const stage = stages.find(({ name }) => name === text)
      if (stage === undefined) return null
      const title = stage.title === '' ? '' : `: ${stage.title}`
      return `Stage ${words(stage.name)}${title}${stage.owner === null ? '' : `, owned by the ${words(stage.owner)}`}.`
    }
    case 'calendar':
      return `The bank holidays of ${nationInWords(text)}.`
    case 'pledge': {
      const pledge = model.pledges.find(({ name }) => name === text)
      return pledge === undefined || pledge.clause.words.length === 0 ? null : sentence(pledge.clause.words.join(' '))
    }
    case 'area':
    case 'criterion': {
      const assessed = machines.find(({ framework }) => framework !== null)
      const areas = assessed?.framework?.areas ?? []
      if (kind === 'area') {
        const area = areas.find(({ name }) => name === text)
        return area === undefined ? null : `Area ${words(area.name)}: ${area.title}.`
      }
      const criterion = areas.flatMap(({ criteria }) => criteria).find(({ name }) => name === text)
      return assessed === undefined || criterion === undefined ? null : criterionInWords(assessed, criterion)
    }
    default:
      return null
  }
}
