/** Turns a document into the names there are of one kind, its own, its base's and the language's. */
import { nations } from '../calendar/holidays.ts'
import type { Machine } from '../machine/machine.ts'
import { baseMentionsOf, type Document, mentionsOf } from './document.ts'
import type { NameKind } from './name-kind.ts'

/** In the order they are first mentioned; `except` is a name being typed. */
export function namesOf(document: Document, kind: NameKind, scope: string, except = -1): readonly string[] {
  const names = new Set<string>()
  for (const mention of [...mentionsOf(document), ...baseMentionsOf(document)]) {
    if (mention.span.start === except && mention.kind === kind) continue
    if (mention.kind === kind && mention.scope === scope) names.add(mention.text)
    // A scenario gives the date of a question as if it were an event, and expects events of clocks.
    if (kind === 'standard' && mention.kind === 'event' && mention.declares) names.add(mention.text)
  }
  for (const name of builtIn(document, kind, names)) names.add(name)
  return [...names]
}

/** A question that a rule names by mistake is no event. */
function eventsOf({ events, questions }: Machine): readonly string[] {
  return events.filter((event) => !questions.some(({ name }) => name === event))
}

function builtIn({ compiled: { machines } }: Document, kind: NameKind, found: ReadonlySet<string>): readonly string[] {
  switch (kind) {
    case 'role':
      return ['owner']
    case 'calendar':
      return nations
    case 'event':
      // A duty without `done when` is ended by the name of its own words.
      return [...machines.flatMap(eventsOf), 'closed', 'resolved', 'not_resolved']
    case 'standard':
      // What has no name of one word, a scenario speaks of in the words of its rule.
      return machines.flatMap(({ clocks }) => clocks.flatMap(({ id }) => (id.includes(' ') ? [] : [id])))
    case 'answer':
      return found.size === 0 ? ['yes', 'no'] : []
    default:
      return []
  }
}
