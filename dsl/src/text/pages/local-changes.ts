/** The pages on local changes: CW501 to CW512. */
import type { Page } from './page.ts'

const send = 'owner must "send the letter" within 5 working days of request_made, done when letter_sent'
const acknowledge = 'added: manager must "acknowledge it" within 2 working days of request_made, done when acknowledged'
const council = `procedure request
dropped: when request_unclear, open enquiry because "the council is asked"`

export const localChanges = {
  nothingToChange: {
    means: 'A line says that it changes, keeps or drops a rule that the base does not have.',
    why: 'A rule is matched by its name: the event that ends it, or its own words. A misspelt name would leave the rule of the base standing beside the new one.',
    fix: 'Says "added:".',
    under: 'local',
    before: `changed: ${send.replace('letter_sent', 'letter_posted').replace('5', '3')}`,
    after: `changed: ${send.replace('5', '3')}`,
  },
  alreadyThere: {
    means: 'A rule is said to be added, and the base has one of that name.',
    why: 'Two rules of one name cannot both hold.',
    fix: 'Says "changed:", or "unchanged:" where it says the same.',
    under: 'local',
    before: `added: ${send.replace('5', '3')}`,
    after: `changed: ${send.replace('5', '3')}`,
  },
  notChanged: {
    means: 'A rule is said to be changed and says what the base says.',
    why: 'Readers look at what is changed to see what is different here.',
    fix: 'Says "unchanged:".',
    under: 'local',
    before: `changed: ${send}\n  this is a minimum`,
    after: `unchanged: ${send}`,
  },
  notUnchanged: {
    means: 'A rule is said to be unchanged and says something else than the base.',
    why: 'The line is there to be relied on. It may have been changed by hand, or the base may have a new edition.',
    fix: 'Says "changed:".',
    under: 'local',
    before: `unchanged: ${send.replace('5', '3')}`,
    after: `unchanged: ${send}`,
  },
  unmarkedChange: {
    means: 'A rule of a local ruleset does not say how it stands to the base.',
    why: 'Whether a standard is a local one or the national one is the first thing a reader asks.',
    fix: 'Says "added:", "changed:" or "unchanged:", as the line stands to the base.',
    under: 'local',
    before: send.replace('5', '3'),
    after: `changed: ${send.replace('5', '3')}`,
  },
  changeCompared: {
    means: 'A rule is changed, and this is how it stands to the base: found by counting from every start date.',
    why: 'Whether a change asks more or less of the agency is not always what its numbers suggest: 7 days can be more or less than 5 working days.',
    author: 'Nothing is to be done if that is meant.',
    under: 'local',
    before: `changed: ${send.replace('5', '3')}`,
    after: `unchanged: ${send}`,
  },
  weakerThanMinimum: {
    means:
      'The base marks a rule as a minimum, and the local one asks less: by its own words, or by holidays, days or a time of day that it is now counted by.',
    why: 'Whoever wrote the base has said that no local ruleset may go below it.',
    fix: 'Writes what the base says, as unchanged.',
    under: 'local',
    before: `changed: ${send.replace('5', '8')}`,
    after: `changed: ${send.replace('5', '3')}`,
  },
  unitChanged: {
    means: 'A rule is changed and counts in another unit than the base.',
    why: 'Days, weeks and working days run differently over weekends and holidays, so that one start makes it stricter and another weaker. It is also easily missed when copying.',
    author: 'Look up in the source which unit it counts in.',
    under: 'local',
    before: `changed: ${send.replace('5 working days', '3 calendar days')}`,
    after: `changed: ${send.replace('5', '3')}`,
  },
  stillNeeded: {
    means:
      'A line leaves out, changes or adds something, and a rule of the base that still holds can no longer mean what it did.',
    why: 'A rule that leads to a stage that is gone, asks what nobody answers or names a role that nobody has would wait for ever, or take a case elsewhere than its author meant.',
    author: 'Change or drop the rule of the base as well, or keep what it needs.',
    under: 'local',
    before: 'dropped: role manager because "we have none"',
    after: 'dropped: role expert outside the agency because "we ask none"',
  },
  stillOpened: {
    means: 'A procedure of the base is left out, and a rule that stays opens cases of it.',
    why: 'Where no ruleset of the agency has that procedure, the case cannot be opened: it is recorded as owed, and somebody has to find another way.',
    author:
      'Change or drop the rule that opens it as well. Where another ruleset of the agency has the procedure, nothing is to be done.',
    under: 'localOfTwo',
    before: 'dropped: procedure enquiry because "the council makes them"',
    after: `${council}

dropped: procedure enquiry because "the council makes them"`,
  },
  inDropped: {
    means: 'A line stands below one that leaves out a stage or a procedure, and before the next header.',
    why: 'A line belongs to the header above it, also to one that is left out. It goes with it: the rule holds nowhere, and no words are answered by it.',
    author:
      'Write the line above the one that leaves the stage or procedure out, or below the header that it is meant for. Delete it where it only repeats that the rule goes.',
    under: 'localOfTwo',
    before: `${council}

dropped: procedure enquiry because "the council makes them"
${acknowledge}`,
    after: `${council}
${acknowledge}

dropped: procedure enquiry because "the council makes them"`,
  },
  nothingExtended: {
    means: 'A line says that it keeps, changes, adds or drops a rule, and the file extends no other ruleset.',
    why: 'Without a base there is nothing to lay it over: what is dropped would hold, and so would whatever was meant to take its place.',
    fix: 'Leaves out "added:", "changed:" or "unchanged:", or deletes the line that drops something. Where that line is a header, or words of a source stand above it, there is none: what stands below or above belongs to its author to place.',
    under: 'stage',
    before: `added: ${send}`,
    after: send,
  },
} satisfies Record<string, Page>
