/** What the portal is for, from its beginning to its end: by the keyboard alone, on a phone, and at twice the size. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo } from './desk.ts'
import { conditions, type Hands, tabTo } from './hands.ts'

export function wholeFlows(at: () => Desk): void {
  // Each makes an edition of its own; a later one would follow the earlier, and change nothing of it.
  const years = new Map(conditions.map((hands, nth) => [hands, String(2039 - nth)]))

  test.each(conditions)(
    'with $name a policy lead changes 3 working days to 2, sees which cases that changes, has it approved and published',
    async (hands) => {
      const year = years.get(hands) ?? ''
      const lead = await at().comeIn('Helen Stone', hands.width)
      await changeDays(lead, hands, year)
      await lead.getByRole('button', { name: 'Save as a draft' }).waitFor()
      await hands.press(lead.getByRole('button', { name: 'Save as a draft' }))
      await lead.getByText('This is the draft as saved.').waitFor()
      await hands.press(lead.getByRole('link', { name: 'What changed' }))
      await lead
        .getByRole('button', { name: /^Stricter/ })
        .first()
        .waitFor()
      // Which cases it would change is seen before anybody is asked to approve it.
      await hands.press(lead.getByRole('button', { name: 'See which live cases it would change' }))
      await lead.getByText(/^\d+ live cases? would come to these rules\.$/).waitFor()
      await lead
        .getByRole('region', { name: 'Live cases' })
        .getByText(/earlier than/)
        .first()
        .waitFor()
      await hands.look(lead)
      await answered(lead, hands, 'Put it forward', 'Yes, put it forward')
      await lead.getByText('That cannot be you: you wrote in it.').waitFor()
      await hands.look(lead)

      const second = await at().comeIn('David Okoro', hands.width)
      // Whoever is to approve it is told so where they come in, and in their inbox; who wrote it is not.
      const waiting = 'Issues raised by foster carers: to be approved'
      await second.getByRole('link', { name: waiting }).waitFor()
      await hands.press(second.getByRole('link', { name: /^Inbox/ }))
      await second.getByRole('heading', { name: 'Inbox' }).waitFor()
      await second.getByRole('link', { name: waiting }).waitFor()
      await hands.look(second)
      await hands.press(second.getByRole('link', { name: waiting }))
      await second.waitForURL(lead.url().split('?')[0] ?? '')
      await second.getByText(/^\d+ live cases? would come to these rules\.$/).waitFor()
      await answered(second, hands, 'Approve it', 'Yes, approve it')
      await answered(
        second,
        hands,
        'Publish it',
        'Yes, publish it',
        /open that one, and there “Use it for new cases of your agency”\.$/,
      )
      // It is still read beside what it followed, and not beside itself.
      await hands.press(second.getByRole('link', { name: 'What changed' }))
      await second
        .getByRole('button', { name: /^Stricter/ })
        .first()
        .waitFor()
      await hands.press(second.getByRole('link', { name: 'The edition made of it' }))
      // The draft has the same heading.
      await second.waitForURL(/\/editions\//)
      await second.getByRole('heading', { name: 'Issues raised by foster carers', level: 1 }).waitFor()
      await second.getByText(`In force from 1 January ${year}`).first().waitFor()
      await hands.press(second.getByRole('link', { name: 'Rules', exact: true }))
      await second
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^In force from 1 January ${year}\\s*To come`) })
        .waitFor()
      await hands.look(second)
      await second.context().close()
      await lead.context().close()
    },
  )

  test.each(conditions)('with $name two policy leads write in one draft, and neither loses a word', async (hands) => {
    const page = await at().comeIn('Helen Stone', hands.width)
    await hands.press(page.getByRole('link', { name: 'Rules', exact: true }))
    const editions = page.getByRole('region', { name: 'Published editions' })
    await hands.press(editions.getByRole('link', { name: 'Representations and complaints' }))
    await hands.press(page.getByRole('link', { name: 'Edit this text' }))
    await write(page, hands, 'End', '\n# Begun together')
    await hands.press(page.getByRole('button', { name: 'Save as a draft' }))
    await page.getByText('This is the draft as saved.').waitFor()
    const other = await at().comeIn('Tessa Moran', hands.width)
    await other.goto(page.url())
    await other.getByText('This is the draft as saved.').waitFor()
    await write(page, hands, 'End', '\n# Written at the end')
    await page.getByText('Your changes are not saved yet.').waitFor()
    await write(other, hands, 'Home', '# Written at the top\n')
    await hands.press(other.getByRole('button', { name: 'Save the draft' }))
    await other.getByText('This is the draft as saved.').waitFor()

    // What was written in different places is put together by itself.
    await page.getByRole('heading', { name: 'Tessa Moran saved this draft while you were writing' }).waitFor()
    // Which text is whose is said, also where both stand in one column.
    await page.getByText('As Tessa Moran saved it', { exact: true }).waitFor()
    await page.getByText('What you go on with', { exact: true }).waitFor()
    await hands.look(page)
    await hands.press(page.getByRole('button', { name: 'Go on with this text' }))
    await hands.press(page.getByRole('button', { name: 'Save the draft' }))
    await page.getByText('This is the draft as saved.').waitFor()
    await write(page, hands, 'Home', '')
    await page.locator('.cm-line', { hasText: '# Written at the top' }).waitFor()
    await write(page, hands, 'End', '')
    await page.locator('.cm-line', { hasText: '# Written at the end' }).waitFor()
    // Who wrote nothing since has both, and no word of a change of theirs.
    await other.getByText('Helen Stone has saved a change, and you see it now.').waitFor()
    await write(other, hands, 'End', '')
    await other.locator('.cm-line', { hasText: '# Written at the end' }).waitFor()
    expect(await other.getByText('Your changes are not saved yet.').count()).toBe(0)
    await other.context().close()
    await page.context().close()
  })

  test.each(conditions)(
    'with $name an administrator sees which live cases change, moves them to the national rules, and moves them back',
    async (hands) => {
      const page = await at().comeIn('Lena Novak', hands.width)
      await moved(page, hands, /^Customer care and service standards for adoption, in force/)
      await moved(page, hands, '6.3.1 Customer Care Standards for Adoption, in force from 1 January 2017')
      await page.context().close()
    },
  )

  test.each(conditions)(
    'with $name a case worker opens a case, records on it and reads why a date is what it is',
    async (hands) => {
      const page = await at().comeIn('Amira Khan', hands.width)
      await hands.press(page.getByRole('main').getByRole('link', { name: 'Open a case' }).first())
      await hands.write(page.getByLabel('Your reference (optional)'), `W-${hands.width}`)
      await hands.press(page.getByRole('group', { name: /already approved/ }).getByLabel('No'))
      await hands.look(page)
      await hands.press(page.getByRole('button', { name: 'Open the case' }))
      await page.getByRole('heading', { name: 'What is due' }).waitFor()
      const card = page.getByRole('region', { name: 'What is due' }).locator('section', { hasText: 'Send information' })
      await hands.press(card.locator('summary', { hasText: 'Why this date' }))
      const why = (await card.textContent()) ?? ''
      expect(why).toContain('within 3 working days of your initial expression of interest')
      expect(why).toContain('within 3 working days of interest_expressed')
      expect(why).toMatch(/Day zero is/)
      await hands.look(page)

      await hands.press(page.getByRole('button', { name: 'Information sent' }))
      const dialog = page.getByRole('dialog')
      // What is wrong is said, and mended, before it is recorded.
      await hands.write(dialog.getByLabel('Month'), '13')
      await hands.press(dialog.getByRole('button', { name: 'Record' }))
      await hands.press(dialog.getByRole('link', { name: 'Enter a real date, like 27 3 2026' }))
      await hands.look(page)
      await hands.write(dialog.getByLabel('Month'), String(Number(daysAgo(0).slice(5, 7))))
      await hands.press(dialog.getByRole('button', { name: 'Record' }))
      await dialog.waitFor({ state: 'detached' })
      const ended = page.getByRole('region', { name: 'What has ended' })
      await ended.getByText('Met in time').waitFor()
      expect(await ended.textContent()).toContain('Send information')
      expect(await page.locator('#log-title').locator('..').textContent()).toContain('Information sent')
      await hands.look(page)
      await page.context().close()
    },
  )

  test.each(conditions)(
    'with $name an inspector opens the evidence pack, prints it and takes it away',
    async (hands) => {
      const page = await at().comeIn('Stella Ray', hands.width)
      await hands.press(page.getByRole('link', { name: 'Evidence' }))
      await hands.press(page.getByRole('link', { name: 'Evidence pack' }))
      await page.getByRole('heading', { name: /^The overall experiences/ }).waitFor()
      const without = page.getByText(/^No (standard here counts towards this|case in this time)$/).first()
      // What has no evidence is folded away on the screen, and stands on paper all the same.
      expect(await without.isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      await without.waitFor()
      const mark = await page
        .locator('summary')
        .first()
        .evaluate((summary) => getComputedStyle(summary, '::before').display)
      expect(mark).toBe('none')
      // On paper it must be said whose it is, and of when.
      await page.getByText(/^Printed on \d+ \w+ \d{4}$/).waitFor()
      await page.emulateMedia({ media: 'screen' })
      await hands.press(page.locator('summary', { hasText: /criteria have no evidence$/ }).first())
      await without.waitFor()
      await hands.look(page)
      const printed = page.evaluate(
        () => new Promise((resolve) => addEventListener('beforeprint', resolve, { once: true })),
      )
      await hands.press(page.getByRole('button', { name: 'Print this page' }))
      await printed
      const coming = page.waitForEvent('download')
      await hands.press(page.getByRole('button', { name: 'Save it for a spreadsheet (CSV)' }))
      const file = await coming
      expect(file.suggestedFilename()).toMatch(/\.csv$/)
      const saved = readFileSync(await file.path(), 'utf8')
      expect(saved.split('\n').length).toBeGreaterThan(1)
      // Or a spreadsheet would garble what is no plain letter.
      expect(saved.startsWith('\ufeffrules,')).toBe(true)
      await page.context().close()
    },
  )
}

/** At the beginning or the end of the text. */
async function write(page: Page, hands: Hands, at: 'Home' | 'End', text: string): Promise<void> {
  await hands.enter(page.getByRole('textbox', { name: 'Rule text' }))
  await page.keyboard.press(`ControlOrMeta+${at}`)
  if (text !== '') await page.keyboard.insertText(text)
}

