/** A complaint from stage one to the panel and its last letter, each step by a button of its page. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo, fillDate } from './desk.ts'

export function aComplaint(at: () => Desk): void {
  test(
    'a worker takes a complaint from stage one to the panel, and prints the letter on how it ended',
    async () => {
      const worker = await at().comeIn('Nadia Farouk')
      await worker.getByRole('link', { name: 'Open a case' }).click()
      await worker.getByRole('radio', { name: 'Complaint' }).check()
      await worker.getByLabel('Your reference (optional)').fill('J-21')
      await fillDate(worker, /When did the matters/, daysAgo(30))
      await worker.getByRole('button', { name: 'Open the case' }).click()
      await record(worker, 'Letter sent')
      await record(worker, 'Complainant asks for stage 2, Independent investigation')
      await stands(worker, 'Independent investigation')

      const page = await at().comeIn('Colin Hart')
      await page.goto(worker.url())
      await worker.context().close()
      // Whoever had a part in the matter does not investigate it.
      const investigator = await open(page, 'Appoint the investigator')
      await investigator.getByLabel('Investigator').selectOption({ label: 'Nadia Farouk, local manager and staff' })
      await refused(investigator, 'must never have been involved in this matter', 'who has had no previous involvement')
      await investigator.getByLabel('Investigator').selectOption({ label: 'Alan Whitby, investigator' })
      await recorded(investigator)
      await record(page, 'Appointment told to all')
      await record(page, 'Appointment discussed with all')
      await record(page, 'Investigation begun')
      await record(page, 'Statement agreed')
      await record(page, 'Report received')
      await record(page, 'Outcome sent')
      await record(page, 'Outcome received')

      const asking = await open(page, 'Complainant asks for stage 3, Complaints review panel')
      await asking.getByLabel('It was in writing').check()
      await asking.getByLabel('Reasons').fill('The children were not asked.')
      await recorded(asking)
      await stands(page, 'Complaints review panel')

      // Nobody of the investigation sits on the panel, and its third member is from outside.
      const panel = await open(page, 'Appoint the panel')
      await panel.getByLabel('Executive director').selectOption({ label: 'Colin Hart, complaints manager' })
      await panel.getByLabel('Senior manager').selectOption({ label: 'Rosa Delgado, senior manager' })
      await panel.getByLabel('Independent person').selectOption({ label: 'Miriam Gold, independent person' })
      await refused(panel, 'must never have been involved in stage 2', 'who have not been')
      await panel.getByLabel('Executive director').selectOption({ label: 'Victor Mensah, executive director' })
      await panel.getByLabel('Independent person').selectOption({ label: 'Ingrid Dahl, executive director' })
      await refused(panel, 'must come from outside the agency', 'is independent of Core Assets Group')
      await panel.getByLabel('Independent person').selectOption({ label: 'Miriam Gold, independent person' })
      await recorded(panel)
      await record(page, 'Panel date agreed')
      await record(page, 'Complainant invited')
      const meeting = await open(page, 'Panel met')
      await fillDate(page, 'When did it happen?', daysAgo(0))
      await meeting.getByLabel('At what time?').fill('12:01am')
      await recorded(meeting)
      await record(page, 'Initial response received')
      const written = await open(page, 'Written response received')
      await written
        .getByLabel('Note (optional)')
        .fill('The panel upholds the complaint, because nobody asked the children.')
      await recorded(written)
      await page.getByText('Closed', { exact: true }).waitFor()

      await page.getByRole('link', { name: 'Letter to print' }).first().click()
      await page.getByLabel('Your words (optional)').fill('To the complainant')
      await page.emulateMedia({ media: 'print' })
      const letter = page.getByRole('article')
      await letter.getByText('To the complainant').waitFor()
      const text = (await letter.textContent()) ?? ''
      expect(text).toContain('Written response received')
      expect(text).toContain('because nobody asked the children.')
      expect(text).toContain('Closed as final')
      expect(text).toContain('Local Government Ombudsman')
      expect(text).toContain('Reference: J-21')
      expect(await page.getByRole('button', { name: 'Print the letter' }).isVisible()).toBe(false)
      expect(await page.getByRole('banner').isVisible()).toBe(false)
      await page.context().close()
    },
    longMs,
  )
}

/** Some twenty steps, each of which waits for the page to have come again. */
const longMs = 300_000

/** Opens what a button of the page asks, those folded away included. */
async function open(page: Page, label: string): Promise<Locator> {
  const next = page.getByRole('region', { name: 'Record what happened' })
  // What is folded away has no role until it is unfolded.
  const button = next.locator('button').filter({ hasText: new RegExp(`^${label}$`) })
  await button.waitFor({ state: 'attached' })
  const folded = next.locator('details:not([open]) > summary')
  while (!(await button.isVisible())) await folded.first().click()
  await button.click()
  const dialog = page.getByRole('dialog', { name: label, exact: true })
  await dialog.waitFor()
  return dialog
}

async function recorded(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Record' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function record(page: Page, label: string): Promise<void> {
  await recorded(await open(page, label))
  await page.getByRole('region', { name: 'What happened', exact: true }).getByRole('listitem').first().waitFor()
}

/** In the words of the rules and of their source. */
async function refused(dialog: Locator, why: string, words: string): Promise<void> {
  await dialog.getByRole('button', { name: 'Record' }).click()
  const notice = dialog.getByRole('alert').filter({ hasText: why })
  await notice.getByRole('heading', { name: 'The rules do not allow this' }).waitFor()
  expect(await notice.textContent()).toContain(words)
}

async function stands(page: Page, stage: string): Promise<void> {
  await page.locator('[aria-current]').filter({ hasText: stage }).waitFor()
}
