/** Every screen of the portal and every state that one can be in, each with what leads to it. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { daysAgo, fillDate } from './desk.ts'

type Go = (page: Page, url: string) => Promise<unknown>

/** What is done once more when the window has another width, which undoes it. */
export type Again = (page: Page) => Promise<unknown>

/** In the order of one walk, from the deadlines of a person. */
export const screens: readonly (readonly [name: string, go: Go, again?: Again])[] = [
  ['deadlines', (page) => page.getByRole('heading', { level: 2 }).first().waitFor()],
  ['deadlines of the agency', (page) => page.getByRole('link', { name: /^All of/ }).click()],
  ['late deadlines', (page) => page.getByRole('link', { name: 'Late', exact: true }).click()],
  ['a month of deadlines', (page, url) => page.goto(`${url}/deadlines?whose=all&as=calendar`)],
  ['narrowing down', (page) => page.getByText('Narrow it down').click()],
  ['deadlines of a team, narrowed', (page, url) => page.goto(`${url}/deadlines?whose=team&procedure=complaint`)],
  ['inbox', (page, url) => page.goto(`${url}/inbox`)],
  ['inbox, everything', (page, url) => page.goto(`${url}/inbox?view=all`)],
  ['cases', (page) => page.getByRole('link', { name: 'Cases' }).click()],
  ['cases, all of them', (page, url) => page.goto(`${url}/cases?view=all`)],
  ['cases, those open', (page) => page.getByRole('link', { name: 'Open', exact: true }).click()],
  ['cases, those waiting', (page) => page.getByRole('link', { name: 'Waiting', exact: true }).click()],
  ['cases, those closed', (page) => page.getByRole('link', { name: 'Closed', exact: true }).click()],
  ['no case found', noCaseFound],
  ['a case', (page, url) => openCase(page, url, 'M-61')],
  ['a case that waits', waiting],
  ['a case with its dates explained', explained],
  ['a letter', letter],
  ['recording', (page, url) => openDialog(page, url, 'M-61', 'Report received')],
  ['recording, sent back', sentBack],
  ['recording, refused', refused],
  ['correcting an entry', correcting],
  ['what a correction changes', whatItChanges],
  ['opening a case', (page, url) => page.goto(`${url}/cases/create`)],
  ['opening a case, sent back', openingSentBack],
  ['a case that is not here', notHere],
  ['rules', (page, url) => page.goto(`${url}/editions`)],
  ['a rule file', ruleFile],
  ['what a text says', saying],
  ['a diagram', beside('Diagram', (pane) => pane.locator('.react-flow__node').first())],
  ['a diagram on the whole screen', onWholeScreen],
  ['scenarios', beside('Scenarios', (pane) => pane.getByText(/^\d+ of \d+ scenarios pass\.$/))],
  ['what if', supposed],
  ['a source', beside('Source', (pane) => pane.getByText('Encoded').first())],
  ['writing rules', writing, atTheEnd],
  ['finding in a text', (page) => page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+f')],
  ['completing a word', completing, offered],
  ['two editions to be chosen', (page, url) => page.goto(`${url}/compare`)],
  ['two editions compared', compared],
  ['a draft', draft],
  ['what a draft changes', changesOfDraft],
  ['what a draft does to live cases', triedOut],
  ['giving a draft up', givingUp],
  ['two texts of a draft', twoTexts],
  ['using an edition for new cases', using],
  ['moving live cases', (page) => page.getByRole('link', { name: 'Move live cases to this edition' }).click()],
  ['moving live cases, tried out', switchTriedOut],
  ['moving live cases, asked once more', askedOnceMore],
  ['signed out', signedOut],
  ['evidence', (page, url) => inspector(page, url, 'kept', 'Each standard by month')],
  ['what was late', (page, url) => inspector(page, url, 'late', 'Confirm in writing')],
  ['an evidence pack', (page, url) => inspector(page, url, 'pack', 'The overall experiences')],
  ['people', (page, url) => ofAgency(page, url, 'people')],
  ['adding a person', (page) => page.getByText('Add a person').click()],
  ['saying who stands in', (page) => page.getByText('Say who stands in').click()],
  ['changing a person', changingPerson],
  ['taking out the name of who has left', takingOutAName],
  ['rulesets in use', (page, url) => ofAgency(page, url, 'rulesets')],
  ['bank holidays', (page, url) => ofAgency(page, url, 'holidays')],
  ['adding a bank holiday, sent back', addingHoliday],
  ['calendar feeds', (page, url) => ofAgency(page, url, 'feeds')],
  ['a secret that is told once', (page) => page.getByRole('button', { name: 'Make a feed of my deadlines' }).click()],
  ['asked first', askedFirst],
  ['settings', (page, url) => ofAgency(page, url, 'settings')],
  ['tokens', (page, url) => ofAgency(page, url, 'tokens')],
  ['webhooks', (page, url) => ofAgency(page, url, 'webhooks')],
  ['audit', (page, url) => ofAgency(page, url, 'audit')],
  ['audit, verified', verified],
  ['sessions', (page, url) => ofAgency(page, url, 'sessions')],
  ['records', (page, url) => ofAgency(page, url, 'records')],
  ['the records of a person', recordsFound],
  ['importing cases', (page, url) => page.goto(`${url}/import`)],
  ['how cases are written', (page) => page.getByText('How the file is written').click()],
  [
    'importing cases, with faults',
    (page) => checked(page, 'R-1,nothing,at all,2016-01-05,\nR-2,complaint,complaint_made,yesterday,'),
  ],
  ['importing cases, nothing wrong', (page) => checked(page, oldComplaints)],
  ['importing cases, asked once more', (page) => page.getByRole('button', { name: 'Import 2 cases' }).click()],
  ['cases imported', imported],
  ['erasing a record too early', (page, url) => erasing(page, url, 'R-2')],
  ['erasing a record', (page, url) => erasing(page, url, 'R-1')],
  ['a record that is erased', erased],
  ['in the sandbox', inSandbox],
  ['moving the clock, sent back', (page) => page.getByRole('button', { name: 'Move to this date' }).click()],
  ['nothing late', nothingLate],
  ['grading an area', grading],
  ['grading an area, the end of it', endOfGrading, endOfGrading],
  ['explorer', explorer],
  ['explorer, sent back', explorerSentBack],
  ['no such page', (page, url) => page.goto(`${url}/nowhere`)],
]

async function openCase(page: Page, url: string, reference: string): Promise<void> {
  // Not the address alone: where a reference was looked for, that only loads the answer again.
  await page.goto(`${url}/cases?view=all`)
  await page.getByRole('link', { name: reference }).click()
  await page.getByRole('heading', { name: 'What is due' }).waitFor()
}

/** Until somebody says when the matters took place, the rules cannot say whether it is taken. */
async function waiting(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/cases/create`)
  await page.getByRole('radio', { name: 'Complaint' }).check()
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByText('Waiting to be accepted').waitFor()
}

async function noCaseFound(page: Page): Promise<void> {
  await page.getByLabel('Find a case by its reference').fill('no such reference')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('heading', { name: 'No case has that reference' }).waitFor()
}

async function notHere(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/cases/nowhere/show`)
  await page.getByRole('heading', { name: 'Page not found' }).waitFor()
}