/** The rule alone, for its source says what it said; the scenarios still expect the old dates: what came out is taken over, until all of them pass. */
async function changeDays(page: Page, hands: Hands, year: string): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Rules', exact: true }))
  await hands.press(page.getByRole('link', { name: 'Issues raised by foster carers, in force from 1 January 2020' }))
  await hands.press(page.getByRole('link', { name: 'Edit this text' }))
  const box = page.getByRole('textbox', { name: 'Rule text' })
  await hands.enter(box)
  await page.keyboard.press('ControlOrMeta+f')
  await hands.write(page.getByPlaceholder('Find'), 'resolve within 3 working days')
  await hands.write(page.getByPlaceholder('Replace'), 'resolve within 2 working days')
  await hands.press(page.getByRole('button', { name: 'replace all' }))
  await page.keyboard.press('Escape')
  await hands.look(page)
  await hands.press(page.getByText('Set the date from which it is in force'))
  const date = page.getByRole('group', { name: 'In force from' })
  for (const [label, text] of Object.entries({ Day: '1', Month: '1', Year: year }))
    await hands.write(date.getByLabel(label), text)
  await hands.press(page.getByRole('button', { name: 'Put this date into the text' }))
  await openTab(page, hands, 'Scenarios')
  await mended(page, hands)
}

