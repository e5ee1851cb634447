/** A rule file is written in: problems as they are made, what mends them, and what it all means in plain English. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function writingRules(at: () => Desk): void {
  test('a misspelling is marked as it is typed, said with its place, and mended by one press', async () => {
    const page = await openText(at())
    const box = page.getByRole('textbox', { name: 'Rule text' })
    await page.getByText('This is the text as published.').waitFor()
    await writeAtEnd(page, 'role night_porter\nnigt_porter must "lock up" within 2 working days of complaint_made')
    await page.getByRole('tab', { name: 'Problems' }).click()
    const problems = page.getByRole('tabpanel', { name: 'Problems' })
    await problems.getByRole('button', { name: 'Write night_porter' }).click()
    await problems.getByRole('button', { name: 'Write night_porter' }).waitFor({ state: 'detached' })
    expect(await box.textContent()).toContain('night_porter must')
    await page.context().close()
  })

  test('what is written reads back in plain English beside it', async () => {
    const page = await openText(at())
    const plain = page.getByRole('tabpanel', { name: 'Plain English' })
    await plain.waitFor()
    await replaceFirst(page, 'within 10 working days', 'within 7 working days')
    await plain.getByText('7 working days').first().waitFor()
    await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
    await page.keyboard.insertText('\nstage must must')
    await page.getByText('The text has errors, so this is how it read before them.').waitFor()
    await page.context().close()
  })

  test('nothing is saved, and that is said; a closed page loses nothing, and undoing brings the published text', async () => {
    const page = await openText(at())
    await writeAtEnd(page, '# to be talked about on Thursday')
    await page.getByText('Nothing is saved yet.').waitFor()
    await page.reload()
    await page.getByText('Nothing is saved yet.').waitFor()
    const box = page.getByRole('textbox', { name: 'Rule text' })
    await box.press('ControlOrMeta+End')
    await box.getByText('# to be talked about on Thursday').waitFor()
    await page.getByRole('button', { name: 'Undo everything I wrote' }).click()
    await page.getByRole('button', { name: 'Yes, undo everything I wrote' }).click()
    await page.getByText('This is the text as published.').waitFor()
    await page.reload()
    await page.getByText('This is the text as published.').waitFor()
    await page.context().close()
  })

  test('a sign-in that runs out while somebody writes loses nothing', async () => {
    const page = await openText(at(), 'Yasmin Cole')
    await writeAtEnd(page, '# Written when it ran out')
    await page.getByText('Nothing is saved yet.').waitFor()
    const address = page.url()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    // The text is kept in the browser, so the page leads to the sign-in by itself.
    await page.getByText('Who are you?').waitFor()
    // The browser itself reports the request that was refused.
    at().complaints()
    await page.goto(address)
    await page.getByRole('button', { name: 'Yasmin Cole' }).click()
    await page.getByText('Nothing is saved yet.').waitFor()
    const box = page.getByRole('textbox', { name: 'Rule text' })
    await box.press('ControlOrMeta+End')
    await box.getByText('# Written when it ran out').waitFor()
    await page.getByRole('button', { name: 'Undo everything I wrote' }).click()
    await page.getByRole('button', { name: 'Yes, undo everything I wrote' }).click()
    await page.context().close()
  })

  test('a policy lead saves a draft, finds it again and goes on with it', async () => {
    const page = await openText(at(), 'Yasmin Cole')
    await writeAtEnd(page, '# First thoughts')
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await page.getByText('This is the draft as saved.').waitFor()
    expect(await page.getByRole('main').textContent()).toContain('By Yasmin Cole')
    await writeAtEnd(page, '# Second thoughts')
    await page.getByText('Your changes are not saved yet.').waitFor()
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByText('This is the draft as saved.').waitFor()

    // The edition is as it was, and the draft is among the agency's.
    await page.getByRole('link', { name: 'Rules' }).click()
    const drafts = page.getByRole('region', { name: 'Drafts' })
    await drafts.getByRole('link', { name: 'Representations and complaints guide' }).first().click()
    await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
    await page.locator('.cm-line', { hasText: '# Second thoughts' }).waitFor()
    await page.context().close()
  })

  test('what somebody else saved meanwhile is not written over unasked', async () => {
    const page = await openText(at(), 'Yasmin Cole')
    await writeAtEnd(page, '# Begun at one desk')
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await page.getByText('This is the draft as saved.').waitFor()
    const other = await at().comeIn('Yasmin Cole')
    await other.goto(page.url())
    await other.getByText('This is the draft as saved.').waitFor()
    const reading = await other.context().newPage()
    await reading.goto(page.url())
    await reading.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
    await writeAtEnd(page, '# Written at the first')
    await page.getByText('Your changes are not saved yet.').waitFor()
    await writeAtEnd(other, '# Written at another')
    await other.getByRole('button', { name: 'Save the draft' }).click()
    await other.getByText('This is the draft as saved.').waitFor()
    // Who wrote nothing has the new text at once, and nothing to settle.
    await reading.locator('.cm-line', { hasText: '# Written at another' }).waitFor()
    await reading.getByText('This is the draft as saved.').waitFor()
    expect(await reading.getByRole('region', { name: /^You saved this draft/ }).count()).toBe(0)
    await other.context().close()

    // Told without being asked for, long before anything is saved here.
    const both = page.getByRole('region', { name: /^You saved this draft at another window/ })
    await both.locator('.cm-merge-a', { hasText: '# Written at another' }).waitFor()
    await both.locator('.cm-merge-b', { hasText: '# Written at the first' }).waitFor()
    // Both wrote at the end, so one is taken over by hand: on a phone, from the keyboard.
    await page.setViewportSize({ width: 320, height: 900 })
    await both.locator('.cm-deletedChunk', { hasText: '# Written at another' }).waitFor()
    await both.getByRole('button', { name: 'Have it as it was saved' }).press('Enter')
    await both.locator('.cm-line', { hasText: '# Written at another' }).waitFor()
    await both.locator('.cm-content').press('ControlOrMeta+End')
    await page.keyboard.insertText('\n# Written at the first')
    await page.setViewportSize({ width: 1280, height: 900 })
    await both.getByRole('button', { name: 'Go on with this text' }).click()
    await page.getByRole('button', { name: 'Save the draft' }).click()
    await page.getByText('This is the draft as saved.').waitFor()
    await page.reload()
    await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
    await page.locator('.cm-line', { hasText: '# Written at the first' }).waitFor()
    await page.locator('.cm-line', { hasText: '# Written at another' }).waitFor()
    await page.context().close()
  })

  test('beside the text stand its diagram, its scenarios and its source, in step with it', async () => {
    const page = await openText(at())
    await page.getByRole('tab', { name: 'Diagram' }).click()
    const pane = page.getByRole('tabpanel')
    await pane.locator('.react-flow__node', { hasText: 'Independent investigation' }).waitFor()
    await pane
      .getByRole('listitem')
      .filter({ hasText: 'Not asked for stage 3 within 20 working days' })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await pane.getByText('15 of 15 scenarios pass.').waitFor()
    await replaceFirst(page, 'within 10 working days', 'within 7 working days')
    await pane.getByText('Fail', { exact: true }).first().waitFor()
    await pane.getByText('Came out').first().waitFor()
    await page.context().close()
  })

  test('dates that are supposed give deadlines on a calendar, with every skipped day by its name', async () => {
    const page = await openText(at())
    await page.getByRole('tab', { name: 'What if' }).click()
    const pane = page.getByRole('tabpanel', { name: 'What if' })
    await pane.getByRole('button', { name: 'Remove: Complaint made' }).click()
    const suppose = async (what: string, day: string, month: string) => {
      await pane.getByLabel('What happens next?').selectOption(what)
      await pane.getByLabel('Day', { exact: true }).fill(day)
      await pane.getByLabel('Month').fill(month)
      await pane.getByLabel('Year').fill('2026')
      await pane.getByRole('button', { name: 'Add it' }).click()
    }
    await suppose('When did the matters take place?', '2', '3')
    // The answer is said, and stands in place of the one that the trial began with.
    const asked = pane.getByRole('listitem').filter({ hasText: 'When did the matters take place?' })
    await asked.getByText('When did the matters take place? 2 March 2026').waitFor()
    expect(await asked.count()).toBe(1)
    await suppose('Complaint made', '27', '3')
    // Ten working days from Friday 27 March, over Good Friday and Easter Monday.
    await pane.getByText('Due on 14 April 2026').first().waitFor()
    await pane.getByText('Friday 3 April 2026: Good Friday (England and Wales)').waitFor()
    await pane.getByText('Monday 6 April 2026: Easter Monday (England and Wales)').waitFor()
    await pane.getByRole('heading', { name: '8 days are skipped' }).waitFor()
    // Nothing happens to a case before it began, and of two answers it is said which counts.
    await suppose('Letter sent', '26', '3')
    await pane.getByText(/The case begins on 27 March 2026\. Enter that date or a later one\./).waitFor()
    expect(await pane.getByRole('button', { name: 'Remove: Letter sent' }).count()).toBe(0)
    await suppose('When did the matters take place?', '3', '3')
    await asked.filter({ hasText: '2 March 2026 (answered again below' }).waitFor()
    await pane.getByRole('button', { name: 'Remove: When did the matters take place? 3 March 2026' }).click()
    const due = pane.getByRole('table', { name: 'April 2026' }).getByRole('cell', { name: /^14 ?Day 10 ?Due/ })
    await due.waitFor()
    // What is only said of the days makes the page no longer.
    const below = await page.evaluate(() => {
      const { bottom } = document.querySelector('footer')!.getBoundingClientRect()
      return document.documentElement.scrollHeight - scrollY - bottom
    })
    expect(below).toBeLessThan(100)
    await page.context().close()
  })

  test('words of the language are offered, names say what they mean, and Tab leaves the box', async () => {
    const page = await openText(at())
    await writeAtEnd(page, 'scen')
    await page.keyboard.press('Control+Space')
    await page.getByRole('option', { name: /^scenario/ }).click()
    expect(await page.getByRole('textbox', { name: 'Rule text' }).textContent()).toMatch(/scenario$/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor') === null)).toBe(true)

    await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+Home')
    const rule = page.locator('.cm-line', { hasText: 'within 10 working days of complaint_made' }).first()
    await scrollTo(page, rule)
    await rule.getByText('within').first().hover()
    await page
      .locator('.cw-meaning')
      .getByText(/10 working days/)
      .first()
      .waitFor()
    await page.context().close()
  })

  test('a name is changed everywhere at once, and not into one that is taken', async () => {
    const page = await openText(at())
    await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+Home')
    const role = page.locator('.cm-line', { hasText: /^role local_manager$/ })
    await scrollTo(page, role)
    await role.getByText('local_manager').click()
    await page.getByText('Rename what is at the cursor').click()
    await page.getByLabel('New name').fill('investigator')
    await page.getByRole('button', { name: 'Rename it everywhere' }).click()
    await page.getByText('Error:').waitFor()
    await page.getByLabel('New name').fill('within')
    await page.getByRole('button', { name: 'Rename it everywhere' }).click()
    await page.getByText('"within" is a word of the language; take another name').waitFor()
    await page.getByLabel('New name').fill('team_manager')
    await page.getByRole('button', { name: 'Rename it everywhere' }).click()
    await page.locator('.cm-line', { hasText: /^role team_manager$/ }).waitFor()
    const plain = page.getByRole('tabpanel', { name: 'Plain English' })
    await plain
      .getByText(/team manager/i)
      .first()
      .waitFor()
    expect(await plain.textContent()).not.toMatch(/local manager/i)
    await page.context().close()
  })

  test('text from a word processor becomes plain text', async () => {
    const page = await openText(at())
    await writeAtEnd(page, '')
    await page.evaluate(() => {
      const pasted = new DataTransfer()
      pasted.setData('text/plain', '# Within\u00a0ten\u2028# working days')
      const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
      document.querySelector('.cm-content')?.dispatchEvent(event)
    })
    await page.locator('.cm-line', { hasText: /^# Within ten$/ }).waitFor()
    await page.locator('.cm-line', { hasText: /^# working days$/ }).waitFor()
    await page.context().close()
  })
}

async function openText(desk: Desk, name = 'Nadia Farouk'): Promise<Page> {
  const page = await desk.comeIn(name)
  await page.getByRole('link', { name: 'Rules' }).click()
  const editions = page.getByRole('region', { name: 'Published editions' })
  await editions.getByRole('link', { name: 'Representations and complaints' }).click()
  await page.getByRole('link', { name: 'Edit this text' }).click()
  await page.getByRole('textbox', { name: 'Rule text' }).waitFor()
  return page
}

async function writeAtEnd(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+End')
  await page.keyboard.insertText(`\n${text}`)
}

export async function replaceFirst(page: Page, words: string, others: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Rule text' }).press('ControlOrMeta+f')
  await page.getByPlaceholder('Find').fill(words)
  await page.getByPlaceholder('Replace').fill(others)
  await page.getByRole('button', { name: 'replace all' }).click()
  await page.getByPlaceholder('Find').press('Escape')
}

/** Lines out of sight are not in the page: the box is scrolled until this one is. */
async function scrollTo(page: Page, line: ReturnType<Page['locator']>): Promise<void> {
  for (let screen = 0; screen < 40 && (await line.count()) === 0; screen++) await page.keyboard.press('PageDown')
  await line.scrollIntoViewIfNeeded()
}
