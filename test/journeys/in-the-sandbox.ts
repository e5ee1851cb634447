/** A sandbox says what day it is there; its clock is moved on, and what falls due on the way happens. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, fillDate } from './desk.ts'

export function inTheSandbox(at: () => Desk): void {
  test('today is the sandbox’s day, not the browser’s', async () => {
    const page = await at().comeIn('Robin Sato')
    await page.getByText('Sandbox: it is Monday 5 January 2026 here').waitFor()
    expect(await page.getByRole('main').textContent()).toContain('Monday 5 January 2026')
    await page.getByRole('main').getByRole('link', { name: 'Open a case' }).first().click()
    await page.getByRole('heading', { name: 'Open a case' }).waitFor()
    const form = page.getByRole('main')
    expect(await form.getByLabel('Day').first().inputValue()).toBe('5')
    expect(await form.getByLabel('Year').first().inputValue()).toBe('2026')
    await page.context().close()
  })

  test('the clock goes to the next working day, by a week and to a date, and cases follow', async () => {
    const page = await at().comeIn('Robin Sato')
    await openInquiry(page, 'S-1')
    const other = await at().comeIn('Robin Sato')
    await other.clock.install()
    await other.goto(page.url())
    await other.getByText('5 working days left').first().waitFor()
    const move = page.getByText('Move the clock on')
    await move.click()
    await page.getByRole('button', { name: 'To the next working day' }).click()
    await page.getByText('Sandbox: it is Tuesday 6 January 2026 here').waitFor()
    // Information is owed within five working days of Monday 5 January: by Monday 12.
    await page.getByText('4 working days left').first().waitFor()
    // A window that stays open counts from the new day, though nothing was written on the case.
    await other.clock.fastForward('01:01')
    await other.getByText('4 working days left').first().waitFor()
    await other.context().close()

    await page.getByRole('button', { name: 'By a week' }).click()
    await page.getByText('Sandbox: it is Tuesday 13 January 2026 here').waitFor()
    await page.getByText('1 working day late').first().waitFor()

    await fillDate(page, 'To a date', '2026-01-12')
    await page.getByRole('button', { name: 'Move to this date' }).click()
    await page.getByText('The date must be after today').waitFor()
    await fillDate(page, 'To a date', '2026-01-17')
    await page.getByRole('button', { name: 'Move to this date' }).click()
    await page.getByText('Sandbox: it is Saturday 17 January 2026 here').waitFor()
    await page.context().close()
  })

  test('an agency that is no sandbox has no such clock', async () => {
    const page = await at().comeIn('Amira Khan')
    await page.getByRole('link', { name: 'All of Berkshire' }).waitFor()
    expect(await page.getByText('Move the clock on').count()).toBe(0)
    await page.context().close()
  })

  test('an area is graded by its criteria, with the words of the source beside each', async () => {
    const page = await at().comeIn('Dana Brook')
    await page.getByRole('main').getByRole('link', { name: 'Open a case' }).first().click()
    await page.getByRole('radio', { name: /common inspection framework/ }).check()
    await page.getByLabel('Your reference (optional)').fill('S-2')
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByRole('button', { name: /^Grade: The overall experiences/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.getByRole('link', { name: 'Choose a grade' }).click()
    await dialog.getByRole('radio', { name: 'Requires improvement' }).check()
    await dialog.getByLabel('Reasons').fill('Tried out in the sandbox.')
    await dialog.getByRole('button', { name: 'Record' }).click()
    // That grade is given only where no failure is serious, and that was not shown.
    await dialog.getByRole('heading', { name: 'The rules do not allow this' }).waitFor()
    const criteria = dialog.getByRole('group', { name: 'Requires improvement' })
    await criteria.getByRole('checkbox', { name: 'No serious failure' }).check()
    expect(await criteria.textContent()).toMatch(/Requires improvement: 1 of 3 ticked/)
    await dialog.getByRole('button', { name: 'Record' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByText(/^Graded: The overall experiences/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await page.context().close()
  })

  test('a newly announced bank holiday moves the cases under way only after its dates were seen', async () => {
    const worker = await at().comeIn('Robin Sato')
    await openInquiry(worker, 'S-3')
    const page = await at().comeIn('Ola West')
    await page.getByRole('link', { name: 'Agency', exact: true }).click()
    await page.getByRole('link', { name: 'Bank holidays' }).click()
    await page.getByText('Add a newly announced bank holiday').click()
    await page.getByRole('button', { name: 'Add it and see which dates move' }).click()
    await page.getByRole('link', { name: 'Enter what the bank holiday is called' }).click()
    await page.keyboard.type('A day of thanks')
    await fillDate(page, 'On what date?', '2026-01-21')
    await page.getByRole('button', { name: 'Add it and see which dates move' }).click()
    const shown = page.getByRole('region', { name: 'Cases under way' })
    await shown.getByText(/^\d+ cases? counts? over this day\.$/).waitFor()
    const moved = shown.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'S-3' }) })
    // Asked on Saturday 17 January, owed within five working days of it.
    const later = 'Send information about adoption: 26 January 2026, later than 23 January 2026.'
    await moved.getByText(later, { exact: true }).waitFor()
    // The list beneath hears, too, that they are counted.
    await page.getByRole('listitem').filter({ hasText: 'A day of thanks' }).getByText('For new cases only').waitFor()
    await shown.getByRole('button', { name: /^Count with it in/ }).click()
    await page.getByRole('button', { name: 'Yes, count with it' }).click()
    await shown.getByText('All cases under way count with it now.').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'A day of thanks' }).getByText('For all cases').waitFor()
    await shown.getByRole('button', { name: 'See which cases are left', exact: true }).click()
    await shown.getByText('0 cases count over this day.').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'A day of thanks' }).count()).toBe(1)
    await page.getByRole('listitem').filter({ hasText: 'A day of thanks' }).getByText('For all cases').waitFor()
    await worker.reload()
    await worker
      .getByText(/26 January 2026/)
      .first()
      .waitFor()

    // It was a mistake: it is taken back the same way.
    await page.getByRole('button', { name: 'Take back A day of thanks on 21 January 2026', exact: true }).click()
    await page.getByRole('button', { name: /^Yes, take back/ }).click()
    await page.getByText('The bank holiday is taken back. New cases count without it.').waitFor()
    await shown.getByText('Send information about adoption: 23 January 2026, earlier than 26 January 2026.').waitFor()
    await shown.getByRole('button', { name: /^Count without it in/ }).click()
    await page.getByRole('button', { name: 'Yes, count without it' }).click()
    await shown.getByText('All cases under way count without it now.').waitFor()
    expect(await page.getByRole('button', { name: /^Take back/ }).count()).toBe(0)
    await worker.reload()
    await worker
      .getByText(/23 January 2026/)
      .first()
      .waitFor()
    await worker.context().close()
    await page.context().close()
  })
}

async function openInquiry(page: Page, reference: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Open a case' }).first().click()
  await page.getByRole('heading', { name: 'Open a case' }).waitFor()
  await page.getByRole('radio', { name: 'Becoming an adopter' }).check()
  await page.getByLabel('Your reference (optional)').fill(reference)
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: 'What is due' }).waitFor()
}
