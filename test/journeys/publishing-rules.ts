/** Rules on their way from a draft to new cases: changed, read by a second person, published, and taken back. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, fillDate } from './desk.ts'

export function publishingRules(at: () => Desk): void {
  test('a policy lead changes 3 working days to 2, a second person approves it from the keyboard, and it is published', async () => {
    // As wide as a window at twice the size.
    const lead = await at().comeIn('Helen Stone', 640)
    await lead.getByRole('link', { name: 'Rules', exact: true }).click()
    await lead.getByRole('link', { name: /^Issues raised by foster carers, in force/ }).click()
    await lead.getByRole('link', { name: 'Edit this text' }).click()
    const box = lead.getByRole('textbox', { name: 'Rule text' })
    await box.press('ControlOrMeta+f')
    await lead.getByPlaceholder('Find').fill('within 3 working days')
    await lead.getByPlaceholder('Replace').fill('within 2 working days')
    await lead.getByRole('button', { name: 'replace all' }).click()
    await lead.getByPlaceholder('Find').press('Escape')
    await lead.getByText('Set the date from which it is in force').click()
    await fillDate(lead, 'In force from', '2031-01-01')
    await lead.getByRole('button', { name: 'Put this date into the text' }).click()

    // The scenarios still expect the old dates: what came out is taken over, until all of them pass.
    await lead.getByRole('tab', { name: 'Scenarios' }).click()
    const pane = lead.getByRole('tabpanel', { name: 'Scenarios' })
    await mended(pane)
    await lead.getByRole('button', { name: 'Save as a draft' }).click()
    await lead.getByText('This is the draft as saved.').waitFor()
    await lead.getByRole('link', { name: 'What changed' }).click()
    await lead
      .getByRole('button', { name: /^Stricter/ })
      .first()
      .waitFor()
    // Which cases it would change is seen before anybody is asked to approve it.
    await lead.getByRole('button', { name: 'See which live cases it would change' }).click()
    await lead.getByText(/^\d+ live cases? would come to these rules\.$/).waitFor()
    const cases = lead.getByRole('region', { name: 'Live cases' })
    await cases
      .getByText(/earlier than/)
      .first()
      .waitFor()
    expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    await lead.getByRole('button', { name: 'Put it forward' }).click()
    await lead.getByRole('button', { name: 'Yes, put it forward' }).click()
    await lead.getByText('That cannot be you: you wrote in it.').waitFor()

    const second = await at().comeIn('David Okoro', 320)
    await second.goto(lead.url().split('?')[0] ?? '')
    await second.getByText(/^\d+ live cases? would come to these rules\.$/).waitFor()
    await press(second, 'Approve it', 'Yes, approve it')
    await second.getByRole('button', { name: 'Publish it' }).waitFor()
    await press(second, 'Publish it', 'Yes, publish it')
    await second.getByRole('link', { name: 'The edition made of it' }).click()
    await second.getByRole('heading', { name: 'Issues raised by foster carers', level: 1 }).waitFor()
    await second.getByText('In force from 1 January 2031').first().waitFor()
    await second.getByRole('link', { name: 'Rules', exact: true }).click()
    await second
      .getByRole('listitem')
      .filter({ hasText: /^In force from 1 January 2031\s*To come/ })
      .waitFor()
    await second.context().close()
    await lead.context().close()
  })

  test('an administrator sees which live cases change, moves them to the national rules, and moves them back', async () => {
    const page = await at().comeIn('Lena Novak')
    await moved(page, /^Customer care and service standards for adoption, in force/, true)
    await moved(page, '6.3.1 Customer Care Standards for Adoption, in force from 1 January 2017', true)
    await page.context().close()
  })

  test('an administrator goes back to an earlier edition from a date on', async () => {
    const page = await at().comeIn('Lena Novak')
    await page.getByRole('link', { name: 'Rules', exact: true }).click()
    await page
      .getByRole('link', { name: '6.3.1 Customer Care Standards for Adoption, in force from 1 May 2016' })
      .click()
    await page.getByText('Go back to this edition for new cases').click()
    await page.getByRole('radio', { name: /^Only this one/ }).check()
    await fillDate(page, 'From what date?', '2035-02-31')
    await page.getByRole('button', { name: 'Use it from this date' }).click()
    await page.getByText('Enter a real date').waitFor()
    await fillDate(page, 'From what date?', '2035-03-01')
    await page.getByRole('button', { name: 'Use it from this date' }).click()
    await page.getByText(/^New cases run by .* from 1 March 2035\.$/).waitFor()
    await page.context().close()
  })
}

// The browser may have other things to do; that it comes is what is looked at, and not when.
const patience = { timeout: 100_000 }

type Pane = ReturnType<Page['getByRole']>

/**
 * A stage that ends sooner moves what comes after it, so one round may bring the next to light. What is pressed while
 * the text is still being tried does nothing, so it is pressed again.
 */
async function mended(pane: Pane): Promise<void> {
  await pane.getByText('Fail', { exact: true }).first().waitFor()
  const take = pane.getByRole('button', { name: /^Expect/ }).first()
  const passing = pane.getByText(/^(\d+) of \1 scenarios pass\.$/)
  const isMended = async () => {
    if ((await passing.count()) === 0) await take.click({ timeout: 2000 }).catch(() => {})
    return passing.count()
  }
  await expect.poll(isMended, { ...patience, interval: 1500 }).toBeGreaterThan(0)
}

async function press(page: Page, step: string, yes: string): Promise<void> {
  await page.getByRole('button', { name: step }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), patience).toBe(yes)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Tried out first, in place of the ruleset that has the procedure, then made. */
async function moved(page: Page, edition: string | RegExp, insteadOf: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Rules', exact: true }).click()
  await page.getByRole('link', { name: edition }).click()
  await page.getByRole('link', { name: 'Move live cases to this edition' }).click()
  await page.getByRole('button', { name: 'See what would change' }).click()
  if (insteadOf) await page.getByRole('button', { name: /if it takes that ruleset’s place$/ }).click()
  await page.getByRole('button', { name: /^Move \d+ cases?$/ }).click()
  await page.getByRole('button', { name: 'Yes, move them' }).click()
  await page.getByText(/^It is done: (\d+) of \1\.$/).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'BK-2031' }).getByText('Moved', { exact: true }).waitFor()
}
