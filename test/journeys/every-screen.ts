/** Every screen and state at a desk and on a phone: nothing that keeps anybody out, nothing wider than the window; a picture of each is kept. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { addresses, addressOf } from './addresses.ts'
import type { Desk } from './desk.ts'
import { type Again, screens } from './screens.ts'

// The narrow one first: most screens are written for the wide one, and go on from there.
const widths = [320, 1280]
const mostPx = 4000
/** A rule file in full is no picture that anybody looks at. */
const mostParts = 3
const pictures = join(import.meta.dirname, '../screenshots')

export function everyScreen(at: () => Desk): void {
  mkdirSync(pictures, { recursive: true })

  // One window goes from screen to screen, as a person does, and is made narrow and wide again at each.
  let page: Page
  const seen = new Set<string>()
  const offered = new Set<string>(addresses)
  afterAll(() => page?.context().close())

  test('who are you', async () => {
    page = await at().visit()
    await page.getByRole('button', { name: 'Nadia Farouk' }).waitFor()
    await look(page, 'who are you')
    await page.getByRole('button', { name: 'Nadia Farouk' }).click()
    await page.getByRole('heading', { name: 'Deadlines' }).waitFor()
  })

  for (const [name, go, again] of screens)
    test(name, async () => {
      await go(page, at().url)
      await look(page, name, again)
      const { here, views } = await partsOf(page)
      seen.add(addressOf(here)).add(addressOf(page.url().replace(/\?.*/, '')))
      for (const view of views) offered.add(addressOf(view))
    })

  test('nothing that has an address is left out', () => {
    expect([...offered].filter((address) => !seen.has(address))).toEqual([])
  })
}

async function look(page: Page, name: string, again?: Again): Promise<void> {
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor()
  await page.getByText('Loading…').waitFor({ state: 'detached' })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await settled(page)
    await again?.(page)
    expect([width, await barriersOn(page)]).toEqual([width, []])
    expect([width, await unfilledOn(page)]).toEqual([width, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await keep(page, width, join(pictures, `${name.replaceAll(/\W+/g, '-')}-${width}`))
  }
}

/** A text measures its lines when they come into sight, a little after its width has changed. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    for (const text of document.querySelectorAll('.cm-editor')) {
      text.scrollIntoView({ block: 'nearest' })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  })
}

/** A long page is kept in several pictures, which can still be read; what stands over a page, as it is seen. */
async function keep(page: Page, width: number, path: string): Promise<void> {
  if ((await page.getByRole('dialog').or(page.getByRole('listbox')).count()) > 0)
    return void (await page.screenshot({ path: `${path}.png` }))
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let part = 0; part < mostParts && part * mostPx < whole; part++) {
    const clip = { x: 0, y: part * mostPx, width, height: Math.min(whole - part * mostPx, mostPx) }
    await page.screenshot({ path: part === 0 ? `${path}.png` : `${path}-${part + 1}.png`, fullPage: true, clip })
  }
}

/** What keeps somebody out of the page as it stands. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // In the page itself, without a second one, and without listing what is well.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Words that wait for a value nobody gave them, where they are read and where they are heard. */
async function unfilledOn(page: Page): Promise<readonly string[]> {
  const heard = await page.locator('body').ariaSnapshot()
  const read = await page.evaluate(() => document.body.textContent)
  return [...new Set(`${heard}\n${read}`.match(/.*%\{.*/g) ?? [])]
}

/** The part of a page that is open, where it has several with an address each, and the addresses of all of them. */
function partsOf(page: Page): Promise<{ readonly here: string; readonly views: readonly string[] }> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main nav a[href*="view="]')]
    const open = links.find((link) => link.getAttribute('aria-current') === 'page')
    return { here: open?.href ?? location.href, views: links.map(({ href }) => href) }
  })
}