async function explained(page: Page, url: string): Promise<void> {
  await openCase(page, url, 'M-61')
  for (const summary of await page.locator('summary', { hasText: /^Why this/ }).all()) await summary.click()
}

async function letter(page: Page, url: string): Promise<void> {
  await openCase(page, url, 'M-74')
  await page.getByRole('link', { name: 'Letter to print' }).click()
  await page.getByRole('article').waitFor()
}

async function openDialog(page: Page, url: string, reference: string, button: string): Promise<void> {
  await openCase(page, url, reference)
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('dialog').waitFor()
}

async function sentBack(page: Page, url: string): Promise<void> {
  await openDialog(page, url, 'M-61', 'Report received')
  await page.getByLabel('Month').fill('13')
  await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
}

async function refused(page: Page, url: string): Promise<void> {
  await openCase(page, url, 'M-77')
  await page.getByRole('button', { name: /^Agree more time/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('How long is it now').fill('21')
  await dialog.getByLabel('The complainant agrees').check()
  await dialog.getByRole('button', { name: 'Record' }).click()
  await dialog.getByRole('heading', { name: 'The rules do not allow this' }).waitFor()
}

async function openingSentBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
}

async function correcting(page: Page, url: string): Promise<void> {
  await openCase(page, url, 'M-61')
  await page
    .getByRole('button', { name: /^Correct this entry/ })
    .last()
    .click()
  await page.getByLabel('Why is it corrected?').fill('They had rung before.')
}

async function whatItChanges(page: Page, url: string): Promise<void> {
  await correcting(page, url)
  await fillDate(page, 'When did it happen?', daysAgo(80))
  await page.getByRole('button', { name: 'See what this changes' }).click()
  await page.getByRole('group', { name: 'What this changes' }).waitFor()
}

async function saying(page: Page, url: string): Promise<void> {
  await ruleFile(page, url)
  await page.getByRole('link', { name: 'Edit this text' }).click()
  await page.getByRole('heading', { name: 'About these rules' }).waitFor()
}

async function writing(page: Page, url: string): Promise<void> {
  await ruleFile(page, url)
  await page.getByRole('link', { name: 'Edit this text' }).click()
  await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
  await page.keyboard.insertText('\nowner must "lock up" within 2 working days of complaint_mad')
  await page.getByText('Nothing is saved yet.').waitFor()
  await page.locator('.cm-lint-marker').first().waitFor()
}

/** What was written is in sight, and nothing offered over it. */
async function atTheEnd(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Rule text' })
  await box.press('ControlOrMeta+End')
  await box.press('Escape')
}

async function completing(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  const box = page.getByRole('textbox', { name: 'Rule text' })
  await box.press('ControlOrMeta+End')
  await page.keyboard.insertText('\nscen')
  await offered(page)
}

async function offered(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Rule text' })
  // It is offered where the words are, which may have gone out of sight.
  await box.press('ControlOrMeta+End')
  await box.press('Control+Space')
  await page.getByRole('option', { name: /^scenario/ }).waitFor()
}

async function draft(page: Page, url: string): Promise<void> {
  await change(page, url, 'Yasmin Cole')
  await ruleFile(page, url)
  await page.getByRole('link', { name: 'Edit this text' }).click()
  const box = page.getByRole('textbox', { name: 'Rule text' })
  await box.waitFor()
  const undo = page.getByRole('button', { name: 'Undo everything I wrote' })
  if ((await undo.count()) > 0) {
    await undo.click()
    await page.getByRole('button', { name: 'Yes, undo everything I wrote' }).click()
  }
  await box.press('ControlOrMeta+End')
  await page.keyboard.insertText('\n# To be read once more')
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await page.getByText('This is the draft as saved.').waitFor()
}

/** A pane beside a text without errors, with what there is to see in it. */
function beside(name: string, shows: (pane: Locator) => Locator): (page: Page) => Promise<unknown> {
  return async (page) => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
    await page.getByRole('tab', { name }).click()
    await shows(page.getByRole('tabpanel', { name })).waitFor()
    expect(await page.getByText(/^The text has errors/).count()).toBe(0)
  }
}

