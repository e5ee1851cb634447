/** Everything can be reached and done without a mouse, and it is always seen where the focus is. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function keyboardAlone(at: () => Desk): void {
  test('a person comes in, skips the bar, opens a case and records on it', async () => {
    const page = await at().visit()
    await page.getByRole('button', { name: 'Amira Khan' }).waitFor()
    await tabTo(page, 'Amira Khan')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Deadlines' }).waitFor()

    await page.reload()
    await page.getByText('Open a case').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to main content')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Open a case')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Open a case' }).waitFor()
    await page.getByLabel('Your reference (optional)').waitFor()
    await tabTo(page, /^reference$/)
    await page.keyboard.type('K-1')
    await tabTo(page, 'Open the case')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Record what happened' }).waitFor()
    const button = (await page.getByRole('main').getByRole('button').first().textContent()) ?? ''
    await tabTo(page, button)
    await page.keyboard.press('Enter')
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

/** Presses Tab until what has the focus is called so; each stop on the way must show that it has it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    const here = await focused(page)
    expect([here, await isFocusSeen(page)]).toEqual([here, true])
    if (typeof name === 'string' ? here.startsWith(name) : name.test(here)) return
  }
  throw new Error(`Tab never came to ${name}.`)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id || '')
}

function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body)
    const yellow = 'rgb(255, 221, 0)'
    return style.outlineColor === yellow || style.backgroundColor === yellow || style.boxShadow.includes(yellow)
  })
}
