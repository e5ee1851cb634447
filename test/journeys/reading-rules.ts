/** A rule file read as its author's colleague would: in plain words, by its stages, and as written. */
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function readingRules(at: () => Desk): void {
  test('each edition says since when it is in force, and where it is used', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'In force from 1 January 2017' })
    await row.waitFor()
    expect(await row.textContent()).toContain('Used by Berkshire')
    await page.context().close()
  })

  test('a standard is said in plain words, with the words it stands on', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    await page.getByRole('listitem').filter({ hasText: 'In force from 1 January 2017' }).getByRole('link').click()
    const standard = page.getByRole('listitem').filter({ hasText: 'Adoption worker must send information' })
    await standard.getByText('The words it stands on').click()
    const text = (await standard.textContent()) ?? ''
    expect(text).toContain('within 3 working days of')
    expect(text).toContain('within 3 working days of your initial expression of interest')
    await page.context().close()
  })

  test('a stage leads to the next by name, and the text stands below with its lines', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    await page.getByRole('link', { name: 'Representations and complaints' }).click()
    const stage = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Local problem solving' }) })
    await stage.getByRole('link', { name: 'Independent investigation' }).first().click()
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#stage-complaint-2')
    const numbered = page.locator('[id^="line-"]')
    expect(await numbered.filter({ hasText: /^ruleset core_assets_complaints/ }).count()).toBe(1)
    await page.context().close()
  })
}
