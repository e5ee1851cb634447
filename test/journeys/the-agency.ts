/** An administrator looks after the agency; others see what is theirs to see. */
import { expect, test } from 'vitest'
import { type Desk, daysAgo, fillDate } from './desk.ts'

export function theAgency(at: () => Desk): void {
  test('an administrator lets an integrator belong here, makes a token that is shown once, and revokes it', async () => {
    const page = await at().comeIn('Lena Novak')
    await page.getByRole('link', { name: 'Agency', exact: true }).click()
    await page.getByText('Add a person').click()
    const adding = page.getByRole('group').filter({ has: page.getByText('Add a person', { exact: true }) })
    await adding.getByLabel('Full name').fill('Case System')
    await adding.getByLabel('E-mail address').fill('case.system@berkshire.example')
    await adding.getByLabel('Case worker').uncheck()
    await adding.getByLabel('Integrator').check()
    await page.getByRole('button', { name: 'Add this person' }).click()
    await page.getByRole('heading', { name: 'Case System' }).waitFor()

    await page.getByRole('link', { name: 'Tokens' }).click()
    await page.getByText('Make a token').click()
    await page.getByLabel('What is it for?').fill('Nightly copy')
    await page.getByRole('button', { name: 'Make the token' }).click()
    const secret = await page.getByRole('status').filter({ hasText: 'shown this once' }).locator('code').textContent()
    expect(secret?.length).toBeGreaterThan(20)
    await page.reload()
    await page.getByRole('heading', { name: 'Nightly copy' }).waitFor()
    expect(await page.getByText(secret ?? '').count()).toBe(0)
    await page.getByRole('button', { name: 'Revoke “Nightly copy”' }).click()
    await page.getByRole('button', { name: 'Yes: Revoke “Nightly copy”' }).click()
    await page.getByText(/^Revoked on/).waitFor()
    await page.context().close()
  })

  test('somebody stands in while a colleague is away', async () => {
    const page = await at().comeIn('Lena Novak')
    await page.getByRole('link', { name: 'Agency', exact: true }).click()
    await page.getByText('Say who stands in').click()
    // What is missing is listed, and leads to its box.
    await page.getByRole('button', { name: 'Let them stand in' }).click()
    await page.getByRole('link', { name: 'Enter the first day, like 27 3 2026' }).waitFor()
    await page.getByRole('link', { name: 'Choose who is away' }).click()
    expect(await page.getByLabel('Who is away?').evaluate((box) => box === document.activeElement)).toBe(true)
    await page.getByLabel('Who is away?').selectOption({ label: 'Tom Ellis' })
    await page.getByLabel('Who stands in?').selectOption({ label: 'Amira Khan' })
    await fillDate(page, 'The first day', daysAgo(0))
    await fillDate(page, 'The last day', daysAgo(-7))
    await page.getByRole('button', { name: 'Let them stand in' }).click()
    await page.getByRole('heading', { name: 'Amira Khan stands in for Tom Ellis' }).waitFor()
    await page.getByRole('button', { name: 'Let Amira Khan no longer stand in' }).click()
    await page.getByRole('button', { name: /^Yes: Let Amira Khan/ }).click()
    await page.getByText('Nobody stands in for anybody.').waitFor()
    await page.context().close()
  })

  test('an administrator corrects the entry of a colleague', async () => {
    const page = await at().comeIn('Sian Morgan')
    await page.getByRole('link', { name: 'Agency', exact: true }).click()
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Peter L/ }) })
    await row.getByText('Change Peter Lang', { exact: true }).click()
    await row.getByText('Change the entry of Peter Lang').click()
    const save = row.getByRole('button', { name: 'Save these changes' })
    expect(await save.isDisabled()).toBe(true)
    await row.getByLabel('Full name').fill('Peter Langley')
    await row.getByLabel('E-mail address').fill('sian.morgan@thames.example')
    await save.click()
    await row.getByText('Somebody here has or had this address already.').waitFor()
    await row.getByLabel('E-mail address').fill('peter.langley@thames.example')
    await row.getByLabel('Manager', { exact: true }).check()
    await row.getByLabel('Who manages them?').selectOption({ label: 'Sian Morgan' })
    await save.click()
    await page.getByText('The entry of Peter Langley is changed.').waitFor()
    await row.getByText('peter.langley@thames.example').waitFor()
    await row.getByText(/ and manager\. Managed by Sian Morgan$/).waitFor()
    await page.context().close()
  })

  test('the audit is verified on the page, and a case worker is not offered it', async () => {
    const page = await at().comeIn('Lena Novak')
    await page.goto(`${at().url}/agency?view=audit`)
    await page.getByRole('button', { name: 'Verify the whole audit' }).click()
    await page.getByText(/^Nothing is wrong: \d+ entr/).waitFor()
    await page.getByLabel('Show only').selectOption('Sign in')
    await page.getByRole('row').filter({ hasText: 'Sign in' }).filter({ hasText: 'Lena Novak' }).first().waitFor()
    await expect
      .poll(() =>
        page
          .getByRole('row')
          .filter({ hasNotText: /Sign in|When/ })
          .count(),
      )
      .toBe(0)
    const worker = await at().comeIn('Tom Ellis')
    await worker.getByRole('link', { name: 'Agency', exact: true }).click()
    await worker.getByRole('heading', { name: 'Who belongs here' }).waitFor()
    expect(await worker.getByRole('link', { name: /^(Tokens|Webhooks|Audit)$/ }).count()).toBe(0)
    expect(await worker.getByText('Add a person').count()).toBe(0)
    await worker.context().close()
    await page.context().close()
  })
}
