/** What somebody should know and do today: the inbox, a month of dates, a letter, and what a colleague records meanwhile. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, fillDate } from './desk.ts'

export function theDaysWork(at: () => Desk): void {
  test('what became theirs is in the inbox, and marked as read it is gone from what is new', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await page.getByText('Overdue', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: /^Mark the/ }).click()
    await page.getByText('Marked as read').waitFor()
    await page.getByRole('link', { name: 'Everything' }).click()
    await page.getByText('· Read').first().waitFor()
    await page.context().close()
  })

  test('a month is a table of its days, and each deadline leads to its case', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.getByRole('link', { name: 'All of Meridian' }).click()
    await page.getByRole('link', { name: 'Calendar' }).click()
    const month = page.getByRole('table', { name: /^\d+ deadlines? in/ })
    await month.waitFor()
    expect(await month.getByRole('columnheader').allTextContents()).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ])
    const heading = await page.locator('#month-title').textContent()
    await page.getByText('Narrow it down').click()
    await page.getByLabel('Kind of case').selectOption({ label: 'Complaint' })
    await page.getByRole('link', { name: 'Clear these choices' }).waitFor()
    expect(await page.locator('#month-title').textContent()).toBe(heading)
    await page.context().close()
  })

  test('a letter on what was decided carries the words that were typed, and they are kept nowhere', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/cases`)
    await page.getByRole('link', { name: 'M-74' }).click()
    await page.getByRole('link', { name: 'Letter to print' }).click()
    await page.getByLabel('Your words (optional)').fill('Dear reader,')
    const letter = page.getByRole('article')
    expect(await letter.textContent()).toMatch(
      /Meridian Children's Services.*Reference: M-74.*Dear reader,.*More time agreed/,
    )
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Back to the case' }).isVisible()).toBe(false)
    expect(await letter.isVisible()).toBe(true)
    await page.reload()
    await page.getByText('Reference: M-74').waitFor()
    expect(await page.getByText('Dear reader,').count()).toBe(0)
    await page.context().close()
  })

  test('on paper a case shows what was opened of it, and nothing of what was left closed', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/cases`)
    await page.getByRole('link', { name: 'M-77' }).click()
    const why = page.locator('summary', { hasText: 'Why this date' }).first()
    await why.waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await why.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await why.click()
    await page.emulateMedia({ media: 'print' })
    expect(await why.isVisible()).toBe(true)
    await page.context().close()
  })

  test('what a colleague records appears by itself', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/cases`)
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    const colleague = await at().comeIn('Nadia Farouk')
    await openComplaint(at(), colleague, 'L-1')
    await page.getByRole('link', { name: 'L-1' }).waitFor()
    await colleague.context().close()
    await page.context().close()
  })

  test('a case that stays open is read again for what is written on it, and not for what is written on others', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await openComplaint(at(), page, 'L-2')
    const heard: string[] = []
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(`${payload}`)))
    await page.reload()
    await page.getByRole('heading', { name: 'What happened', exact: true }).waitFor()
    await expect.poll(() => heard.join(), { timeout: 60_000 }).toContain('inboxChanged')
    let asked: string[] = []
    page.on('request', (request) => asked.push(request.postData() ?? ''))
    const isAsked = (query: string) => asked.some((body) => body.includes(`query ${query}`))
    const colleague = await at().comeIn('Nadia Farouk')
    const isReadAgain = async () => {
      const [, id = ''] = /cases\/([^/]+)/.exec(colleague.url()) ?? []
      await expect.poll(() => heard.join(), { timeout: 60_000 }).toContain(decodeURIComponent(id))
      // What is in the bar is read again for the same change.
      await expect.poll(() => isAsked('Unread'), { timeout: 60_000 }).toBe(true)
      return isAsked('Case(')
    }
    // Changes come in their order: once this one is heard, nothing of the first case's opening is still to come.
    await openComplaint(at(), colleague, 'L-3')
    await isReadAgain()
    asked = []
    await openComplaint(at(), colleague, 'L-4')
    // Each reading is entered in the audit as a look.
    expect(await isReadAgain()).toBe(false)

    await colleague.goto(page.url())
    await colleague.getByRole('button', { name: 'Complainant satisfied' }).click()
    await colleague.getByRole('dialog').getByRole('button', { name: 'Record' }).click()
    await page.getByText('Closed as resolved').waitFor()
    expect(await isReadAgain()).toBe(true)
    await colleague.context().close()
    await page.context().close()
  })

  test('an inspector looks, and is offered nothing to press that changes a case', async () => {
    const page = await at().comeIn('Stella Ray')
    await page.getByRole('link', { name: 'Cases' }).click()
    await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    expect(await page.getByRole('link', { name: 'Open a case' }).count()).toBe(0)
    for (const typed of ['/cases/create', '/import']) {
      await page.goto(at().url + typed)
      await page.getByRole('heading', { name: 'This page is not open to you', level: 1 }).waitFor()
    }
    await page.context().close()
  })
}

async function openComplaint({ url }: Desk, page: Page, reference: string): Promise<void> {
  await page.goto(`${url}/cases/create`)
  await page.getByRole('radio', { name: 'Complaint' }).check()
  await page.getByLabel('Your reference (optional)').fill(reference)
  await fillDate(page, /When did the matters/, '2026-01-05')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: 'What happened', exact: true }).waitFor()
}
