/** A case from its opening to its end, with what the rules refuse on the way. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo, fillDate } from './desk.ts'

export function workingACase(at: () => Desk): void {
  test('what the rules do not allow is refused in the words of the source', async () => {
    const page = await openComplaint(at(), 'J-2')
    await page.getByRole('button', { name: /^Agree more time/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('How long is it now').fill('21')
    await dialog.getByLabel('The complainant agrees').check()
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.getByRole('heading', { name: 'The rules do not allow this' }).waitFor()
    expect(await dialog.textContent()).toContain('a maximum of twenty working days with your agreement')

    await dialog.getByLabel('How long is it now').fill('20')
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .locator('#log-title')
      .locator('..')
      .getByRole('heading', { name: /^More time agreed/ })
      .waitFor()
    await page.context().close()
  })

  test('a case that is not accepted yet says so, and what it waits for', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.getByRole('link', { name: 'Open a case' }).click()
    await page.getByRole('radio', { name: 'Complaint' }).check()
    await fillDate(page, /When did the matters/, daysAgo(800))
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByText('The case is on record, and waits to be accepted').waitFor()
    await page.getByText(/^By what is known so far the rules do not accept it/).waitFor()
    await page.getByText('Nothing is due before this case is accepted.').waitFor()
    await page.context().close()
  })

  test('a decision needs its reasons, and is then made', async () => {
    const page = await at().comeIn('Colin Hart')
    await page.goto(`${at().url}/cases`)
    await page.getByRole('link', { name: 'M-72' }).click()
    await page
      .getByText('To be decided by: Colin Hart, complaints manager. The rules set no time limit for it.')
      .waitFor()
    await page.getByRole('button', { name: 'Decide whether to accept it' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await dialog.getByRole('link', { name: 'Enter the reasons' }).click()
    await page.keyboard.type('The matters took place more than a year ago.')
    await dialog.getByLabel('No', { exact: true }).check()
    await dialog.getByLabel('It was in writing').check()
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Not accepted').first().waitFor()
    expect(await page.getByRole('main').textContent()).toContain('Closed')
    // Nobody will be put into a role any more.
    const people = page.getByRole('region', { name: 'People in the case' })
    await people.getByText('Nobody', { exact: true }).first().waitFor()
    expect(await people.getByText('Nobody yet').count()).toBe(0)
    await page.context().close()
  })

  test('a date in the future and a date that does not exist are sent back at their boxes', async () => {
    const page = await openComplaint(at(), 'J-3')
    await page.getByRole('button', { name: 'Letter sent' }).click()
    const dialog = page.getByRole('dialog')
    await fillDate(page, 'When did it happen?', daysAgo(-2))
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.getByRole('link', { name: 'The date must be today or in the past' }).waitFor()
    await fillDate(page, 'When did it happen?', '2026-02-31')
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.getByRole('link', { name: 'Enter a real date, like 27 3 2026' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('date-day')
    await page.context().close()
  })

  test('what a colleague recorded meanwhile is not written over', async () => {
    const page = await openComplaint(at(), 'J-4')
    const colleague = await at().comeIn('Nadia Farouk')
    await colleague.goto(page.url())
    await page.getByRole('button', { name: 'Letter sent' }).click()
    await colleague.getByRole('button', { name: 'Letter sent' }).click()
    await colleague.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
    await colleague.getByText('Met in time').first().waitFor()

    await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
    await page.getByText('Someone else has recorded something on this case').waitFor()
    await page.getByRole('button', { name: 'See the case as it is now' }).click()
    await page.getByText('Met in time').first().waitFor()
    await colleague.context().close()
    await page.context().close()
  })
}

async function openComplaint(desk: Desk, reference: string): Promise<Page> {
  const page = await desk.comeIn('Nadia Farouk')
  await page.getByRole('link', { name: 'Open a case' }).click()
  await page.getByRole('radio', { name: 'Complaint' }).check()
  await page.getByLabel('Your reference (optional)').fill(reference)
  await fillDate(page, /When did the matters/, daysAgo(30))
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: 'What is due' }).waitFor()
  return page
}
