/** Other programs and people's own calendars are connected, and how people are told is set. */
import { expect, test } from 'vitest'
import { withStatus } from '../api/receiver.ts'
import type { Desk } from './desk.ts'

export function connecting(at: () => Desk): void {
  test('a webhook is sent back where it may not lead, else told its secret once, delivered to, paused and deleted', async () => {
    const page = await at().comeIn('Priya Nair')
    await page.goto(`${at().url}/agency?view=webhooks`)
    await page.getByText('There are no webhooks.').waitFor()
    await page.getByLabel('Where to?').fill('http://10.0.0.1/changes')
    await page.getByRole('button', { name: 'Add this webhook' }).click()
    await page.getByText('Give an address that begins with https://.').waitFor()
    const address = at().receiver.url('/changes')
    await page.getByLabel('Where to?').fill(address)
    await page.getByRole('button', { name: 'Add this webhook' }).click()
    const told = page.getByRole('status').filter({ hasText: 'shown only once' })
    expect(await told.locator('code').textContent()).toMatch(/^whsec_/)
    await page.getByLabel('Where to?').fill(address)
    await page.getByRole('button', { name: 'Add this webhook' }).click()
    await page.getByText('A webhook sends the same to this address already: delete that one first.').waitFor()
    await told.waitFor({ state: 'detached' })
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: address }) })
    await row.getByText('Latest deliveries').click()
    await row.getByText('Nothing has been sent yet.').waitFor()

    // What a colleague does is sent, and seen here without asking.
    const worker = await at().comeIn('Joanna Reid')
    const raise = async () => {
      await worker.goto(`${at().url}/cases/create`)
      await worker.getByRole('radio', { name: /^Issue/ }).check()
      await worker.getByRole('button', { name: 'Open the case' }).click()
      await worker.getByRole('heading', { name: 'What is due' }).waitFor()
    }
    await raise()
    await row.getByText('Delivered', { exact: true }).first().waitFor()
    await row
      .getByText(/It answered with status 204\.$/)
      .first()
      .waitFor()
    expect(at().receiver.received.map(({ path }) => path)).toContain('/changes')
    expect(JSON.stringify(at().receiver.received)).not.toContain('Joanna')
    // What was not taken is tried again by itself, and it is said when.
    at().receiver.answer('/changes', withStatus(500))
    await raise()
    const refused = row.getByRole('listitem').filter({ hasText: 'It answered with status 500.' }).first()
    await refused.getByText('To be tried again', { exact: true }).waitFor()
    await refused.getByText(/It is tried again by itself on \d{1,2} [A-Z][a-z]+ \d{4}, [^ ]+m\.$/).waitFor()

    await row.getByRole('button', { name: 'Pause it' }).click()
    await row.getByText('Paused', { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Resume it' }).click()
    await row.getByText('Sending', { exact: true }).waitFor()
    await row.getByRole('button', { name: 'Delete it' }).click()
    await row.getByRole('button', { name: 'No, leave it' }).click()
    await row.getByRole('button', { name: 'Delete it' }).click()
    await row.getByRole('button', { name: 'Yes, delete it' }).click()
    await page.getByText('There are no webhooks.').waitFor()
    await worker.context().close()
    await page.context().close()
  })

  test('a calendar feed of one’s own is told its address once, read by it, and ended', async () => {
    const page = await at().comeIn('Joanna Reid')
    await page.goto(`${at().url}/agency?view=feeds`)
    await page.getByRole('button', { name: 'Make a feed of my deadlines' }).click()
    const told = page.getByRole('status').filter({ hasText: 'shown only once' })
    const address = (await told.locator('code').textContent()) ?? ''
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy it' }).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
    const read = () => page.request.get(address)
    expect(await (await read()).text()).toMatch(/^BEGIN:VCALENDAR/)
    await page.reload()
    await page.getByRole('heading', { name: 'My deadlines' }).waitFor()
    expect(await page.getByText(address).count()).toBe(0)
    await page.getByRole('button', { name: 'End this feed' }).click()
    await page.getByRole('button', { name: 'Yes, end this feed' }).click()
    await page.getByText('You have no calendar feed.').waitFor()
    expect((await read()).ok()).toBe(false)
    await page.context().close()
  })

  test('an administrator says how long before people are warned, and others read it', async () => {
    const page = await at().comeIn('Priya Nair')
    await page.goto(`${at().url}/agency?view=settings`)
    const days = page.getByLabel(/^How many working days before/)
    await days.fill('soon')
    await page.getByRole('button', { name: 'Save these settings' }).click()
    await page.getByText('Error: Enter a whole number, like 4').waitFor()
    await days.fill('5')
    await page.getByRole('button', { name: 'Save these settings' }).click()
    await page.getByText('The settings are saved.').waitFor()
    const worker = await at().comeIn('Joanna Reid')
    await worker.goto(`${at().url}/agency?view=settings`)
    await worker.getByText('Who holds something is warned 5 working days before it is due.').waitFor()
    expect(await worker.getByRole('button', { name: 'Save these settings' }).count()).toBe(0)
    await worker.context().close()
    await page.context().close()
  })
}
