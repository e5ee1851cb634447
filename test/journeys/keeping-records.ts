/** Records come in from another system, are given out to whom they are about, and are erased when their time has come. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo } from './desk.ts'

const lastYear = Number(daysAgo(0).slice(0, 4)) - 1

/** Over by January 2016 and by September of last year: kept for three years each. */
const sound = `reference,procedure,event,on,facts,words
OLD-1,complaint,complaint_made,2016-01-05,matters_took_place=2015-12-01,Nobody rang Tabitha back.
OLD-1,complaint,complaint_withdrawn,2016-01-08,,
OLD-2,complaint,complaint_made,${lastYear}-09-01,matters_took_place=${lastYear}-08-04,Tabitha waited in the rain.
OLD-2,complaint,complaint_withdrawn,${lastYear}-09-04,,
`

export function keepingRecords(at: () => Desk): void {
  test('cases are imported: the file is checked whole, what is wrong is listed by its line, then all of it is taken in', async () => {
    const page = await at().comeIn('Bea Lindqvist')
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await page.getByRole('link', { name: 'Import cases' }).click()
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByText('Error: Choose a file').waitFor()
    await chooseFile(page, `${sound}OLD-3,complaint,complaint_made,yesterday,,\n`)
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('heading', { name: 'The file has one fault, and nothing is taken in' }).waitFor()
    const fault = page.getByRole('row').filter({ hasText: 'YYYY-MM-DD' })
    expect(await fault.getByRole('cell').first().textContent()).toBe('6')
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0)

    await chooseFile(page, sound)
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('heading', { name: 'Nothing is wrong: 2 cases can be imported' }).waitFor()
    await page.getByRole('button', { name: 'Import 2 cases' }).click()
    await page.getByRole('button', { name: 'Yes, import them' }).click()
    await page.getByText('It is done: 2 of 2.').waitFor()
    await page.getByText('2 cases were taken in.').waitFor()
    // Sent once more it brings nothing twice.
    await page.getByRole('link', { name: 'Import another file' }).click()
    await chooseFile(page, sound)
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import 2 cases' }).click()
    await page.getByRole('button', { name: 'Yes, import them' }).click()
    await page.getByText('2 cases were here already, and are left as they are.').waitFor()
    await page.context().close()
  })

  test('a request for access is answered with everything that is on the cases of a person', async () => {
    const page = await at().comeIn('Bea Lindqvist')
    await page.goto(`${at().url}/agency?view=records`)
    const reference = page.getByLabel('Case reference')
    await reference.fill('OLD-9')
    await page.getByRole('button', { name: 'Find the cases' }).click()
    await page.getByText('No case has the reference “OLD-9”.').waitFor()
    for (const each of ['OLD-1', 'OLD-2']) {
      await reference.fill(each)
      await page.getByRole('button', { name: 'Find the cases' }).click()
      await page.getByRole('checkbox', { name: each }).waitFor()
    }
    await page.getByRole('checkbox', { name: 'OLD-1' }).uncheck()
    const coming = page.waitForEvent('download')
    await page
      .getByRole('region', { name: 'Answer a request for access' })
      .getByRole('button', { name: 'Save the file' })
      .click()
    const text = readFileSync(await (await coming).path(), 'utf8')
    await page.getByText('cases-record.txt is saved, with 1 case.').waitFor()
    expect(text).toContain('Tabitha waited in the rain.')
    expect(text).not.toContain('Nobody rang Tabitha back.')
    // The next request is somebody else's, and nothing of this one goes into it.
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await page.context().close()
  })

  test('a record is erased once its time has come and that was asked once more; before, the date is told', async () => {
    const page = await at().comeIn('Bea Lindqvist')
    await openCase(page, at(), 'OLD-2')
    await page.getByRole('button', { name: 'See what erasing would take' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'The record must still be kept' }).waitFor()
    await dialog
      .getByText(
        `It must be kept until 4 September ${lastYear + 3}. It may be erased from 5 September ${lastYear + 3} on.`,
      )
      .waitFor()
    expect(await dialog.textContent()).toContain('be retained for at least three years')
    await dialog.getByRole('button', { name: 'Close' }).click()

    await openCase(page, at(), 'OLD-1')
    await page.getByText('Nobody rang Tabitha back.').last().waitFor()
    await page.getByRole('button', { name: 'See what erasing would take' }).click()
    await dialog.getByText('References of your own: 1').waitFor()
    await dialog.getByRole('button', { name: 'Yes, erase it for good' }).click()
    await page.getByText(/^The record of this case was erased on /).waitFor()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByRole('main').textContent()).not.toMatch(/Tabitha|OLD-1/)
    expect(await page.getByRole('button', { name: /^(See what erasing|Correct this entry)/ }).count()).toBe(0)
    await page.context().close()
  })

  test('who may not give out or erase records is not offered it', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await openCase(page, at(), 'OLD-2')
    expect(await page.getByRole('button', { name: /^(See what erasing|Save all)/ }).count()).toBe(0)
    await page.getByRole('link', { name: 'Agency', exact: true }).click()
    await page.getByRole('heading', { name: 'Who belongs here' }).waitFor()
    expect(await page.getByRole('link', { name: 'Records' }).count()).toBe(0)
    await page.context().close()
  })
}

async function chooseFile(page: Page, text: string): Promise<void> {
  const file = { name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.getByLabel('Which file?').setInputFiles(file)
}

async function openCase(page: Page, { url }: Desk, reference: string): Promise<void> {
  await page.goto(`${url}/cases`)
  await page.getByLabel('Find a case by its reference').fill(reference)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: reference, exact: true }).click()
  await page.getByRole('heading', { name: 'What is due' }).waitFor()
}