/** Arrows go from tab to tab, and Tab goes by them all to what the open one shows. */
async function openTab(page: Page, hands: Hands, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name })
  if (hands.name !== conditions[0]?.name) return tab.click()
  await tabTo(page.getByRole('tab', { selected: true }))
  for (let steps = 0; (await tab.getAttribute('aria-selected')) !== 'true'; steps++) {
    if (steps > 10) throw new Error(`The arrows never came to ${name}.`)
    await page.keyboard.press('ArrowRight')
  }
}

/** A stage that ends sooner moves what comes after it, so one press may bring the next to light. */
async function mended(page: Page, hands: Hands): Promise<void> {
  const pane = page.getByRole('tabpanel', { name: 'Scenarios' })
  await pane.getByText('Fail', { exact: true }).first().waitFor()
  const passing = pane.getByText(/^(\d+) of \1 scenarios pass\.$/)
  while ((await passing.count()) === 0) {
    const before = await pane.textContent()
    await hands.press(pane.getByRole('button', { name: /^Expect/ }).first())
    // The browser may have other things to do; that it comes is what is looked at, and not when.
    await expect.poll(() => pane.textContent(), { timeout: 100_000 }).not.toBe(before)
  }
}

async function answered(page: Page, hands: Hands, step: string, yes: string, says?: RegExp): Promise<void> {
  await hands.press(page.getByRole('button', { name: step, exact: true }))
  const dialog = page.getByRole('dialog')
  if (says) await dialog.getByText(says).waitFor()
  await hands.press(dialog.getByRole('button', { name: yes }))
  await dialog.waitFor({ state: 'detached' })
}

/** Tried out first, in place of the ruleset that has the procedure, then made. */
async function moved(page: Page, hands: Hands, edition: string | RegExp): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Rules', exact: true }))
  await hands.press(page.getByRole('link', { name: edition }))
  await hands.press(page.getByRole('link', { name: 'Move live cases to this edition' }))
  await hands.press(page.getByRole('button', { name: 'See what would change' }))
  await hands.press(page.getByRole('button', { name: /if it takes that ruleset’s place$/ }))
  await page.getByRole('button', { name: /^Move \d+ cases?$/ }).waitFor()
  // Case by case: those too for which no date changes.
  await hands.press(page.locator('summary', { hasText: /no date changes\.$/ }))
  await page.getByRole('link', { name: 'BK-2007' }).waitFor()
  await hands.look(page)
  await hands.press(page.getByRole('button', { name: /^Move \d+ cases?$/ }))
  await hands.press(page.getByRole('button', { name: 'Yes, move them' }))
  await page.getByText(/^It is done: (\d+) of \1\.$/).waitFor()
  await page.getByText(/^Live cases were moved to the edition in force from /).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'BK-2031' }).getByText('Moved', { exact: true }).waitFor()
  await page.getByRole('list', { name: 'They ran by' }).getByRole('link').first().waitFor()
  await hands.look(page)
}
