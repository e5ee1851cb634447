/** What the list shows, kept in the address so that it can be sent to a colleague. */
import { daysAfter } from '../dates.ts'
import type { DeadlineFilter, DeadlineKind } from '../gql/graphql.ts'
import { soonCalendarDays } from './groups.ts'

export const whose = ['mine', 'team', 'all'] as const
export const shown = ['open', 'late', 'soon', 'undated'] as const
export type Whose = (typeof whose)[number]
export type Shown = (typeof shown)[number]

/** What else the list may be narrowed by, as it stands in the address. */
export const narrowings = ['procedure', 'stage', 'clock', 'holder'] as const
export type Narrowing = (typeof narrowings)[number]

export interface View {
  readonly whose: Whose
  readonly shown: Shown
  readonly as: 'list' | 'calendar'
  readonly by: Readonly<Partial<Record<Narrowing, string>>>
}

export function readView(search: URLSearchParams): View {
  return {
    whose: oneOf(whose, search.get('whose')),
    shown: oneOf(shown, search.get('show')),
    as: oneOf(['list', 'calendar'] as const, search.get('as')),
    by: Object.fromEntries(narrowings.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))),
  }
}

export function addressOf({ whose, shown, as, by }: View): string {
  const search = new URLSearchParams({ whose, show: shown, ...(as === 'list' ? {} : { as }), ...by })
  return `/deadlines?${search}`
}

export function filterOf(view: View, today: string): DeadlineFilter {
  const { procedure, stage, clock, holder } = view.by
  return {
    open: true,
    kind: [...due],
    ...(view.whose === 'mine' ? { mine: true } : view.whose === 'team' ? { team: true } : {}),
    ...narrowed(view.shown, today),
    ...(procedure ? { procedure } : {}),
    ...(stage ? { stage } : {}),
    ...(clock ? { clock } : {}),
    ...(holder ? { holderId: holder } : {}),
  }
}

/** Narrowed to what is due in a month, whichever of its parts is shown. */
export function monthFilterOf(view: View, month: string): DeadlineFilter {
  const lastDay = daysAfter(`${daysAfter(`${month}-28`, 4).slice(0, 7)}-01`, -1)
  return { ...filterOf({ ...view, shown: 'open' }, ''), dueFrom: `${month}-01`, dueTo: lastDay }
}

/** How long records must be kept is said on the case: nothing about it is due. */
const due: readonly DeadlineKind[] = ['DUTY', 'STAGE', 'WHOLE', 'WINDOW', 'WAIT']

function narrowed(show: Shown, today: string): DeadlineFilter {
  switch (show) {
    case 'open':
      return {}
    case 'late':
      return { late: true }
    case 'soon':
      return { late: false, dueFrom: today, dueTo: daysAfter(today, soonCalendarDays) }
    case 'undated':
      return { dated: false }
  }
}

function oneOf<Name extends string>(names: readonly [Name, ...Name[]] | readonly Name[], given: string | null): Name {
  return names.find((name) => name === given) ?? (names[0] as Name)
}
