/** What was recorded wrongly is put right, and what stands still is brought back. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo, fillDate } from './desk.ts'

export function puttingRight(at: () => Desk): void {
  test('an entry is struck out after what that changes was shown, and counts again when it is brought back', async () => {
    const page = await openEnquiry(at(), 'J-11')
    await page.getByRole('button', { name: 'Information sent' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
    await page.getByText('Met in time').first().waitFor()

    await page.getByRole('button', { name: 'Correct this entry (Information sent)' }).click()
    const dialog = page.getByRole('dialog', { name: 'Correct: Information sent' })
    await dialog.getByRole('button', { name: 'See what this changes' }).click()
    await dialog.getByRole('link', { name: 'Say what is wrong with it' }).waitFor()
    await dialog.getByRole('link', { name: 'Say why it is corrected' }).click()
    await page.keyboard.type('It went to another family.')
    await dialog.getByRole('radio', { name: 'It never happened' }).check()
    await dialog.getByRole('button', { name: 'See what this changes' }).click()
    const changes = dialog.getByRole('group', { name: 'What this changes' })
    await changes.getByText('Send information about adoption').waitFor()
    expect(await changes.textContent()).toMatch(
      /Now: due [^(]+\(met in time\)After the correction: due \d{1,2} [A-Z][a-z]+ \d{4}$/,
    )
    // Nothing is written yet, and what was answered can be answered otherwise.
    await dialog.getByRole('button', { name: 'Change my answers' }).click()
    expect(await dialog.getByRole('radio', { name: 'It never happened' }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: 'See what this changes' }).click()
    await dialog.getByRole('button', { name: 'Make this correction' }).click()
    await dialog.waitFor({ state: 'detached' })
    const log = page.getByRole('region', { name: 'What happened', exact: true })
    await log.getByText('Struck out', { exact: true }).waitFor()
    await page
      .getByRole('region', { name: /^What is due/ })
      .getByRole('heading', { name: 'Send information about adoption' })
      .waitFor()

    await page.getByRole('button', { name: 'Correct this entry (Information sent)' }).click()
    await dialog.getByRole('radio', { name: 'It did happen, as it was recorded' }).check()
    await dialog.getByLabel('Why is it corrected?').fill('It was this family after all.')
    await dialog.getByRole('button', { name: 'See what this changes' }).click()
    await dialog.getByRole('button', { name: 'Make this correction' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Met in time').first().waitFor()
    expect(await log.getByText('Struck out', { exact: true }).count()).toBe(0)
    await page.context().close()
  })

  test('an entry with a wrong date is given the right one, and what counted from it counts again', async () => {
    const page = await openEnquiry(at(), 'J-12')
    await page.getByRole('button', { name: 'Correct this entry (Interest expressed)' }).click()
    const dialog = page.getByRole('dialog')
    // What opened a case can only be given another date.
    expect(await dialog.getByRole('radio').count()).toBe(0)
    await fillDate(page, 'When did it happen?', daysAgo(21))
    await dialog.getByLabel('Why is it corrected?').fill('They had rung before.')
    await dialog.getByRole('button', { name: 'See what this changes' }).click()
    const changes = dialog.getByRole('group', { name: 'What this changes' })
    await changes
      .getByText(/\(overdue\)$/)
      .first()
      .waitFor()
    // Time did not bring it about, so it brings nothing about either.
    await changes
      .getByText(/^It is past because it was worked out anew, .* sets nothing off by itself/)
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Make this correction' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByText(/working days late$/)
      .first()
      .waitFor()
    await page
      .getByText(/^It is past because it was worked out anew, .* sets nothing off by itself/)
      .first()
      .waitFor()
    await page.context().close()
  })

  test('a correction that moves, ends or opens a case again says so before it is made', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.getByRole('link', { name: 'Open a case' }).click()
    await page.getByRole('radio', { name: 'Complaint' }).check()
    await page.getByLabel('Your reference (optional)').fill('J-14')
    await fillDate(page, /When did the matters/, daysAgo(30))
    await page.getByRole('button', { name: 'Open the case' }).click()
    const dialog = page.getByRole('dialog')
    const next = page.getByRole('region', { name: 'Record what happened' })
    const record = async (label: string) => {
      await next.getByRole('button', { name: label }).click()
      await dialog.getByRole('button', { name: 'Record' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    const tryOut = async (label: string, fault: string, says: string) => {
      await page.getByRole('button', { name: `Correct this entry (${label})` }).click()
      await dialog.getByRole('radio', { name: fault }).check()
      await dialog.getByLabel('Why is it corrected?').fill('It was another family.')
      await dialog.getByRole('button', { name: 'See what this changes' }).click()
      await dialog.getByRole('group', { name: 'What this changes' }).getByText(says, { exact: true }).waitFor()
    }
    const make = async () => {
      await dialog.getByRole('button', { name: 'Make this correction' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    const [one, two] = ['Local problem solving', 'Independent investigation']
    await record('Complainant satisfied')
    const kept = page.getByText(/^Keep the records until /)
    await kept.waitFor()
    const letter = page.getByRole('link', { name: 'Letter to print' })
    const address = at().url + (await letter.getAttribute('href'))
    await tryOut('Complainant satisfied', 'It never happened', `The case opens again, in “${one}”.`)
    await make()
    await kept.waitFor({ state: 'detached' })
    await tryOut('Complainant satisfied', 'It did happen, as it was recorded', 'The case closes: resolved.')
    await dialog.getByRole('button', { name: 'Cancel' }).click()

    await record('Letter sent')
    await record(`Complainant asks for stage 2, ${two}`)
    await tryOut(`Asked for stage 2, ${two}`, 'It never happened', `The case moves from “${two}” to “${one}”.`)
    // What was struck out has no letter any more, whoever kept its address.
    await page.goto(address)
    await page.getByRole('heading', { name: 'There is no letter on this entry', level: 1 }).waitFor()
    await page.getByText('It no longer counts for the case.').waitFor()
    expect(await page.getByRole('button', { name: 'Print the letter' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Back to the case' }).click()
    await page.getByRole('heading', { name: 'What is due' }).waitFor()
    await page.context().close()
  })

  test('somebody else is put into a role on one case, and what it owes is theirs', async () => {
    const page = await openEnquiry(at(), 'J-13')
    await page.getByText('Change who has the role of adoption worker').click()
    await page.getByRole('button', { name: 'Save this change' }).click()
    await page.getByText('Error: Choose a person').waitFor()
    await page
      .getByLabel('Who has the role of adoption worker from now on?')
      .selectOption({ label: 'Tom Ellis, adoption worker' })
    await page.getByRole('button', { name: 'Save this change' }).click()
    await page.getByText('Saved: whom you chose has the role of adoption worker now.').waitFor()
    const people = page.getByRole('region', { name: 'People in the case' })
    await people.getByText('Tom Ellis', { exact: true }).waitFor()
    await page
      .getByRole('region', { name: /^What is due/ })
      .getByText(/Tom Ellis, adoption worker/)
      .first()
      .waitFor()
    await page.context().close()
  })

  test('who may only look is not offered to correct anything', async () => {
    const page = await at().comeIn('Stella Ray')
    await openCase(page, at(), 'M-61')
    expect(await page.getByRole('button', { name: /^Correct this entry/ }).count()).toBe(0)
    expect(await page.getByText(/^Change who has /).count()).toBe(0)
    await page.context().close()
  })

  test('an administrator brings back a case that was set aside; others are told whom to ask', async () => {
    await at().setAside('Berkshire', 'BK-2018')
    const worker = await at().comeIn('Tom Ellis')
    await openCase(worker, at(), 'BK-2018')
    await worker.getByText(/Ask an administrator of your agency\.$/).waitFor()
    expect(await worker.getByRole('button', { name: 'Bring this case back' }).count()).toBe(0)

    const page = await at().comeIn('Lena Novak')
    await openCase(page, at(), 'BK-2018')
    await page.getByRole('button', { name: 'Bring this case back' }).click()
    await page.getByText('The case goes on.').waitFor()
    await page.getByRole('heading', { name: 'Its time-outs wait for a repair' }).waitFor({ state: 'detached' })
    await worker.context().close()
    await page.context().close()
  })
}

async function openCase(page: Page, { url }: Desk, reference: string): Promise<void> {
  await page.goto(`${url}/cases`)
  await page.getByRole('link', { name: reference, exact: true }).click()
  await page.getByRole('heading', { name: 'What is due' }).waitFor()
}

async function openEnquiry(desk: Desk, reference: string): Promise<Page> {
  const page = await desk.comeIn('Amira Khan')
  await page.getByRole('link', { name: 'Open a case' }).click()
  await page.getByLabel('Your reference (optional)').fill(reference)
  await page
    .getByRole('group', { name: /already approved/ })
    .getByLabel('No')
    .check()
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: 'What is due' }).waitFor()
  return page
}
