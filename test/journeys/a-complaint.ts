/** A complaint from stage one to the panel and its last letter, each step by a button of its page: by the keyboard alone, on a phone, and at twice the size. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo } from './desk.ts'
import { conditions, type Hands } from './hands.ts'

export function aComplaint(at: () => Desk): void {
  test.each(conditions)(
    'with $name a worker takes a complaint from stage one to the panel, and prints the letter on how it ended',
    async (hands) => {
      const reference = `J-21-${hands.width}`
      const worker = handled(await at().comeIn('Nadia Farouk', hands.width), hands)
      await hands.press(worker.page.getByRole('main').getByRole('link', { name: 'Open a case' }).first())
      await hands.press(worker.page.getByRole('radio', { name: 'Complaint' }))
      await hands.write(worker.page.getByLabel('Your reference (optional)'), reference)
      await worker.fillDate(/When did the matters/, daysAgo(30))
      await hands.look(worker.page)
      await hands.press(worker.page.getByRole('button', { name: 'Open the case' }))
      await worker.record('Letter sent')
      await worker.record('Complainant asks for stage 2, Independent investigation')
      await worker.stands('Independent investigation')
      await hands.look(worker.page)

      const manager = handled(await at().comeIn('Colin Hart', hands.width), hands)
      const { page } = manager
      await page.goto(worker.page.url())
      await worker.page.context().close()
      // Whoever had a part in the matter does not investigate it.
      const investigator = await manager.open('Appoint the investigator')
      await hands.choose(investigator.getByLabel('Investigator'), 'Nadia Farouk, local manager and staff')
      await manager.refused(
        investigator,
        'must never have been involved in this matter',
        'who has had no previous involvement',
      )
      await hands.look(page)
      await hands.choose(investigator.getByLabel('Investigator'), 'Alan Whitby, investigator')
      await manager.recorded(investigator)
      await manager.record('Appointment told to all')
      await manager.record('Appointment discussed with all')
      await manager.record('Investigation begun')
      await manager.record('Statement agreed')
      await manager.record('Report received')
      await manager.record('Outcome sent')
      await manager.record('Outcome received')

      const asking = await manager.open('Complainant asks for stage 3, Complaints review panel')
      await hands.press(asking.getByLabel('It was in writing'))
      await hands.write(asking.getByLabel('Reasons'), 'The children were not asked.')
      await manager.recorded(asking)
      await manager.stands('Complaints review panel')

      // Nobody of the investigation sits on the panel, and its third member is from outside.
      const panel = await manager.open('Appoint the panel')
      await hands.choose(panel.getByLabel('Executive director'), 'Colin Hart, complaints manager')
      await hands.choose(panel.getByLabel('Senior manager'), 'Rosa Delgado, senior manager')
      await hands.choose(panel.getByLabel('Independent person'), 'Miriam Gold, independent person')
      await manager.refused(panel, 'must never have been involved in stage 2', 'who have not been')
      await hands.choose(panel.getByLabel('Executive director'), 'Victor Mensah, executive director')
      await hands.choose(panel.getByLabel('Independent person'), 'Ingrid Dahl, executive director')
      await manager.refused(panel, 'must come from outside the agency', 'is independent of Core Assets Group')
      await hands.choose(panel.getByLabel('Independent person'), 'Miriam Gold, independent person')
      await manager.recorded(panel)
      await manager.record('Panel date agreed')
      await manager.record('Complainant invited')
      const meeting = await manager.open('Panel met')
      await manager.fillDate('When did it happen?', daysAgo(0))
      await hands.write(meeting.getByLabel('At what time?'), '12:01am')
      await manager.recorded(meeting)
      await manager.record('Initial response received')
      const written = await manager.open('Written response received')
      await hands.write(
        written.getByLabel('Note (optional)'),
        'The panel upholds the complaint, because nobody asked the children.',
      )
      await manager.recorded(written)
      await page.getByText('Closed', { exact: true }).waitFor()
      await hands.look(page)

      await hands.press(page.getByRole('link', { name: 'Letter to print' }).first())
      await hands.write(page.getByLabel('Your words (optional)'), 'To the complainant')
      await hands.look(page)
      await page.emulateMedia({ media: 'print' })
      const letter = page.getByRole('article')
      await letter.getByText('To the complainant').waitFor()
      const text = (await letter.textContent()) ?? ''
      expect(text).toContain('Written response received')
      expect(text).toContain('because nobody asked the children.')
      expect(text).toContain('Closed as final')
      expect(text).toContain('Local Government Ombudsman')
      expect(text).toContain(`Reference: ${reference}`)
      expect(await page.getByRole('button', { name: 'Print the letter' }).isVisible()).toBe(false)
      expect(await page.getByRole('banner').isVisible()).toBe(false)
      await page.context().close()
    },
    longMs,
  )
}

/** Some twenty steps, each of which waits for the page to have come again. */
const longMs = 300_000

/** What is done on the page of a case, with these hands. */
function handled(page: Page, hands: Hands) {
  async function open(label: string): Promise<Locator> {
    const next = page.getByRole('region', { name: 'Record what happened' })
    // What is folded away has no role until it is unfolded.
    const button = next.locator('button').filter({ hasText: new RegExp(`^${label}$`) })
    await button.waitFor({ state: 'attached' })
    const folded = next.locator('details:not([open]) > summary')
    while (!(await button.isVisible())) await hands.press(folded.first())
    await hands.press(button)
    const dialog = page.getByRole('dialog', { name: label, exact: true })
    await dialog.waitFor()
    return dialog
  }

  async function recorded(dialog: Locator): Promise<void> {
    await hands.press(dialog.getByRole('button', { name: 'Record' }))
    await dialog.waitFor({ state: 'detached' })
  }

  return {
    page,
    /** Opens what a button of the page asks, those folded away included. */
    open,
    recorded,
    async record(label: string): Promise<void> {
      await recorded(await open(label))
      await page.getByRole('region', { name: 'What happened', exact: true }).getByRole('listitem').first().waitFor()
    },
    /** In the words of the rules and of their source. */
    async refused(dialog: Locator, why: string, words: string): Promise<void> {
      await hands.press(dialog.getByRole('button', { name: 'Record' }))
      const notice = dialog.getByRole('alert').filter({ hasText: why })
      await notice.getByRole('heading', { name: 'The rules do not allow this' }).waitFor()
      expect(await notice.textContent()).toContain(words)
    },
    async stands(stage: string): Promise<void> {
      await page.locator('[aria-current]').filter({ hasText: stage }).waitFor()
    },
    async fillDate(question: string | RegExp, date: string): Promise<void> {
      const [year = '', month = '', day = ''] = date.split('-')
      const boxes = page.getByRole('group', { name: question })
      await hands.write(boxes.getByLabel('Day'), String(Number(day)))
      await hands.write(boxes.getByLabel('Month'), String(Number(month)))
      await hands.write(boxes.getByLabel('Year'), year)
    },
  }
}
