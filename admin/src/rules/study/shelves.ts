/** Turns what the server has on its shelves into what a text is studied with. */
import { readHolidayList } from '@casewright/dsl'
import type { ShelvesQuery } from '../../gql/graphql.ts'
import type { Shelves } from './study.ts'

export function shelvesFrom({ editions, calendars, sourceDocuments }: ShelvesQuery): Shelves {
  return {
    editions,
    calendars: calendars.map((each) => readHolidayList(each)),
    documents: sourceDocuments,
  }
}
