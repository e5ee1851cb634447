/** What the list shows, kept in the address so that it can be sent to a colleague. */
import { daysAfter } from '../dates.ts'
import type { DeadlineFilter, DeadlineKind } from '../gql/graphql.ts'
import { soonCalendarDays } from './groups.ts'

export const whose = ['mine', 'all'] as const
export const shown = ['open', 'late', 'soon', 'undated'] as const
export type Whose = (typeof whose)[number]
export type Shown = (typeof shown)[number]

export function readView(search: URLSearchParams): { readonly whose: Whose; readonly shown: Shown } {
  return { whose: oneOf(whose, search.get('whose')), shown: oneOf(shown, search.get('show')) }
}

export function filterOf(view: { readonly whose: Whose; readonly shown: Shown }, today: string): DeadlineFilter {
  return {
    open: true,
    kind: [...due],
    ...(view.whose === 'mine' ? { mine: true } : {}),
    ...narrowed(view.shown, today),
  }
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
