/** A page that was left open while a new version of the portal was put in place asks for parts that are gone, and helps itself. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function aNewVersion(at: () => Desk): void {
  test('it is loaded anew by itself and goes on, where nothing is typed that would be lost', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await putInPlace(page)
    await page.evaluate(() => Object.assign(window, { isOld: true }))
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
    expect(await page.evaluate(() => 'isOld' in window)).toBe(false)
    expect(at().complaints()).toEqual([expect.stringContaining('404')])
    await page.context().close()
  })

  test('what is typed is still there: the page says that it has to be loaded anew, and the way back leads to it', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/cases`)
    await page.getByRole('link', { name: 'M-77' }).click()
    await page.getByRole('button', { name: 'Letter sent' }).click()
    const note = page.getByRole('dialog').getByLabel('Note (optional)')
    await note.fill('They asked for a third copy.')
    await page.keyboard.press('Escape')
    await putInPlace(page)
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await page.getByRole('alert').getByText('A new version of the portal was put in place').waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Letter sent' }).click()
    expect(await note.inputValue()).toBe('They asked for a third copy.')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await page.getByRole('button', { name: 'Load the page anew' }).click()
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
    expect(at().complaints().join()).toContain('problem.replaced')
    await page.context().close()
  })

  test('a part that cannot be fetched for another reason is no end of the portal, and the page is not loaded again and again', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.route('**/assets/Inbox-*.js', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 })
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await page.getByRole('alert').getByText('A part of the portal could not be fetched').waitFor()
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await page.getByRole('button', { name: 'Load the page anew' }).click()
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
    expect(at().complaints().join()).toContain('problem.notFetched')
    await page.context().close()
  })

  test('what stands before a server that is started anew is taken at its word, and trying again goes on', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: 'Back in a moment' }))
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await page
      .getByText(/^The server cannot be reached\./)
      .first()
      .waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await page.getByRole('link', { name: 'M-61' }).waitFor()
    expect(
      at()
        .complaints()
        .every((each) => each.includes('503')),
    ).toBe(true)
    await page.context().close()
  })
}

/** To this page: a file named after its contents is gone, and the server's own page names another. */
async function putInPlace(page: Page): Promise<void> {
  await page.route('**/assets/Inbox-*.js', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 })
  await page.route(
    (address) => address.pathname === '/',
    (route) => route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/assets/of-the-new.js">' }),
    { times: 1 },
  )
}
