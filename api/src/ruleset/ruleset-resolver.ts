/** Editions, procedures and the checking of rule texts over GraphQL. */
import { dayAt, isoDate } from '@casewright/dsl'
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.ts'
import { inUseOn, loadAdopted, proceduresInForce } from '../agency/rules-in-use.ts'
import type { Context } from '../graphql/context.ts'
import { sharedIdOf, sharedKeyOf } from '../graphql/global-id.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'
import { compiledEdition } from './compiled-edition.ts'
import { Contact, contactsOf } from './contact.ts'
import { Edition } from './edition.ts'
import { freshRulebook } from './fresh-rulebook.ts'
import { Pledge, pledgesOf } from './pledge.ts'
import { Procedure, procedureOf } from './procedure.ts'
import { ReadBackSection, readBackOf } from './read-back.ts'
import { RulesReport, reportOf } from './report.ts'
import type { Rulebook } from './rulebook.ts'

/** Editions never change, so neither does what is said of one. */
const reports = new WeakMap<Edition, RulesReport>()

@Resolver(() => Edition)
export class EditionResolver {
  @May('signed_in')
  @Query(() => [Edition], { description: 'Editions of every ruleset, the newest first within a ruleset.' })
  async editions(@Ctx() context: Context): Promise<readonly Edition[]> {
    return (await freshRulebook(context)).editions()
  }

  @May('signed_in')
  @Query(() => Edition, { nullable: true, description: 'One edition; null where there is none of this id.' })
  async edition(
    @Arg('id', () => ID, { description: 'The edition.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Edition | null> {
    const rulebook = await freshRulebook(context)
    const key = sharedKeyOf('Edition', id)
    return key === null ? null : rulebook.edition(key)
  }

  @May('signed_in')
  @Query(() => [Procedure], {
    description:
      'What can be opened here on a date (today where none is given): one procedure a row, with the edition in force.',
  })
  async procedures(
    @Arg('on', () => DateScalar, { nullable: true, description: 'The date; today where left out.' }) on: string | null,
    @Ctx() { read, rulebook, nowMs }: Context,
  ): Promise<Procedure[]> {
    const inUse = await read((tx) => loadAdopted(tx, rulebook))
    const day = on ?? today(rulebook, await nowMs())
    return [...proceduresInForce(rulebook, inUse, day).values()].map(procedureOf)
  }

  @May('signed_in')
  @Query(() => RulesReport, { description: 'Reads a rule text and says what is wrong with it; nothing is stored.' })
  async checkRules(
    @Arg('text', () => String, { description: 'The rule text.' }) text: string,
    @Arg('name', () => String, { defaultValue: 'draft.rules', description: 'What the findings call it.' }) name: string,
    @Ctx() context: Context,
  ): Promise<RulesReport> {
    const rulebook = await freshRulebook(context)
    return reportOf(rulebook.readRules({ name, text }, rulebook))
  }

  @FieldResolver(() => ID, { description: 'Names the edition.' })
  id(@Root() { key }: Edition): string {
    return sharedIdOf('Edition', key)
  }

  @FieldResolver(() => RulesReport, { description: 'What the language says of the text.' })
  report(@Root() edition: Edition, @Ctx() { rulebook }: Context): RulesReport {
    const known = reports.get(edition)
    if (known !== undefined) return known
    const report = reportOf(compiledEdition(edition, rulebook))
    reports.set(edition, report)
    return report
  }

  @FieldResolver(() => [Pledge], {
    description: 'What it promises with nothing to enforce: its own and those of its base, in the order of the text.',
  })
  pledges(@Root() edition: Edition, @Ctx() { rulebook }: Context): readonly Pledge[] {
    return pledgesOf(edition, rulebook)
  }

  @FieldResolver(() => [Contact], {
    description: 'Where people can turn, whether a rule gives it out or not: in the order of the text.',
  })
  contacts(@Root() edition: Edition, @Ctx() { rulebook }: Context): readonly Contact[] {
    return contactsOf(edition, rulebook)
  }

  @FieldResolver(() => [Agency], {
    description: 'Agencies that use this ruleset now, as far as you may see them: your own.',
  })
  async usedBy(@Root() { ruleset }: Edition, @Ctx() context: Context): Promise<Agency[]> {
    const day = today(context.rulebook, await context.nowMs())
    return context.read(async (tx) => {
      const inUse = inUseOn(await loadAdopted(tx, context.rulebook), day)
      return inUse.some((each) => each.ruleset === ruleset) ? tx.em.find(Agency, { key: tx.agencyId }) : []
    })
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'The agency whose people published it, and alone publish what follows; null for what came as a file.',
  })
  owner(@Root() { ownerKey }: Edition, @Ctx() { loaders }: Context): Promise<Agency | null> | null {
    return ownerKey === null ? null : loaders().agency.load(ownerKey)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is in force only from a day still to come.' })
  async isScheduled(@Root() { inForceFrom }: Edition, @Ctx() { rulebook, nowMs }: Context): Promise<boolean> {
    return inForceFrom > today(rulebook, await nowMs())
  }

  @FieldResolver(() => [ReadBackSection], {
    description:
      'What it means in plain English, section by section: to be sent to somebody who never saw the language.',
  })
  readBack(@Root() edition: Edition, @Ctx() { rulebook }: Context): readonly ReadBackSection[] {
    return readBackOf(compiledEdition(edition, rulebook))
  }
}

function today({ calendars }: Rulebook, nowMs: number): string {
  return isoDate(dayAt(calendars.find(calendars.names.slice(0, 1))!, nowMs))
}
