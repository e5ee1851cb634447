/** The pages on frameworks: CW901 to CW904. */
import type { Page } from './page.ts'

const area = 'area 1 "Experiences"\nevidence views\ncriterion good views_are_heard'

export const frameworks = {
  unknownGrade: {
    means: 'A criterion describes a grade that is not one of the grades of the framework.',
    why: 'It could never count for or against any grade.',
    fix: 'Writes the nearest of the grades, where one is near.',
    under: 'framework',
    before: area.replace('criterion good', 'criterion goood'),
    after: area,
  },
  unknownCriterion: {
    means: 'A grade requires a criterion that its area does not have, or all of a grade that there is not.',
    why: 'The grade could never be supported.',
    fix: 'Writes the criterion or the grade of the nearest name, where one is near.',
    under: 'framework',
    before: `${area}\ngood only if views_are_herd is shown`,
    after: `${area}\ngood only if views_are_heard is shown`,
  },
  unknownArea: {
    means: 'A grade requires the grade of an area that the framework does not have.',
    why: 'The grade could never be supported.',
    fix: 'Writes the area of the nearest name, where one is near.',
    under: 'framework',
    before: `area leadership "Leadership"\ncriterion good led_well\n${area}\ngood only if leadreship is good`,
    after: `area leadership "Leadership"\ncriterion good led_well\n${area}\ngood only if leadership is good`,
  },
  procedureInFramework: {
    means: 'A procedure stands in the file of a framework.',
    why: 'A framework drives one kind of case, its assessment, so no case of that procedure could ever be opened.',
    author: 'Move the procedure to a file of its own.',
    under: 'framework',
    before: `${area}\nprocedure visit "Visit"`,
    after: area,
  },
} satisfies Record<string, Page>
