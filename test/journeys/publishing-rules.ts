/** Published rules are put to use for new cases, and taken back. */
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { type Desk, fillDate } from './desk.ts'
import { replaceFirst } from './writing-rules.ts'

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

  test('whoever publishes a ruleset that their agency does not use is told that somebody must take it up', async () => {
    const lead = await at().comeIn('Helen Stone')
    await lead.getByRole('link', { name: 'Rules', exact: true }).click()
    await lead.getByRole('link', { name: 'Issues raised by foster carers, in force from 1 January 2020' }).click()
    await lead.getByRole('link', { name: 'Edit this text' }).click()
    await replaceFirst(lead, 'carer_issues "Issues raised by foster carers"', 'our_ways "Our own ways"')
    await lead.getByRole('button', { name: 'Save as a draft' }).click()
    await lead.getByText('This is the draft as saved.').waitFor()
    await answered(lead, 'Put it forward')

    const second = await at().comeIn('David Okoro')
    await second.getByRole('link', { name: 'Our own ways: to be approved' }).click()
    await answered(second, 'Approve it')
    const toTakeUp =
      'No new case of your agency runs by it until an administrator opens the edition and chooses so at “Use it for new cases of your agency”.'
    await answered(second, 'Publish it', toTakeUp)
    await second.getByText('an administrator, where your agency is to work by it.').waitFor()
    await second.getByText(toTakeUp).waitFor()
    await second.context().close()
    await lead.context().close()
  })
}

async function answered(page: Page, step: string, says?: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (says) await dialog.getByText(says).waitFor()
  await dialog.getByRole('button', { name: /^Yes, / }).click()
  await dialog.waitFor({ state: 'detached' })
}
