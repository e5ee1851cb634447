/** What was kept in time counts so, also where its time stood still or was stopped afterwards. */
import { expect, test } from 'vitest'
import { type Answer, advanceClock, open, record, startApi } from './support.ts'

const rules = `ruleset letters "Letters"
calendar england_and_wales
in force from 2020-01-01 assumed because "rules of our own, for tests"
role clerk

procedure letter "Letter"
starts when letter_received
owner clerk
owner must "answer" within 5 working days of letter_received, done when reply_sent
  stops from client_away to client_back
stage 1 "Open"
when put_away, close as answered
no time limit because "it takes as long as it takes"
`

test('a promise that was kept before its time was stopped, or while it stood still, is in the rate', async () => {
  const letter = { procedure: 'letter', event: 'letter_received', on: '2026-01-05' }
  const api = await startApi([{ name: 'letters/2020-01-01.rules', text: rules }])
  try {
    const agency = await api.addAgency('Sandbox', ['letters'], '2026-01-05T09:00:00Z')
    const clerk = await agency.addPerson('Cleo', { roles: ['clerk'] })
    const manager = await agency.addPerson('Mona', { access: 'manager' })
    const { id: before } = (await open(clerk, letter)).case
    const { id: during } = (await open(clerk, letter)).case
    await advanceClock(clerk, '2026-01-30T12:00:00Z')
    for (const [id, event, on] of [
      [before, 'reply_sent', '2026-01-08'],
      [before, 'put_away', '2026-01-08'],
      [before, 'client_away', '2026-01-09'],
      [during, 'client_away', '2026-01-07'],
      [during, 'reply_sent', '2026-01-20'],
    ] as const)
      expect((await record(clerk, id, { event, on })).message).toBeUndefined()
    const { evidence } = await manager.ask(`{ evidence(from: "2026-01-01", to: "2026-01-31") { standards { clock
      rate { met of } tally { inTime done } } } }`)
    const answered = evidence.standards.find(({ clock }: Answer) => clock === 'reply_sent')
    expect(answered).toMatchObject({ rate: { met: 2, of: 2 }, tally: { inTime: 2, done: 0 } })
  } finally {
    await api.close()
  }
})