async function onWholeScreen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See it on the whole screen' }).first().click()
  await page.getByRole('dialog').locator('.react-flow__node').first().waitFor()
}

async function supposed(page: Page): Promise<void> {
  await beside('What if', (pane) => pane.getByRole('heading', { name: 'What follows' }))(page)
  await page.getByRole('button', { name: 'Remove: Complaint made' }).click()
  for (const [what, on] of [
    ['When did the matters take place?', '2026-03-02'],
    ['Complaint made', '2026-03-27'],
  ] as const) {
    await page.getByLabel('What happens next?').selectOption(what)
    await fillDate(page, 'On what date?', on)
    await page.getByRole('button', { name: 'Add it' }).click()
  }
  await page.getByRole('table', { name: 'April 2026' }).waitFor()
}

async function changesOfDraft(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'What changed' }).click()
  await page.locator('.cm-editor').first().waitFor()
}

async function compared(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/compare`)
  await page
    .getByLabel('Compare', { exact: true })
    .selectOption('1 May 2016: Customer care and service standards for adoption')
  await page.getByLabel('With').selectOption('1 January 2017: 6.3.1 Customer Care Standards for Adoption')
  await page
    .getByRole('row', { name: /^Stricter/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Next difference' }).waitFor()
}

async function triedOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See which live cases it would change' }).click()
  await page.getByText(/would come to these rules\.$/).waitFor()
}

async function using(page: Page, url: string): Promise<void> {
  await change(page, url, 'Lena Novak')
  await page.goto(`${url}/editions`)
  await page.getByRole('link', { name: '6.3.1 Customer Care Standards for Adoption, in force from 1 May 2016' }).click()
  await page.getByText('Go back to this edition for new cases').click()
}

async function switchTriedOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what would change' }).click()
  await page.getByRole('button', { name: /^Move \d+ cases?$/ }).waitFor()
}

async function askedOnceMore(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Move \d+ cases?$/ }).click()
  await page.getByRole('dialog').waitFor()
}

async function signedOut(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/deadlines`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
}

async function givingUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Give it up' }).click()
  await page.getByRole('dialog').waitFor()
}

/** The same person at another window saves first. */
async function twoTexts(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Write', exact: true }).click()
  await page.getByText('This is the draft as saved.').waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  // What is written in one window another that opens later finds kept.
  await other.getByText('This is the draft as saved.').waitFor()
  for (const [at, words] of [
    [page, '\n# Written here'],
    [other, '\n# Written at another window'],
  ] as const) {
    await at.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
    await at.keyboard.insertText(words)
    await at.getByText('Your changes are not saved yet.').waitFor()
  }
  await other.getByRole('button', { name: 'Save the draft' }).click()
  await other.getByText('This is the draft as saved.').waitFor()
  await other.close()
  await page.getByRole('button', { name: 'Go on with this text' }).waitFor()
}

/** The window goes on as another person's. */
async function change(page: Page, url: string, name: string): Promise<void> {
  // The window may have been signed out already.
  if ((await page.getByRole('heading', { name: 'You have signed out' }).count()) === 0) await signedOut(page, url)
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { name: 'Deadlines' }).waitFor()
}

