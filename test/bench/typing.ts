/** Times a keystroke in a rule text of 500 lines as its author sees it: in the portal, from the key to the next frame painted, within 50 ms. */
import type { Page } from 'playwright-core'
import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { startProgram } from '../faults/processes.ts'
import { openBrowser } from '../journeys/browser.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type Bench, type Row, rounded } from './bench.ts'
import { longText } from './long-text.ts'
import { percentile } from './rounds.ts'

export const typing: Bench = {
  says: 'a keystroke in the portal’s editor, in a file of 500 lines: from the key to the next frame, of which 50 ms are a budget',
  async run(size) {
    const browser = await openBrowser()
    if (browser === null)
      return { rows: [{ name: 'keystrokes, as there is no browser', value: 0, unit: '' }], ratios: {} }
    const dataFolder = makeDataFolder()
    const port = String(await freePort())
    // On the embedded database, as anybody starts it.
    const server = startProgram({ url: '', dataFolder, processes: new Set() }, 'api/src/main.ts', {
      DATABASE_URL: undefined,
      PORT: port,
    })
    try {
      await server.ready
      const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
      await page.goto(`http://127.0.0.1:${port}`)
      await page.getByRole('button', { name: 'Nadia Farouk' }).click()
      await openLongText(page)
      const times = await typed(page, size === 'full' ? 200 : 2)
      return { rows: [row('median', times, 0.5), row('p95', times, 0.95), row('worst', times, 1)], ratios: {} }
    } finally {
      await browser.close()
      server.kill('SIGINT')
      await server.ended
      removeDataFolder(dataFolder)
    }
  },
}

async function openLongText(page: Page): Promise<void> {
  // Whoever signs in is led to a first page, and a click that is sooner would be led back there.
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Rules', exact: true }).click()
  await page.getByRole('link', { name: /^Representations and complaints guide, in force/ }).click()
  await page.getByRole('link', { name: 'Edit this text' }).click()
  const box = page.getByRole('textbox', { name: 'Rule text' })
  await box.press('ControlOrMeta+a')
  await page.keyboard.insertText(longText(500))
  await page.getByRole('tabpanel').getByText('Procedure 20').first().waitFor()
  await box.press('ControlOrMeta+Home')
  for (let screen = 0; screen < 8; screen++) await page.keyboard.press('PageDown')
  await page.keyboard.press('End')
}

/** A letter typed and taken back, as fast as people type, with a rest now and then in which the text is studied. */
async function typed(page: Page, keystrokes: number): Promise<readonly number[]> {
  await page.evaluate(watchKeys)
  for (let key = 0; key < keystrokes; key++) {
    await page.keyboard.press(key % 2 === 0 ? 'x' : 'Backspace')
    await page.waitForTimeout(key % 10 === 9 ? 500 : 80)
  }
  return page.evaluate(() => (window as unknown as { took: number[] }).took)
}

/** Runs in the page. What a frame’s callback asks for next comes after that frame was painted. */
function watchKeys(): void {
  const took: number[] = []
  Object.assign(window, { took })
  const watch = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => took.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  document.addEventListener('keydown', watch, true)
}

function row(name: string, times: readonly number[], share: number): Row {
  return { name, value: rounded(percentile(times, share)), unit: 'ms' }
}
