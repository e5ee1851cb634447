/** The pages on editions: CW701 to CW707. The examples extend the ruleset `letters`, in force from 2026-01-01. */
import type { Page } from './page.ts'

const local = (base: string, from = '2026-04-01') =>
  `ruleset our_letters "Our letters" extends letters${base}\nin force from ${from}`

export const editions = {
  baseUnpinned: {
    means: 'A ruleset extends another without saying which edition.',
    why: 'A new edition of the base would change local standards on a day that nobody here has chosen.',
    fix: 'Names the edition that is at hand.',
    under: 'nothing',
    before: local(''),
    after: local(' of 2026-01-01'),
  },
  unknownBase: {
    means: 'The edition that a ruleset extends is not among those at hand.',
    why: 'Without it nobody knows what is kept, changed or dropped.',
    fix: 'Names the edition that is at hand, where there is one of that ruleset.',
    under: 'nothing',
    before: local(' of 2025-12-01'),
    after: local(' of 2026-01-01'),
  },
  notInForce: {
    means: 'Nothing says from which day the ruleset is in force.',
    why: 'A case runs on the edition in force on the day it starts, so an edition without a day cannot be published.',
    fix: 'Writes the line below the head; the day is yours to give.',
    under: 'nothing',
    before: 'ruleset notes "Notes"',
    after: 'ruleset notes "Notes"\nin force from 2026-04-01',
  },
  baseRing: {
    means: 'A ruleset extends another that, in the end, extends it.',
    why: 'Neither says anything that does not depend on the other.',
    author: 'Decide which of them stands by itself.',
    under: 'nothing',
    before: 'ruleset ring "Ring" extends ring of 2026-04-01\nin force from 2026-04-01',
    after: 'ruleset ring "Ring"\nin force from 2026-04-01',
  },
  editionTwice: {
    means: 'Two editions of one ruleset come into force on the same day.',
    why: 'A case runs on the one edition in force on the day it starts. Each holds until the next, so between two editions there is never a gap; but one day cannot have two.',
    author: 'Look up from which day this one holds.',
    under: 'nothing',
    before: 'ruleset letters "Letters"\nin force from 2026-01-01',
    after: 'ruleset letters "Letters"\nin force from 2026-02-01',
  },
  beforeItsBase: {
    means: 'An edition comes into force before the edition of the base that it extends.',
    why: 'On its first days a local standard would hold by rules that did not yet.',
    fix: 'Names the edition of the base that was in force by then, or comes into force with the base.',
    under: 'nothing',
    before: local(' of 2026-01-01', '2025-09-01'),
    after: local(' of 2026-01-01'),
  },
  newerBase: {
    means: 'The base has a newer edition that was in force by the time this one is.',
    why: 'A new edition of a base reaches nobody until a local one names it. That may be meant; it may also have gone unseen.',
    fix: 'Names the newer edition.',
    under: 'nothing',
    before: local(' of 2026-01-01', '2027-04-01'),
    after: local(' of 2027-01-01', '2027-04-01'),
  },
} satisfies Record<string, Page>
