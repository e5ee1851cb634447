/** Comparing two rulesets over GraphQL: editions, or a draft with the edition it is to follow. */
import { type Compiled, compare, compile, hasErrors, type WorkingCalendar } from '@casewright/dsl'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf, sharedKeyOf } from '../graphql/global-id.ts'
import { May } from '../people/permit.ts'
import { Comparison, type Verdict } from './comparison.ts'
import { compiledEdition } from './compiled-edition.ts'
import { findDraft } from './draft.ts'
import { freshRulebook } from './fresh-rulebook.ts'
import { libraryOf } from './library.ts'
import type { Rulebook } from './rulebook.ts'

@Resolver(() => Comparison)
export class CompareResolver {
  @May('read')
  @Query(() => Comparison, {
    nullable: true,
    description:
      'Sets two editions side by side, or drafts: of each rule which of the two asks more. ' +
      'Null where one of them is not there.',
  })
  async compareRulesets(
    @Arg('one', () => ID, { description: 'The edition or draft that is compared with.' }) one: string,
    @Arg('other', () => ID, { description: 'The edition or draft that is stricter, weaker or the same.' })
    other: string,
    @Ctx() context: Context,
  ): Promise<Comparison | null> {
    const rulebook = await freshRulebook(context)
    const [first, second] = [await compiledOf(context, rulebook, one), await compiledOf(context, rulebook, other)]
    return first === null || second === null ? null : comparisonOf(first, second, rulebook)
  }
}

async function compiledOf(context: Context, rulebook: Rulebook, id: string): Promise<Compiled | null> {
  const editionKey = sharedKeyOf('Edition', id)
  const edition = editionKey === null ? null : rulebook.edition(editionKey)
  if (edition !== null) return compiledEdition(edition, rulebook)
  const draftKey = keyOf('Draft', context.signedIn().agencyId, id)
  const draft = draftKey === null ? null : await context.read((tx) => findDraft(tx, draftKey))
  if (draft === null) return null
  const compiled = compile({ name: 'draft.rules', text: draft.text }, libraryOf(rulebook.editions(), rulebook))
  if (!hasErrors(compiled.diagnostics)) return compiled
  throw new DomainError('BAD_USER_INPUT', 'The draft has errors, and what has errors cannot be compared.')
}

function comparisonOf(one: Compiled, other: Compiled, rulebook: Rulebook): Comparison {
  const calendars = { one: calendarOf(one, rulebook), other: calendarOf(other, rulebook) }
  const found = compare(one.model, other.model, calendars)
  const rows = found.rows.map((row) => ({ ...row, difference: row.difference === '' ? null : row.difference }))
  const counts = Object.entries(found.counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => ({ verdict: verdict as Verdict, count }))
  return Object.assign(new Comparison(), { one: found.one, other: found.other, rows, counts })
}

/** Each is counted by the holidays it is lived by. */
function calendarOf({ machines, model }: Compiled, { calendars }: Rulebook): WorkingCalendar {
  const named = machines[0]?.calendars ?? model.calendars
  const calendar = calendars.find(named.length === 0 ? calendars.names.slice(0, 1) : named)
  if (calendar === null) throw new Error(`No calendar is called ${named.join(', ')}.`)
  return calendar
}
