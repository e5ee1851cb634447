/** Switching to other rules over GraphQL: tried out first, then made. */
import type { StageMove } from '@casewright/dsl'
import { Arg, Ctx, createUnionType, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ProcedureTaken } from '../agency/adopt-resolver.ts'
import { Case } from '../case/case.ts'
import { plain } from '../case/occurrence.ts'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf, sharedKeyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { Grave, May } from '../people/permit.ts'
import { Edition } from '../ruleset/edition.ts'
import { freshRulebook } from '../ruleset/fresh-rulebook.ts'
import { type Kept, once } from '../ruleset/once.ts'
import { announceHoliday, withdrawHoliday } from './announce-holiday.ts'
import { previewAgain } from './preview-again.ts'
import { previewSwitch } from './preview-switch.ts'
import { findPreview, listPreviews } from './read-preview.ts'
import {
  AnnouncedHolidayType,
  AnnounceHolidayInput,
  PreviewAgainInput,
  PreviewSwitchInput,
  type StageMoveInput,
  SwitchedCase,
  SwitchedCaseFilter,
  SwitchPreview,
  SwitchRulesetInput,
  SwitchTotals,
  WithdrawHolidayInput,
} from './switch-preview.ts'
import { switchRuleset } from './switch-ruleset.ts'

const SwitchedCaseEdge = edgeType('SwitchedCase', () => SwitchedCase)
const SwitchedCaseConnection = connectionType('SwitchedCase', () => SwitchedCase, SwitchedCaseEdge)

export const SwitchRulesetResult = createUnionType({
  name: 'SwitchRulesetResult',
  description: 'The switch as far as it has come, or why there is none.',
  types: () => [SwitchPreview, ProcedureTaken, InvalidInput] as const,
})

@Resolver(() => SwitchPreview)
export class SwitchResolver {
  @May('switch')
  @Query(() => SwitchPreview, {
    nullable: true,
    description: 'A switch that was tried out; null: none here has this id.',
  })
  switchPreview(
    @Arg('id', () => ID, { description: 'The id of the preview.' }) id: string,
    @Ctx() { read, signedIn }: Context,
  ): Promise<SwitchPreview | null> | null {
    const key = keyOf('SwitchPreview', signedIn().agencyId, id)
    return key === null ? null : read((tx) => findPreview(tx, key))
  }

  @May('switch')
  @Query(() => [SwitchPreview], {
    description: 'The latest switches that were tried out or made, the newest first; 50 at most.',
  })
  switchPreviews(@Ctx() { read }: Context): Promise<readonly SwitchPreview[]> {
    return read((tx) => listPreviews(tx, 50))
  }

  @May('switch')
  @Mutation(() => SwitchRulesetResult, {
    description:
      'Tries out working by other rules. The cases are counted in the background; ask for the preview to see how far ' +
      'that is. Nothing is written to them.',
  })
  async previewSwitch(
    @Arg('input', () => PreviewSwitchInput, { description: 'Which rules, from when, for which cases.' })
    input: PreviewSwitchInput,
    @Ctx() context: Context,
  ): Promise<typeof SwitchRulesetResult> {
    const { fromOn, editionId = null, insteadOf = null, live = false, moves = [] } = input
    const editionKey = editionId === null ? null : sharedKeyOf('Edition', editionId)
    if (editionId !== null && editionKey === null) return new InvalidInput('editionId', 'There is no such edition.')
    const previewing = {
      ruleset: plain(input.ruleset),
      insteadOf: insteadOf === null ? null : plain(insteadOf),
      fromOn,
      editionKey,
      live,
      moves: movesOf(moves),
    }
    const answer = await once(context, 'previewSwitch', input, (tx, personId) =>
      previewSwitch(tx, context.rulebook, previewing, personId),
    )
    return resultOf(context, answer)
  }

  @May('switch')
  @Mutation(() => SwitchRulesetResult, {
    description:
      'Tries out a switch again, for the live cases that are not there: those that it left, and those that were opened ' +
      'between its preview and itself. Make it by switchRuleset with the id of this further preview.',
  })
  async previewAgain(
    @Arg('input', () => PreviewAgainInput, { description: 'Which switch.' }) input: PreviewAgainInput,
    @Ctx() context: Context,
  ): Promise<typeof SwitchRulesetResult> {
    const key = keyOf('SwitchPreview', context.signedIn().agencyId, input.previewId)
    if (key === null) return new InvalidInput('previewId', 'No preview here has this id.')
    const again = { previewKey: key, moves: input.moves ? movesOf(input.moves) : null }
    const answer = await once(context, 'previewAgain', input, (tx, personId) =>
      previewAgain(tx, context.rulebook, again, personId),
    )
    return resultOf(context, answer)
  }

