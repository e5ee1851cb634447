/** Who may come in, and what they then see. */
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function comingIn(at: () => Desk): void {
  test('says that it is a demonstration and lists people under their agencies', async () => {
    const page = await at().visit()
    await page.getByRole('button', { name: 'Amira Khan' }).waitFor()
    expect(await page.getByRole('main').textContent()).toContain('This is a demonstration.')
    const agency = page.getByRole('heading', { name: 'Berkshire' }).locator('..')
    expect(await agency.getByRole('button', { name: 'Amira Khan' }).textContent()).toContain('Adoption worker')
    await page.context().close()
  })

  test('a person sees their agency by name, and nothing of another', async () => {
    const page = await at().comeIn('Amira Khan')
    await page.getByRole('link', { name: 'All of Berkshire' }).click()
    await page.getByText('BK-2029').first().waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/\bM-\d+/)
    await page.context().close()
  })

  test('the address of another agency’s case leads nowhere and says why', async () => {
    const amira = await at().comeIn('Amira Khan')
    await amira.goto(`${at().url}/cases`)
    await amira.getByRole('link', { name: 'BK-2029' }).click()
    await amira.getByRole('heading', { name: 'What is due' }).waitFor()
    const address = amira.url()
    await amira.context().close()

    const nadia = await at().comeIn('Nadia Farouk')
    await nadia.goto(address)
    await nadia.getByText('It is not here. It may belong to another agency').waitFor()
    await nadia.context().close()
  })

  test('an address that was cut short leads to the list, or says that it leads nowhere', async () => {
    const page = await at().comeIn('Nadia Farouk')
    await page.goto(`${at().url}/drafts`)
    await page.getByRole('heading', { name: 'Rules', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/editions')
    for (const short of ['/deadlines/some', '/cases/some', '/cases/some/letter', '/drafts/some', '/editions/some']) {
      await page.goto(at().url + short)
      await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    }
    await page.context().close()
  })

  test('signing out forgets who it was, and the way back begins with the question', async () => {
    const page = await at().visit()
    await page.getByRole('button', { name: 'Amira Khan' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
    expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: 'casewright_session' }))
    await page.goto(`${at().url}/cases`)
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
    await page.context().close()
  })

  test('a page that asks once more while somebody signs out does not let them in again', async () => {
    // A sign-in of its own, for signing out ends it for every window that shares it.
    const page = await at().visit()
    await page.getByRole('button', { name: 'Amira Khan' }).click()
    await page.getByRole('link', { name: 'All of Berkshire' }).waitFor()
    await page.route('**/sign-out', async (route) => {
      const response = await route.fetch()
      // Their session has ended, and the page has not yet been told where to go.
      await page.getByRole('link', { name: 'All of Berkshire' }).click()
      await page.waitForTimeout(1000)
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
    await page.context().close()
  })
}
