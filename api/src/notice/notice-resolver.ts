/** The inbox over GraphQL, and how an agency wishes its people to be told. */
import { Arg, Ctx, createUnionType, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Agency } from '../agency/agency.ts'
import { Case } from '../case/case.ts'
import { Deadline } from '../deadline/deadline.ts'
import { DomainError } from '../errors.ts'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { May } from '../people/permit.ts'
import { listInbox, readNotices } from './inbox.ts'
import { Notice, noticeInWords } from './notice.ts'
import { NoticeSetting, NoticeSettingInput, readNoticeSetting, saveNoticeSetting } from './notice-setting.ts'

const NoticeEdge = edgeType('Notice', () => Notice)
const NoticeConnection = connectionType('Notice', () => Notice, NoticeEdge)

@Resolver(() => Notice)
export class NoticeResolver {
  @May('read')
  @Query(() => NoticeConnection, {
    description:
      'What the signed-in person should know, the newest first: what the rules tell them, what became theirs, what is due soon or overdue. A moment after it was written.',
  })
  inbox(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('unread', () => Boolean, { defaultValue: false, description: 'Only what they have not marked as read.' })
    unread: boolean,
    @Ctx() { read, signedIn }: Context,
  ): Promise<Page<Notice>> {
    const { personId } = signedIn()
    return read((tx) => listInbox(tx, { personId, first: first ?? 50, after: after ?? null, unread }, read))
  }

  @May('read')
  @Mutation(() => Int, {
    description: 'Marks notices of the signed-in person as read; how many that is. What is not theirs is left alone.',
  })
  readNotices(
    @Arg('ids', () => [ID], { description: 'The notices, up to 100.' }) ids: readonly string[],
    @Ctx() { write, signedIn }: Context,
  ): Promise<number> {
    const { agencyId, personId } = signedIn()
    if (ids.length > 100) throw new DomainError('BAD_USER_INPUT', 'Mark up to 100 notices at a time.')
    const keys = ids.map((id) => keyOf('Notice', agencyId, id)).filter((key) => key !== null)
    return write((tx) => readNotices(tx, personId, keys))
  }

  @FieldResolver(() => ID, { description: 'Names the notice and its agency.' })
  id(@Root() { key }: Notice, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Notice', signedIn().agencyId, key)
  }

  @FieldResolver(() => Case, { description: 'The case it is about.' })
  async case(@Root() { caseKey }: Notice, @Ctx() { loaders }: Context): Promise<Case> {
    return (await loaders().case.load(caseKey))!
  }

  @FieldResolver(() => Deadline, { nullable: true, description: 'What is due soon, overdue or newly theirs to do.' })
  async deadline(@Root() notice: Notice, @Ctx() { loaders }: Context): Promise<Deadline | null> {
    const { clock, occurrence } = notice.effect?.kind === 'owed' ? notice.effect : notice
    if (clock === null) return null
    const deadlines = await loaders().deadlines.load(notice.caseKey)
    return deadlines.find((each) => each.clock === clock && each.occurrence === occurrence) ?? null
  }

  @FieldResolver(() => String, { description: 'What it says, in the words of the rules: no names.' })
  text(@Root() notice: Notice, @Ctx() { rulebook }: Context): string {
    return noticeInWords(rulebook.machine(notice.editionKey, notice.procedure), notice)
  }
}

export const SetNoticeSettingResult = createUnionType({
  name: 'SetNoticeSettingResult',
  description: 'How people are told from now on, or what is wrong with the wish.',
  types: () => [NoticeSetting, InvalidInput] as const,
})

@Resolver(() => Agency)
export class NoticeSettingResolver {
  @FieldResolver(() => NoticeSetting, { description: 'How its people are told of what concerns them.' })
  noticeSetting(@Root() _: Agency, @Ctx() { read }: Context): Promise<NoticeSetting> {
    return read(readNoticeSetting)
  }

  @May('connect')
  @Mutation(() => SetNoticeSettingResult, { description: "Changes how the agency's people are told." })
  setNoticeSetting(
    @Arg('input', () => NoticeSettingInput, { description: 'What to change.' }) input: NoticeSettingInput,
    @Ctx() { write }: Context,
  ): Promise<typeof SetNoticeSettingResult> {
    return write((tx) => saveNoticeSetting(tx, input))
  }
}
