/** What is due, late first, and what the list says when there is nothing. */
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { barriersOn } from './every-screen.ts'

export function theList(at: () => Desk): void {
  test('begins with what is late, and counts working days', async () => {
    const page = await at().comeIn('Tom Ellis')
    await page.getByRole('heading', { name: /^Late/ }).waitFor()
    const groups = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
    expect(groups[0]).toMatch(/^Late/)
    const first = page.getByRole('listitem').filter({ hasText: 'Send information' }).first()
    const row = await first.textContent()
    // Six working days after the expression of interest, three of them allowed.
    expect(row).toContain('3 working days late')
    expect(row).toContain('Tom Ellis, adoption worker')
    expect(row).toMatch(/(Mon|Tues|Wednes|Thurs|Fri)day \d{1,2} [A-Z][a-z]+ \d{4}by 11:59pm/)
    await page.context().close()
  })

  test('mine leaves out what others hold, and the address keeps the choice', async () => {
    const page = await at().comeIn('Tom Ellis')
    await page.getByText('BK-2029').first().waitFor()
    expect(await page.getByText('BK-2031').count()).toBe(0)
    await page.getByRole('link', { name: 'All of Berkshire' }).click()
    await page.getByText('BK-2031').first().waitFor()
    await page.reload()
    await page.getByText('BK-2031').first().waitFor()
    await page.context().close()
  })

  test('what has no date stands apart', async () => {
    const page = await at().comeIn('Amira Khan')
    await page.getByRole('link', { name: 'All of Berkshire' }).click()
    // The links are of what is shown, so it has to be shown first.
    await page.locator('a[aria-current]', { hasText: 'All of Berkshire' }).waitFor()
    await page.getByRole('link', { name: 'No time limit' }).click()
    await page.getByRole('heading', { name: /^No time limit/ }).waitFor()
    await expect.poll(() => page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(1)
    await page.context().close()
  })

  test('an empty list says so and leads on', async () => {
    const page = await at().comeIn('Lena Novak')
    await page.getByRole('heading', { name: 'Nothing is due' }).waitFor()
    await page.getByRole('link', { name: 'See what is due in the whole agency' }).click()
    await page.getByText('BK-2029').first().waitFor()
    await page.context().close()
  })

  test('a server that cannot be reached is said plainly, and trying again works', async () => {
    const page = await at().comeIn('Tom Ellis')
    await page.getByText('BK-2029').first().waitFor()
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Late', exact: true }).click()
    await page.getByText('The server cannot be reached.').waitFor()
    expect(await barriersOn(page)).toEqual([])
    // The browser itself reports the request that failed.
    at().complaints()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('BK-2029').first().waitFor()
    await page.context().close()
  })
}
