/** Turns a length of time as it is written into the one that is counted. */
import type { Period } from '../calendar/period.ts'
import type { PeriodLiteral } from '../tree/nodes.ts'
import type { Model } from './model.ts'

/** A bare day is what the file says days are; what is counted in working days ends on one, and rolls no further. */
export function period({ model }: { readonly model: Pick<Model, 'days'> }, literal: PeriodLiteral): Period {
  const { count, unit, rolls } = literal
  if (unit === 'calendar_day') return { count, unit: 'day', rolls }
  if (unit === 'day' && model.days === 'working') return { count, unit: 'working_day', rolls: false }
  return { count, unit, rolls: rolls && unit !== 'working_day' }
}
