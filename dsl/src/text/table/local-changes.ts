/** The diagnostics on local changes: CW5xx. */
import { clipped, didYouMean, entry } from './entry.ts'

export const localChanges = {
  nothingToChange: entry<{ change: string; what: string; nearest: string | null }>({
    code: 'CW501',
    severity: 'error',
    mayFollow: 'unplaced',
    text: ({ change, what, nearest }) =>
      `The base has no rule "${clipped(what)}" here that could be ${change}.${didYouMean(nearest)}`,
    help: 'A rule is matched by its name: the event that ends it, or its own words. A new rule is "added:".',
  }),
  alreadyThere: entry<{ what: string }>({
    code: 'CW502',
    severity: 'error',
    mayFollow: 'unplaced',
    text: ({ what }) => `The base already has "${clipped(what)}".`,
    help: 'Say "changed:" and repeat the whole rule, or "unchanged:" where it says the same.',
  }),
  notChanged: entry<{ what: string }>({
    code: 'CW503',
    severity: 'warning',
    text: ({ what }) => `"${clipped(what)}" says the same as the base.`,
    help: 'Say "unchanged:" instead.',
  }),
  notUnchanged: entry<{ what: string; base: string }>({
    code: 'CW504',
    severity: 'error',
    text: ({ what, base }) => `"${clipped(what)}" is not what the base says: ${base}`,
    help: 'Say "changed:", or repeat the words of the base.',
  }),
  unmarkedChange: entry<{ what: string; inBase: boolean }>({
    code: 'CW505',
    severity: 'error',
    mayFollow: 'unplaced',
    text: ({ what, inBase }) =>
      inBase
        ? `The base has "${clipped(what)}" as well; the line does not say how this one stands to it.`
        : `The base has no "${clipped(what)}"; the line does not say that it is new.`,
    help: 'A local ruleset says "changed:", "unchanged:", "added:" or "dropped:" before each rule.',
  }),
  changeCompared: entry<{ verdict: keyof typeof standing; difference: string }>({
    code: 'CW506',
    severity: 'hint',
    text: ({ verdict, difference }) => `${standing[verdict]}. ${difference}`,
    help: '',
  }),
  weakerThanMinimum: entry<{ what: string; difference: string }>({
    code: 'CW507',
    severity: 'error',
    text: ({ what, difference }) =>
      `The base says that "${clipped(what)}" is a minimum, and this asks less. ${difference}`,
    help: 'A minimum may be kept or made stricter.',
  }),
  unitChanged: entry<{ verdict: keyof typeof standing; difference: string }>({
    code: 'CW508',
    severity: 'hint',
    text: ({ verdict, difference }) => `${standing[verdict]}, and counted in another unit. ${difference}`,
    help: 'Make sure that the source counts in this unit too.',
  }),
  stillNeeded: entry<{ rule: string; said: string; others: number }>({
    code: 'CW509',
    severity: 'error',
    mayFollow: 'unplaced',
    text: ({ rule, said, others }) =>
      `With this the base's rule "${rule}" no longer holds` +
      `${others === 0 ? '' : `, nor ${others === 1 ? 'another' : `${others} others`}`}. ${said}`,
    help: 'Change or drop that rule as well, or keep what it needs.',
  }),
  stillOpened: entry<{ procedure: string; rule: string; others: number }>({
    code: 'CW510',
    severity: 'warning',
    mayFollow: 'any',
    text: ({ procedure, rule, others }) =>
      `This leaves out the procedure ${clipped(procedure)}, and "${rule}" still opens a case of it` +
      `${others === 0 ? '' : `, as ${others === 1 ? 'another rule does' : `${others} other rules do`}`}.`,
    help: 'Change or drop that rule as well, unless another ruleset of the agency has this procedure.',
  }),
  inDropped: entry<{ kind: string; name: string; holds: boolean }>({
    code: 'CW511',
    severity: 'error',
    mayFollow: 'unplaced',
    text: ({ kind, name, holds }) =>
      `This stands in the ${kind} ${clipped(name)}, which is left out here: ` +
      `${holds ? 'neither it nor what stands in it holds anywhere' : 'it holds nowhere'}.`,
    help: ({ kind }) =>
      `Write it above the line that leaves the ${kind} out, or below the header that it is meant for.`,
  }),
  nothingExtended: entry<{ change: keyof typeof toBeDone }>({
    code: 'CW512',
    severity: 'error',
    mayFollow: { opening: ['ruleset', 'framework'], above: false },
    text: ({ change }) => `This extends no other ruleset, so there is nothing to ${toBeDone[change]}.`,
    help: ({ change }) =>
      'Name what it extends in its head: ruleset our_letters "Our letters" extends letters of 2026-01-01. ' +
      `Otherwise ${change === 'dropped' ? 'delete the line' : `leave out "${change}:"`}.`,
  }),
}

/** How a changed rule stands to the base's. */
const standing = {
  same: 'As strict as the base',
  reworded: 'Worded otherwise than the base',
  stricter: 'Stricter than the base',
  weaker: 'Weaker than the base',
  incomparable: 'Neither stricter nor weaker than the base',
}

/** What a line would do to a base. */
const toBeDone = {
  unchanged: 'keep',
  changed: 'change',
  added: 'add to',
  dropped: 'drop',
}
