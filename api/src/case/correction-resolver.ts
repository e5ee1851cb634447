/** Repairs over GraphQL: an entry that was wrong, and a case that was set aside. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { May } from '../people/permit.ts'
import { Case, LogEntry } from './case.ts'
import { correctFromInput, resumeFromInput } from './correction-commands.ts'
import { CorrectEventInput } from './correction-inputs.ts'
import { CaseResumed, CorrectEventResult, EventCorrected, ResumeCaseResult } from './correction-results.ts'
import { logOf, machinesOf } from './log-of.ts'
import { Mistake } from './mistake.ts'
import { effectInWords } from './read-log.ts'
import { CorrectionTried } from './tried-correction.ts'

@Resolver(() => EventCorrected)
export class CorrectionResolver {
  @May('record')
  @Mutation(() => CorrectEventResult, {
    description:
      'Strikes out or restates an entry of the log, by a further entry: the case then stands as if it had been recorded so. With dryRun it only says what that would change.',
  })
  correctEvent(
    @Arg('input', () => CorrectEventInput, { description: 'Which entry, and what it should have said.' })
    input: CorrectEventInput,
    @Ctx() context: Context,
  ): Promise<typeof CorrectEventResult> {
    return correctFromInput(context, input)
  }

  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  case(@Root() { caseKey }: EventCorrected, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }

  @FieldResolver(() => LogEntry, { description: 'The correction itself, as an entry of the log.' })
  async entry(@Root() { caseKey, seq }: EventCorrected, @Ctx() context: Context): Promise<LogEntry> {
    return (await logOf(context, caseKey)).find((entry) => entry.seq === seq)!
  }

  @FieldResolver(() => [LogEntry], {
    description: 'Time-outs and look-ups that no longer match, and so count for nothing now.',
  })
  async fallenAway(@Root() { caseKey, fallenAwaySeqs }: EventCorrected, @Ctx() context: Context): Promise<LogEntry[]> {
    return (await logOf(context, caseKey)).filter(({ seq }) => fallenAwaySeqs.includes(seq))
  }

  @FieldResolver(() => [Mistake], {
    description:
      'What was set off and should not have been: what was sent stays sent, and somebody may have to say so.',
  })
  async mistaken(@Root() { caseKey, seq }: EventCorrected, @Ctx() context: Context): Promise<Mistake[]> {
    const machineAt = await machinesOf(context, caseKey)
    const row = (await context.loaders().log.load(caseKey)).find((each) => each.seq === seq)!
    return row.effects.flatMap((effect) =>
      effect.kind === 'mistaken'
        ? [Object.assign(new Mistake(), { seq: effect.seq, what: effectInWords(machineAt(effect.seq), effect.effect) })]
        : [],
    )
  }
}

@Resolver(() => CorrectionTried)
export class CorrectionTriedResolver {
  @FieldResolver(() => [LogEntry], {
    description: 'Time-outs and look-ups that would no longer match, and so count for nothing.',
  })
  async fallenAway(@Root() { caseKey, fallenAwaySeqs }: CorrectionTried, @Ctx() context: Context): Promise<LogEntry[]> {
    return (await logOf(context, caseKey)).filter(({ seq }) => fallenAwaySeqs.includes(seq))
  }
}

@Resolver(() => CaseResumed)
export class CaseResumedResolver {
  @May('repair')
  @Mutation(() => ResumeCaseResult, {
    description:
      'Brings back a case that was set aside, once what was wrong is repaired: its time-outs are tried first, and where they still cannot be worked out it stays aside. For administrators.',
  })
  resumeCase(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('idempotencyKey', () => String, {
      description: 'A key of your own: sent again with the same input it does nothing twice.',
    })
    idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<typeof ResumeCaseResult> {
    return resumeFromInput(context, { caseId, idempotencyKey })
  }

  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  case(@Root() { caseKey }: CaseResumed, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }
}
