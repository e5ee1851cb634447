/** An inspector looks at how promises are kept, and at what there is to show for each criterion. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function inspecting(at: () => Desk): void {
  test('a rate is what was met of what fell due, the same in the figure and in the table', async () => {
    const page = await at().comeIn('Stella Ray')
    await page.getByRole('link', { name: 'Evidence' }).click()
    const table = page.getByRole('table', { name: /^Met in time, of those that fell due/ })
    const all = table
      .getByRole('row', { name: /^All standards together/ })
      .getByRole('cell')
      .last()
    // Said in full for whoever hears it, after what is seen.
    const said = (await all.locator('span').last().textContent()) ?? ''
    expect(said).toMatch(/^\d+ of \d+ \(\d+%\)$/)
    await page.getByText(`${said} that fell due in this time`).waitFor()
    await page.getByRole('link', { name: 'What was late' }).click()
    await page.getByRole('link', { name: 'M-75' }).waitFor()
    await page.getByText('What was done').first().click()
    await page.getByText('Complaint made').first().waitFor()
    await page.context().close()
  })

  test('an inspector opens the evidence pack from the keyboard, and sees what has nothing to show', async () => {
    const page = await at().comeIn('Stella Ray', 320)
    await page.getByRole('link', { name: 'Evidence' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Evidence pack' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^The overall experiences/ }).waitFor()
    await page
      .getByText(/criteria have evidence\.$/)
      .or(page.getByText(/criterion has evidence\.$/))
      .waitFor()
    expect(await page.getByText(/^No (rule gives evidence|case in this time)$/).count()).toBeGreaterThan(0)
    await page.context().close()
  })

  test('an administrator takes evidence away as a file', async () => {
    const page = await at().comeIn('Bea Lindqvist')
    await page.getByRole('link', { name: 'Evidence' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save it for a spreadsheet (CSV)' }).click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/\.csv$/)
    expect(readFileSync((await file.path())!, 'utf8').split('\n').length).toBeGreaterThan(1)
    await page.context().close()
  })
}
