/** The bank holidays announced to an agency over GraphQL, whatever became of their previews. */
import { Ctx, FieldResolver, Resolver } from 'type-graphql'
import { Agency } from '../agency/agency.ts'
import { standingOf } from '../agency/announced-holidays.ts'
import type { Context } from '../graphql/context.ts'
import { AnnouncedHolidayType } from './switch-preview.ts'

@Resolver(() => Agency)
export class AnnouncedHolidaysResolver {
  @FieldResolver(() => [AnnouncedHolidayType], {
    description:
      'Bank holidays announced here beside the published lists, by their dates, those that were taken back left out: new cases count with them, and so does dueDate.',
  })
  async announcedHolidays(@Ctx() { loaders }: Context): Promise<readonly AnnouncedHolidayType[]> {
    return [...standingOf(await loaders().announced())].sort((one, other) => one.on.localeCompare(other.on))
  }
}
