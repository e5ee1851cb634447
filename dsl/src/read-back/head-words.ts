/** Turns the head of a ruleset and the names it declares into sections. */

import { nationInWords } from '../calendar/in-words.ts'
import type { Model } from '../model/model.ts'
import type { Contact, Question, Role } from '../model/names.ts'
import { sentence, withoutStop, words } from '../text/words.ts'
import type { ReadBackSection } from './section.ts'
import { because, date, list, reading, theRole } from './wording.ts'

export function headSections(model: Model): readonly ReadBackSection[] {
  return [
    { heading: 'About these rules', sentences: aboutInWords(model) },
    { heading: 'Who is who', sentences: rolesInWords(model.roles) },
    { heading: 'What is asked of each case', sentences: model.questions.map(questionInWords) },
    { heading: 'Contacts', sentences: model.contacts.map(({ text }) => `${sentence(withoutStop(text))}.`) },
    { heading: 'Promised in all that is done', sentences: model.pledges.map(pledgeInWords) },
  ]
}

/** What of the source has no rule, said last. */
export function setAsideSection({ setAside }: Model): ReadBackSection {
  const sentences = setAside.map(({ kind, text, because: reason, clause }) => {
    const what = text ?? clause.words.join(' ')
    const lead = what === '' ? 'What stands here' : `"${withoutStop(what)}"`
    return kind === 'not_encoded'
      ? `${lead} is not part of these rules: ${withoutStop(reason)}.`
      : `${lead} needs no rule: ${withoutStop(reason)}.`
  })
  return { heading: 'Words of the source without a rule', sentences }
}

function aboutInWords(model: Model): readonly string[] {
  const { kind, base, calendars, hours } = model
  const sentences = [
    kind === 'sketch'
      ? 'This is a sketch: it cannot be put in force.'
      : 'What must be done is a limit. What should be done is a target: missing it is noted, and nothing more.',
  ]
  const inForce = model.file.rules.find((rule) => rule.statement.kind === 'inForce')
  if (model.inForceFrom !== null) {
    const reason = inForce?.clause.assumed ?? null
    sentences.push(`These rules are in force from ${date(model.inForceFrom)}.${reading(reason)}`)
  }
  if (base !== null)
    sentences.push(`They build on ${words(base.name)}${base.of === null ? '' : `, in force from ${date(base.of)}`}.`)
  if (model.documents.length > 0)
    sentences.push(`They put into rules what is written in ${list(model.documents.map((each) => `"${each}"`))}.`)
  if (calendars.length > 0)
    sentences.push(
      `Working days leave out weekends and the bank holidays of ${list(calendars.map(nationInWords))}. The day of an event is not counted.`,
    )
  const written = model.file.rules.map((rule) => rule.statement)
  const hoursLine = written.find((each) => each.kind === 'hours')
  if (hours !== null && hoursLine?.kind === 'hours')
    sentences.push(
      `Working hours are ${hoursLine.from} to ${hoursLine.to}, ${sentence(hoursLine.firstDay.text)} to ${sentence(hoursLine.lastDay.text)}.`,
    )
  const days = written.find((each) => each.kind === 'daysAre')
  if (days?.kind === 'daysAre') {
    const reason = days.because === null ? '' : `, ${because(days.because.value)}`
    sentences.push(
      days.days === 'calendar'
        ? `We read "days" alone as calendar days (weekends are counted)${reason}.`
        : // Periods are told as they count, so a bare day stands below for what the file calls a calendar day.
          `We read "days" alone as working days${reason}. Below, they are called working days; weekends are counted in what is called days there.`,
    )
  }
  return sentences
}

/** Those of whom more is said than their name, then the names of the others. */
function rolesInWords(roles: readonly Role[]): readonly string[] {
  const others = roles.filter((role) => saidOf(role).length === 0)
  return [
    ...roles.filter((role) => saidOf(role).length > 0).map(roleInWords),
    ...(others.length === 0 ? [] : [`These rules also name ${list(others.map(({ name }) => theRole(name)))}.`]),
  ]
}

export function roleInWords(role: Role): string {
  const said = saidOf(role)
  if (said.length === 0) return `${sentence(words(role.name))}.`
  return `${sentence(theRole(role.name))} ${list(said)}.`
}

function saidOf({ alias, manages, outside }: Role): readonly string[] {
  return [
    ...(alias === null ? [] : [`is also called ${words(alias)}`]),
    ...(manages === null ? [] : [`manages ${theRole(manages)}`]),
    ...(outside ? ['is outside the agency'] : []),
  ]
}

export function questionInWords({ text, answer }: Question): string {
  const answers = answer === 'yes_no' ? 'yes or no' : answer === 'date' ? 'a date' : list(answer.map(words), 'or')
  return `${text} (${answers})`
}

export function contactInWords({ name, text }: Contact): string {
  return `${sentence(words(name))}: ${withoutStop(text)}.`
}

function pledgeInWords({ name, clause }: Model['pledges'][number]): string {
  return clause.words.length === 0 ? `${sentence(words(name))}.` : `${clause.words.join(' ')}`
}
