/** Published rules are put to use for new cases, and taken back. */
import { test } from 'vitest'
import { type Desk, fillDate } from './desk.ts'

export function publishingRules(at: () => Desk): void {
  test('an administrator goes back to an earlier edition from a date on, and takes that back where it is in the way', async () => {
    const page = await at().comeIn('Lena Novak')
    await page.getByRole('link', { name: 'Rules', exact: true }).click()
    await page
      .getByRole('link', { name: '6.3.1 Customer Care Standards for Adoption, in force from 1 May 2016' })
      .click()
    await page.getByText('Go back to this edition for new cases').click()
    await fillDate(page, 'From what date?', '2035-02-31')
    await page.getByRole('button', { name: 'Use it from this date' }).click()
    await page.getByText('Enter a real date').waitFor()
    await fillDate(page, 'From what date?', '2035-03-01')
    await page.getByRole('button', { name: 'Use it from this date' }).click()
    await page
      .getByText(/^New cases run by the edition .* in force from 1 May 2016, and only by it, from 1 March 2035\.$/)
      .waitFor()

    await page.getByRole('link', { name: 'Rules', exact: true }).click()
    await page.getByRole('link', { name: /^Customer care and service standards for adoption, in force/ }).click()
    await page.getByRole('link', { name: 'Move live cases to this edition' }).click()
    await page.getByRole('button', { name: 'See what would change' }).click()
    await page.getByRole('button', { name: /if it takes that ruleset’s place$/ }).click()
    await page.getByText(/^From 1 March 2035 your agency is to work by other rules/).waitFor()
    await page.getByRole('link', { name: 'See what is scheduled, and take it back' }).click()
    const scheduled = page.getByRole('listitem').filter({ hasText: 'In use from 1 March 2035' })
    await scheduled.getByRole('button', { name: /^Take back: .* from 1 March 2035$/ }).click()
    await scheduled.getByRole('button', { name: /^Yes, take back/ }).click()
    await page.getByText('It is taken back.').waitFor()
    await scheduled.waitFor({ state: 'detached' })
    await page.context().close()
  })
}
