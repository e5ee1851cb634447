/** A rule file read as its author's colleague would: in plain words, by its stages, and as written. */
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function readingRules(at: () => Desk): void {
  test('each edition says since when it is in force, and where it is used', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    const heading = page.getByRole('heading', { name: '6.3.1 Customer Care Standards for Adoption' })
    const row = page.getByRole('listitem').filter({ has: heading })
    await row.waitFor()
    const text = await row.textContent()
    expect(text).toContain('Used by Berkshire since 1 May 2016')
    expect(text).toMatch(/In force from 1 January 2017 ?In force.*In force from 1 May 2016 ?Earlier/)
    await page.context().close()
  })

  test('a standard is said in plain words, with the words it stands on', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    await page
      .getByRole('link', { name: '6.3.1 Customer Care Standards for Adoption, in force from 1 January 2017' })
      .click()
    const standard = page.getByRole('listitem').filter({ hasText: 'Adoption worker must send information' })
    await standard.getByText('The words it stands on').click()
    const text = (await standard.textContent()) ?? ''
    expect(text).toContain('within 3 working days of')
    expect(text).toContain('within 3 working days of your initial expression of interest')
    await page.context().close()
  })

  test('a standard says what owes it first, and a right is told as a right', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    await page
      .getByRole('link', { name: '6.3.1 Customer Care Standards for Adoption, in force from 1 January 2017' })
      .click()
    for (const sentence of [
      'Adoption worker must listen to the applicant when dissatisfaction expressed',
      'Adoption worker owes support needs assessment once the applicant asks for it',
    ])
      await page.getByRole('listitem').filter({ hasText: sentence }).waitFor()
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

  test('two editions stand beside each other: what is stricter, with a date and the words of both', async () => {
    const page = await at().comeIn('Ruth Adeyemi')
    await page.getByRole('link', { name: 'Rules' }).click()
    await page.getByRole('link', { name: 'Compare two editions' }).click()
    await page
      .getByLabel('Compare', { exact: true })
      .selectOption('1 May 2016: Customer care and service standards for adoption')
    await page.getByLabel('with').selectOption('1 January 2017: 6.3.1 Customer Care Standards for Adoption')
    const places = page.getByRole('navigation', { name: 'Places' })
    expect(await places.locator('[aria-current="page"]').allTextContents()).toEqual(['Rules'])
    await page
      .getByRole('group', { name: 'Which rules to show' })
      .getByRole('button', { name: /^Stricter \d/ })
      .click()
    const row = page.getByRole('row').filter({ hasText: 'Send information about adoption' })
    // Five working days from Wednesday 4 January 2017 are Wednesday the 11th, three are Monday the 9th.
    await row.getByText('the first is due on 11 January 2017, the second on 9 January 2017.').waitFor()
    await row.getByText('The words it stands on').last().click()
    await row.getByText(/within 3 working days of your initial expression of interest/).waitFor()
    await page
      .getByRole('group', { name: 'Which rules to show' })
      .getByRole('button', { name: /^Withdrawn/ })
      .click()
    await page.getByRole('row').filter({ hasText: 'Pledge: who endorses this' }).waitFor()
    await page.locator('.cm-merge-b', { hasText: 'how it differs from the national standards' }).waitFor()
    await page.context().close()
  })
}
