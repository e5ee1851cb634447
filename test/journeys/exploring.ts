/** Whoever builds on the API tries it out in the portal, with nothing fetched from anywhere else. */
import { expect, test } from 'vitest'
import type { Desk } from './desk.ts'

export function exploring(at: () => Desk): void {
  test('the API’s address, opened in a browser, leads to the explorer: a query is written, completed, checked and run', async () => {
    const page = await at().comeIn('Robin Sato')
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(at().url)) elsewhere.push(request.url())
    })
    await page.goto(`${at().url}/graphql`)
    const box = page.getByRole('textbox', { name: 'Query' })
    const answer = page.getByRole('region', { name: 'Answer' })
    await box.waitFor()
    expect(page.url()).toBe(`${at().url}/explorer`)

    await page.getByRole('button', { name: 'Run' }).click()
    await answer.getByText('"nodes"').waitFor()

    await box.press('ControlOrMeta+a')
    await box.press('Delete')
    await page.keyboard.insertText('query Who { me { nam')
    await box.press('Control+Space')
    await page.locator('.cm-tooltip-autocomplete').getByText('name', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.insertText('e colour } }')
    await page.locator('.cm-lintRange-error').first().waitFor()

    await box.press('ControlOrMeta+a')
    await box.press('Delete')
    await page.keyboard.insertText('query Who { me { name } }')
    await box.press('Control+Enter')
    await answer.getByText('"Robin Sato"').waitFor()

    await page.getByLabel('Variables, as JSON').fill('first: 5')
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByText('Write the variables as JSON').waitFor()
    await answer.getByText('Nothing was asked: the variables are not JSON.').waitFor()
    expect(await answer.textContent()).not.toContain('Robin Sato')

    const schema = page.getByRole('region', { name: 'What there is' })
    await schema.getByLabel('Type').selectOption('Query')
    await schema.getByRole('button', { name: 'DueDateResult!' }).click()
    await schema.getByRole('heading', { name: 'DueDateResult' }).waitFor()
    await schema.getByRole('button', { name: 'InvalidInput' }).waitFor()
    expect(elsewhere).toEqual([])
    await page.context().close()
  })
}