async function inspector(page: Page, url: string, view: string, heading: string): Promise<void> {
  if (view === 'kept') await change(page, url, 'Stella Ray')
  await page.goto(`${url}/evidence?view=${view}`)
  await page.getByRole('heading', { name: heading }).first().waitFor()
}

async function ofAgency(page: Page, url: string, view: string): Promise<void> {
  if (view === 'people') await change(page, url, 'Bea Lindqvist')
  await page.goto(`${url}/agency?view=${view}`)
}

async function askedFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End this feed' }).first().click()
  await page.getByText('Calendars that read it then find nothing.').waitFor()
}

async function changingPerson(page: Page): Promise<void> {
  await page.getByText('Change Alan Whitby', { exact: true }).click()
  await page.getByText('Change the entry of Alan Whitby').click()
}

async function takingOutAName(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/agency?view=people`)
  await page.getByText('Add a person').click()
  await page.getByLabel('Full name').first().fill('Ivo Lund')
  await page.getByLabel('Email address').first().fill('ivo.lund@meridian.example')
  await page.getByRole('button', { name: 'Add this person' }).click()
  await page.getByText('Change Ivo Lund', { exact: true }).click()
  await page.getByRole('button', { name: 'Remove Ivo Lund from the agency' }).click()
  await page.getByRole('button', { name: 'Yes, remove Ivo Lund from the agency' }).click()
  await page.getByRole('button', { name: 'Take out the name of Ivo Lund' }).click()
  await page.getByText(/It cannot be undone\.$/).waitFor()
}

async function addingHoliday(page: Page): Promise<void> {
  await page.getByText('Add a newly announced bank holiday').click()
  await page.getByRole('button', { name: 'Add it and see which dates move' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
}

async function inSandbox(page: Page, url: string): Promise<void> {
  await change(page, url, 'Dana Brook')
  await page.getByText('Move the clock on').click()
}

async function verified(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verify the whole audit' }).click()
  await page.getByText(/^Nothing is wrong: /).waitFor()
}

async function recordsFound(page: Page): Promise<void> {
  await page.getByLabel('Case reference').fill('M-61')
  await page.getByRole('button', { name: 'Find the cases' }).click()
  await page.getByRole('checkbox', { name: 'M-61' }).waitFor()
}

const lastYear = Number(daysAgo(0).slice(0, 4)) - 1

/** Over by January 2016 and by September of last year: kept for three years each. */
const oldComplaints = `R-1,complaint,complaint_made,2016-01-05,matters_took_place=2015-12-01
R-1,complaint,complaint_withdrawn,2016-01-08,
R-2,complaint,complaint_made,${lastYear}-09-01,matters_took_place=${lastYear}-08-04
R-2,complaint,complaint_withdrawn,${lastYear}-09-04,`

async function checked(page: Page, rows: string): Promise<void> {
  const buffer = Buffer.from(`reference,procedure,event,on,facts\n${rows}`)
  await page.getByLabel('Which file?').setInputFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: /^(The file has|Nothing is wrong)/ }).waitFor()
}

async function imported(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Yes, import them' }).click()
  await page.getByText(/^It is done: /).waitFor()
}

async function erasing(page: Page, url: string, reference: string): Promise<void> {
  await openCase(page, url, reference)
  await page.getByRole('button', { name: 'See what erasing would take' }).click()
  await page.getByRole('dialog').waitFor()
}

async function erased(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Yes, erase it for good' }).click()
  await page.getByText(/^The record of this case was erased on /).waitFor()
}

async function explorerSentBack(page: Page): Promise<void> {
  await page.getByLabel('Variables, as JSON').fill('first: 5')
  await page.getByRole('button', { name: 'Run' }).click()
  await page.getByText('Write the variables as JSON').waitFor()
}

async function explorer(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/explorer`)
  await page.getByRole('button', { name: 'Run' }).click()
  await page.getByText('"nodes"').waitFor()
}

async function grading(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/cases/create`)
  await page.getByRole('radio', { name: /common inspection framework/ }).check()
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('button', { name: /^Grade: The overall experiences/ }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Outstanding' }).check()
}

function endOfGrading(page: Page): Promise<void> {
  return page.getByRole('dialog').getByRole('button', { name: 'Record' }).scrollIntoViewIfNeeded()
}

async function nothingLate(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/deadlines?whose=mine&show=late`)
  await page.getByRole('heading', { name: 'Nothing is late' }).waitFor()
}

async function ruleFile(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/editions`)
  const editions = page.getByRole('region', { name: 'Published editions' })
  await editions.getByRole('link', { name: 'Representations and complaints' }).click()
  await page.getByRole('heading', { name: 'The rules as written' }).waitFor()
}
