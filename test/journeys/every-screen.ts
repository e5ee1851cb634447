/** Every screen and state at a desk and on a phone: nothing that keeps anybody out, nothing wider than the window; a picture of each is kept. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { addresses, addressOf } from './addresses.ts'
import type { Desk } from './desk.ts'
import { screens } from './screens.ts'

// The narrow one first: most screens are written for the wide one, and go on from there.
const widths = [320, 1280]
const mostPx = 4000
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

  test.each(screens)('%s', async (name, go) => {
    await go(page, at().url)
    await look(page, name)
    const { here, views } = await partsOf(page)
    seen.add(addressOf(here)).add(addressOf(page.url().replace(/\?.*/, '')))
    for (const view of views) offered.add(addressOf(view))
  })

  test('nothing that has an address is left out', () => {
    expect([...offered].filter((address) => !seen.has(address))).toEqual([])
  })
}

async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor()
  await page.getByText('Loading…').waitFor({ state: 'detached' })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect([width, await barriersOn(page)]).toEqual([width, []])
    expect([width, await unfilledOn(page)]).toEqual([width, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const path = join(pictures, `${name.replaceAll(/\W+/g, '-')}-${width}.png`)
    if ((await page.getByRole('dialog').count()) > 0) await page.screenshot({ path })
    else await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: await heightOf(page) } })
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

/** A rule file in full is no picture that anybody looks at. */
async function heightOf(page: Page): Promise<number> {
  return Math.min(await page.evaluate(() => document.documentElement.scrollHeight), mostPx)
}

/** The part of a page that is open, where it has several with an address each, and the addresses of all of them. */
function partsOf(page: Page): Promise<{ readonly here: string; readonly views: readonly string[] }> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main nav a[href*="view="]')]
    const open = links.find((link) => link.getAttribute('aria-current') === 'page')
    return { here: open?.href ?? location.href, views: links.map(({ href }) => href) }
  })
}
