/** The diagnostics on frameworks: CW9xx. */
import { clipped, didYouMean, entry } from './entry.ts'

export const frameworks = {
  unknownGrade: entry<{ name: string; criterion: string; nearest: string | null }>({
    code: 'CW901',
    severity: 'error',
    text: ({ name, criterion, nearest }) =>
      `"${clipped(criterion)}" describes the grade "${clipped(name)}", which is not one of the grades.${didYouMean(nearest)}`,
    help: 'The grades are listed once: grades outstanding, good, requires_improvement, inadequate',
  }),
  unknownCriterion: entry<{ name: string; everything: boolean; nearest: string | null }>({
    code: 'CW902',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, everything, nearest }) =>
      `${everything ? 'The framework has no grade' : 'This area has no criterion'} called "${clipped(name)}".${didYouMean(nearest)}`,
    help: ({ everything }) =>
      everything
        ? 'The grades are listed once: grades outstanding, good, requires_improvement, inadequate'
        : 'A criterion is declared in its area: criterion good know_how_to_raise_concerns',
  }),
  unknownArea: entry<{ name: string; nearest: string | null }>({
    code: 'CW903',
    severity: 'error',
    mayFollow: 'naming',
    text: ({ name, nearest }) => `The framework has no area called "${clipped(name)}".${didYouMean(nearest)}`,
    help: 'An area opens with a line of its own: area 5.1 "The overall experiences and progress of children"',
  }),
  procedureInFramework: entry<Record<never, never>>({
    code: 'CW904',
    severity: 'error',
    text: () => 'A framework is assessed area by area; it has no procedures of its own.',
    help: 'Write the procedure in a file of its own that opens with: ruleset inspections "Inspections"',
  }),
}