  @May('switch')
  @Grave()
  @Mutation(() => SwitchRulesetResult, {
    description:
      'Makes a switch that was tried out: new cases run by the rules from the date on, and each live case moves whole ' +
      'and exactly as shown. One that has changed since is left, and listed; previewAgain tries out what was left.',
  })
  async switchRuleset(
    @Arg('input', () => SwitchRulesetInput, { description: 'Which preview.' }) input: SwitchRulesetInput,
    @Ctx() context: Context,
  ): Promise<typeof SwitchRulesetResult> {
    const key = keyOf('SwitchPreview', context.signedIn().agencyId, input.previewId)
    if (key === null) return new InvalidInput('previewId', 'No preview here has this id.')
    const answer = await once(context, 'switchRuleset', input, (tx, personId) =>
      switchRuleset(tx, context.rulebook, key, personId),
    )
    return resultOf(context, answer)
  }

  @May('switch')
  @Mutation(() => SwitchRulesetResult, {
    description:
      'Takes in a newly announced bank holiday: cases opened from now on count with it. What it does to those under way ' +
      'is tried out, as a switch of rules is; make it by switchRuleset with the id of the preview.',
  })
  async announceHoliday(
    @Arg('input', () => AnnounceHolidayInput, { description: 'Which day, of which calendar.' })
    input: AnnounceHolidayInput,
    @Ctx() context: Context,
  ): Promise<typeof SwitchRulesetResult> {
    const announcing = { ...input, calendar: plain(input.calendar) }
    const answer = await once(context, 'announceHoliday', input, (tx, personId) =>
      announceHoliday(tx, context.rulebook, announcing, personId),
    )
    return resultOf(context, answer)
  }

  @May('switch')
  @Mutation(() => SwitchRulesetResult, {
    description:
      'Takes back a bank holiday that was announced here, before the day comes: cases opened from now on count without ' +
      'it. What that does to those under way is tried out; make it by switchRuleset with the id of the preview.',
  })
  async withdrawHoliday(
    @Arg('input', () => WithdrawHolidayInput, { description: 'Which day, of which calendar.' })
    input: WithdrawHolidayInput,
    @Ctx() context: Context,
  ): Promise<typeof SwitchRulesetResult> {
    const withdrawing = { ...input, calendar: plain(input.calendar) }
    const answer = await once(context, 'withdrawHoliday', input, (tx, personId) =>
      withdrawHoliday(tx, context.rulebook, withdrawing, personId),
    )
    return resultOf(context, answer)
  }

  @FieldResolver(() => ID, { description: 'Names the preview and its agency.' })
  id(@Root() { key }: SwitchPreview, @Ctx() { signedIn }: Context): string {
    return globalIdOf('SwitchPreview', signedIn().agencyId, key)
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'The edition that live cases come to; null: it is of a holiday, or of a draft.',
  })
  async edition(@Root() { toEditionKey }: SwitchPreview, @Ctx() context: Context): Promise<Edition | null> {
    return toEditionKey === null ? null : (await freshRulebook(context)).edition(toEditionKey)
  }

  @FieldResolver(() => AnnouncedHolidayType, {
    nullable: true,
    description: 'The announced holiday that live cases come to count with, or without where it is taken back.',
  })
  async holiday(
    @Root() { calendar }: SwitchPreview,
    @Ctx() { loaders }: Context,
  ): Promise<AnnouncedHolidayType | null> {
    return calendar === null ? null : (await loaders().announced())[calendar - 1]!
  }

  @FieldResolver(() => SwitchTotals, { description: 'What it comes to, as far as it is counted.' })
  async totals(@Root() { key }: SwitchPreview, @Ctx() { loaders }: Context): Promise<SwitchTotals> {
    return (await loaders().totals.load(key))!
  }

  @FieldResolver(() => SwitchedCaseConnection, {
    description: 'Case by case what it does, as far as they are counted.',
  })
  cases(
    @Root() { key }: SwitchPreview,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('filter', () => SwitchedCaseFilter, { nullable: true, description: 'Which ones; all where left out.' })
    filter: SwitchedCaseFilter | null,
    @Ctx() { loaders }: Context,
  ): Promise<Page<SwitchedCase>> {
    return loaders().switchedCases.load({ key, query: { ...filter, first: first ?? 50, after: after ?? null } })
  }
}

@Resolver(() => SwitchedCase)
export class SwitchedCaseResolver {
  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  async case(@Root() { caseKey }: SwitchedCase, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }

  @FieldResolver(() => Edition, { description: 'The edition that it runs by, or ran by before it was moved.' })
  async ranBy(@Root() { ranByKey }: SwitchedCase, @Ctx() context: Context): Promise<Edition | null> {
    return (await freshRulebook(context)).edition(ranByKey)
  }
}

function movesOf(moves: readonly StageMoveInput[]): readonly StageMove[] {
  return moves.map(({ from, to }) => ({ from: stageName(from), to: stageName(to) }))
}

/** With or without the word. */
function stageName(said: string): string {
  return plain(said).replace(/^stage /, '')
}

export async function resultOf({ read }: Context, answer: Kept | InvalidInput): Promise<typeof SwitchRulesetResult> {
  if (answer instanceof InvalidInput) return answer
  if (answer.kind === 'taken') return new ProcedureTaken(answer.procedure, answer.ruleset, answer.on)
  if (answer.kind === 'preview') return (await read((tx) => findPreview(tx, answer.previewKey)))!
  throw new Error(`A switch was answered by ${answer.kind}.`)
}
