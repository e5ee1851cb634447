/** A real server and a real browser: what every journey starts from. */
import { Client } from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { embeddedOwnerUrl } from '../../api/src/database/embedded/embedded-server.ts'
import { type Receiver, startReceiver } from '../api/receiver.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { startProcess } from '../support/start-process.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

export interface Desk {
  readonly url: string
  /** A web server of somebody else that webhooks may lead to. */
  readonly receiver: Receiver
  /** A visitor who has not said who they are, at a window of this width. */
  visit(width?: number): Promise<Page>
  /** A demonstration person, at their deadlines. */
  comeIn(name: string, width?: number): Promise<Page>
  /** What browsers complained of since the last time this was asked: errors, warnings, breaches of the content policy. */
  complaints(): readonly string[]
  /** Marks a case of an agency as one whose time-outs wait for a repair. */
  setAside(agency: string, reference: string): Promise<void>
  /** Makes it a day since whoever of an agency signed in last proved who they are. */
  makeProofOld(agency: string): Promise<void>
  close(): Promise<void>
}

export async function openDesk(browser: Browser): Promise<Desk> {
  const dataFolder = makeDataFolder()
  const receiver = await startReceiver()
  const server = await startProcess({ dataFolder, env: { WEBHOOK_ALLOW: receiver.host } })
  await server.ready()
  let complaints: string[] = []
  // Each person says who they are once; their later windows begin where that left off.
  const cookies = new Map<string, StorageState>()

  async function openWindow(width: number, storageState?: StorageState): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB', storageState })
    const page = await context.newPage()
    // Nothing here measures time; a little less than a test may take, so that it says what it waited for.
    context.setDefaultTimeout(100_000)
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      // The editor says so of a long text whose window changes its width; it measures again by itself.
      if (message.text() !== 'Measure loop restarted more than 5 times') complaints.push(message.text())
    })
    await page.goto(server.url)
    return page
  }

  async function change(agency: string, statement: string, ...values: readonly string[]): Promise<void> {
    const client = new Client({ connectionString: embeddedOwnerUrl(dataFolder) ?? '' })
    await client.connect()
    const { rows } = await client.query('select id from agency where name = $1', [agency])
    await client.query(`set casewright.agency_id = '${rows[0].id}'`)
    await client.query(statement, [rows[0].id, ...values])
    await client.end()
  }

  async function visit(width = 1280): Promise<Page> {
    const page = await openWindow(width)
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    return page
  }

  return {
    url: server.url,
    receiver,
    visit,
    async comeIn(name, width = 1280) {
      const known = cookies.get(name)
      const page = known ? await openWindow(width, known) : await visit(width)
      const [asked, within] = [page.getByRole('button', { name }), page.getByRole('heading', { name: 'Deadlines' })]
      await asked.or(within).first().waitFor()
      // Whose sign-in was ended meanwhile proves anew who they are.
      if (await asked.isVisible()) {
        await asked.click()
        await within.waitFor()
        cookies.set(name, await page.context().storageState())
      }
      return page
    },
    complaints() {
      const found = complaints
      complaints = []
      return found
    },
    setAside: (agency, reference) =>
      change(
        agency,
        `update cases set set_aside_at = clock_timestamp(), set_aside_reason = 'a journey' where agency_id = $1 and reference = $2`,
        reference,
      ),
    makeProofOld: (agency) =>
      change(
        agency,
        `update access_token set proved_at = proved_at - interval '1 day' where agency_id = $1 and id =
           (select id from access_token where agency_id = $1 and kind = 'session' order by id desc limit 1)`,
      ),
    async close() {
      await browser.close()
      server.interrupt()
      await server.exited
      await receiver.close()
      removeDataFolder(dataFolder)
    },
  }
}

/** Types a date into the boxes of the question. */
export async function fillDate(page: Page, question: string | RegExp, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  const boxes = page.getByRole('group', { name: question })
  await boxes.getByLabel('Day').fill(String(Number(day)))
  await boxes.getByLabel('Month').fill(String(Number(month)))
  await boxes.getByLabel('Year').fill(year)
}

/** The date in London so many days ago. */
export function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() - days * 86_400_000)
}
