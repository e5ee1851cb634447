/** An inspector looks at how promises are kept. */
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
    expect(said).toMatch(/^\d+ of \d+ met in time \(\d+%\)$/)
    await page.getByText(`${said} This counts the deadlines that fell due in this time.`).waitFor()
    await page.getByRole('link', { name: 'What was late' }).click()
    await page.getByRole('link', { name: 'M-75' }).waitFor()
    await page.getByText('What was done').first().click()
    await page.getByText('Complaint made').first().waitFor()
    await page.context().close()
  })

  test('whoever may not see the evidence is told whom to ask, and not that something is broken or to try again', async () => {
    const page = await at().comeIn('Amira Khan')
    await page.goto(`${at().url}/evidence`)
    await page.getByRole('heading', { name: 'You may not see or do this' }).waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await page.context().close()
  })

  test('who takes out cases of a kind that the rules show in part is told so, and not that none was opened', async () => {
    const page = await at().comeIn('Stella Ray')
    await page.goto(`${at().url}/agency?view=records`)
    const kind = page.getByRole('combobox', { name: 'Kind of case' })
    await kind.waitFor()
    await kind.selectOption('Protection concern')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/^No case of this kind that you may see/).waitFor()
    await page.getByText(/some may be left out: Protection concern\.$/).waitFor()
    await kind.selectOption('Complaint')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/is saved, with \d+ cases\.$/).waitFor()
    expect(await page.getByText(/left out/).count()).toBe(0)
    await page.context().close()
  })

  test('an inspector is told that there is no calendar feed for them, and offered none', async () => {
    const page = await at().comeIn('Stella Ray')
    await page.goto(`${at().url}/agency?view=feeds`)
    await page.getByText(/^Inspectors have no calendar feed/).waitFor()
    expect(await page.getByRole('button', { name: /feed/ }).count()).toBe(0)
    await page.context().close()
  })
}
