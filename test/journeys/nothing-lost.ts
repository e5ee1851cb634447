/** What somebody typed and has not sent is not lost: not by a key too many, not by another page, not by a sign-in that runs out. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Desk, daysAgo, fillDate } from './desk.ts'

export function nothingLost(at: () => Desk): void {
  test('a dialog that was closed by a key too many has what was typed, and one that was given up has not', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/cases`)
    await page.getByRole('link', { name: 'M-77' }).click()
    const dialog = page.getByRole('dialog')
    const note = dialog.getByLabel('Note (optional)')
    await page.getByRole('button', { name: 'Letter sent' }).click()
    await note.fill('They asked for a second copy.')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Letter sent' }).click()
    expect(await note.inputValue()).toBe('They asked for a second copy.')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Letter sent' }).click()
    expect(await note.inputValue()).toBe('')
    await page.context().close()
  })

  test('what was typed is there again after another page, and the browser asks before all of it goes', async () => {
    const page = await at().comeIn('Lena Novak')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    const goTo = (name: string) => page.getByRole('link', { name, exact: true }).click()
    const toCases = async () => {
      await goTo('Cases')
      await page.getByRole('heading', { name: 'Cases', level: 1 }).waitFor()
    }
    const adding = page.getByText('Add a person', { exact: true })
    const name = page.getByRole('group').filter({ has: adding }).getByLabel('Full name')
    const address = page.getByLabel('Where to?')
    await goTo('Agency')
    await adding.click()
    await name.fill('Ilse Marten')
    await goTo('Webhooks')
    await address.fill('https://receiver.example/kept')
    await toCases()
    await goTo('Agency')
    // What hid it is open, so that it is seen.
    await name.waitFor()
    expect(await name.inputValue()).toBe('Ilse Marten')
    await goTo('Webhooks')
    expect(await address.inputValue()).toBe('https://receiver.example/kept')
    await toCases()
    await page.reload()
    expect(asked).toEqual(['beforeunload'])

    // It was in the memory of the page alone. What is typed and taken out again is nothing to ask about.
    await goTo('Agency')
    await adding.click()
    expect(await name.inputValue()).toBe('')
    await name.fill('Ilse Marten')
    await name.fill('')
    await toCases()
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await page.context().close()
  })

  test('a session that is ended elsewhere leaves what is being typed, and signing in beside it goes on', async () => {
    // Sign-ins of their own: one of them is ended.
    const [page, elsewhere] = [await signInAnew(at(), 'Rosa Delgado'), await signInAnew(at(), 'Rosa Delgado')]
    await page.goto(`${at().url}/cases/create`)
    await page.getByRole('radio', { name: 'Complaint' }).check()
    await page.getByLabel('Your reference (optional)').fill('J-31')
    await fillDate(page, /When did the matters/, daysAgo(30))
    await page.getByLabel('Note (optional)').fill('A long account of it.')

    await elsewhere.getByRole('link', { name: /^Rosa Delgado/ }).click()
    await elsewhere.getByText('This browser', { exact: true }).waitFor()
    await endTheOthers(elsewhere)

    await page.getByRole('button', { name: 'Open the case' }).click()
    await page
      .getByText(/what you typed is still here\.$/)
      .first()
      .waitFor()
    // Whoever says who they are has not forgotten them, and yet asks: somebody ended a sign-in of theirs.
    const beside = await page.context().newPage()
    await beside.goto(at().url)
    await beside.getByRole('button', { name: 'Rosa Delgado' }).click()
    await beside.getByRole('heading', { name: 'Deadlines' }).waitFor()
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.getByRole('heading', { name: 'What is due' }).waitFor()
    await page.getByText('A long account of it.').last().waitFor()

    // An administrator signs them out everywhere, and what is asked next leads to the sign-in.
    const administrator = await at().comeIn('Bea Lindqvist')
    await administrator.goto(`${at().url}/agency?view=people`)
    await administrator.getByText('Change Rosa Delgado', { exact: true }).click()
    await administrator.getByRole('button', { name: 'Sign Rosa Delgado out of every browser' }).click()
    await administrator.getByRole('button', { name: 'Yes, sign Rosa Delgado out of every browser' }).click()
    await administrator.getByText('Rosa Delgado is signed out of every browser.').waitFor()
    const asked = page.waitForRequest(/\/sign-in\?/)
    await page.getByRole('link', { name: /^Inbox/ }).click()
    await asked
    await administrator.context().close()
    // The browser itself reports each request that found nobody signed in.
    expect(
      at()
        .complaints()
        .every((each) => /401|WebSocket/.test(each)),
    ).toBe(true)
    await elsewhere.context().close()
    await page.context().close()
  })

  test('a sign-in that runs out, or that somebody else makes, takes away no form on which something is typed', async () => {
    const [page, elsewhere] = [await signInAnew(at(), 'Sian Morgan'), await signInAnew(at(), 'Sian Morgan')]
    await page.goto(`${at().url}/agency?view=people`)
    await page.getByText('Add a person', { exact: true }).click()
    const name = page.getByLabel('Full name').first()
    await name.fill('Ottilie Brand')
    await elsewhere.goto(`${at().url}/agency?view=sessions`)
    await endTheOthers(elsewhere)
    await page.getByLabel('Email address').first().fill('ottilie.brand@thames.example')
    await page.getByRole('button', { name: 'Add this person' }).click()
    const bar = page.getByRole('link', { name: 'Sign in again (opens in a new tab)' })
    await bar.waitFor()

    // A colleague comes in beside it, and what is pressed on the page is not taken for theirs.
    const beside = await page.context().newPage()
    // A page of the portal would go to the sign-in by itself as well.
    await beside.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await beside.goto(`${at().url}/blank`)
    await beside.evaluate(() => fetch('/sign-out', { method: 'POST' }))
    await beside.goto(`${at().url}/sign-in?again=true`)
    await beside.getByRole('button', { name: 'Peter Lang' }).click()
    await beside.getByRole('heading', { name: 'Deadlines' }).waitFor()
    await page.getByRole('button', { name: 'Add this person' }).click()
    await bar.waitFor()
    expect(await name.inputValue()).toBe('Ottilie Brand')

    const opened = page.context().waitForEvent('page')
    await bar.click()
    const again = await opened
    await again.getByRole('button', { name: 'Sian Morgan' }).click()
    await again.getByText('Add a person', { exact: true }).waitFor()
    await again.close()
    await page.getByRole('button', { name: 'Add this person' }).click()
    await page.getByRole('heading', { name: 'Ottilie Brand' }).waitFor()
    expect(await bar.count()).toBe(0)
    expect(
      at()
        .complaints()
        .every((each) => /401|WebSocket/.test(each)),
    ).toBe(true)
    await elsewhere.context().close()
    await page.context().close()
  })

  test('what asks for a new proof of who somebody is keeps what was typed, and is done after it', async () => {
    // A sign-in of its own: proving it again ends it.
    const page = await signInAnew(at(), 'Bea Lindqvist')
    await page.goto(`${at().url}/agency?view=webhooks`)
    const address = at().receiver.url('/after-a-proof')
    await page.getByLabel('Where to?').fill(address)
    await at().makeProofOld("Meridian Children's Services")
    await page.getByRole('button', { name: 'Add this webhook' }).click()
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Sign in again (opens in a new tab)' }).click()
    const beside = await opened
    await beside.getByRole('button', { name: 'Bea Lindqvist' }).click()
    await beside.getByLabel('Where to?').waitFor()
    await beside.close()
    expect(await page.getByLabel('Where to?').inputValue()).toBe(address)
    await page.getByRole('button', { name: 'Add this webhook' }).click()
    await page.getByRole('heading', { name: address }).waitFor()
    expect(await page.getByRole('link', { name: /^Sign in again/ }).count()).toBe(0)
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: address }) })
    await row.getByRole('button', { name: 'Delete it' }).click()
    await row.getByRole('button', { name: 'Yes, delete it' }).click()
    await page.getByText('There are no webhooks.').waitFor()
    await page.context().close()
  })

  test('what takes longer than a second says that it is still at work', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/cases`)
    await page.getByLabel('Find a case by its reference').fill('M-61')
    let answer = () => {}
    const wanted = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/graphql', async (route) => {
      await wanted
      await route.continue()
    })
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByText('Still working…').waitFor()
    answer()
    await page.getByText('Still working…').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'M-61' }).waitFor()
    // What was looked for is somebody's: it stands in no address, and is still looked for when the page is loaded anew.
    expect(page.url()).toBe(`${at().url}/cases`)
    await page.reload()
    expect(await page.getByLabel('Find a case by its reference').inputValue()).toBe('M-61')
    await page.context().close()
  })
}

/** At a window of their own, with a session that no other journey has. */
async function signInAnew(desk: Desk, name: string): Promise<Page> {
  const page = await desk.visit()
  await page.getByRole('button', { name }).click()
  await page.getByRole('heading', { name: 'Deadlines' }).waitFor()
  return page
}

/** From the page of one's own sign-ins. */
async function endTheOthers(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(End all other sign-ins|End the sign-in of)/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Yes, end/ }).click()
  await page.getByText('You are signed in here and nowhere else.').first().waitFor()
}
