/** Everything can be reached and done without a mouse, and it is always seen where the focus is. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'
import { conditions } from './hands.ts'

export function keyboardAlone(at: () => Desk): void {
  const hands = conditions[0]!
  test('a person comes in, skips the bar, opens a dialog and is back where they were when it closes', async () => {
    const page = await at().visit()
    await page.getByRole('button', { name: 'Amira Khan' }).waitFor()
    await hands.press(page.getByRole('button', { name: 'Amira Khan' }))
    await page.getByRole('heading', { name: 'Deadlines' }).waitFor()

    await page.reload()
    await page.getByText('Open a case').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await hands.press(page.getByRole('main').locator('h3 a').first())
    await page.getByRole('heading', { name: 'Record what happened' }).waitFor()
    const button = (await page.getByRole('main').getByRole('button').first().textContent()) ?? ''
    await hands.press(page.getByRole('main').getByRole('button').first())
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe(button)
    await page.context().close()
  })

  test('a page that was just opened says its heading first', async () => {
    const page = await at().comeIn('Amira Khan')
    await page.getByRole('link', { name: 'Rules' }).click()
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor()
    expect(await focused(page)).toBe('Rules')
    expect(await page.title()).toBe('Rules – Casewright')
    await page.context().close()
  })
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}
