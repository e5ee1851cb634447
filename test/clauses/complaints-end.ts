/** The end of a complaint: the panel’s responses, and where else the complainant may turn. */
import { expect } from 'vitest'
import { clause, type Rule } from './clause.ts'
import { panelAsked, recent, toPanel, toStageThree, toTheEnd } from './complaint-ways.ts'
import type { Stands } from './matter.ts'

const initial = 'panel must "give an initial response" within 24 hours'
const written = 'panel must "give a written response" within 5 working days'

clause(
  'C16',
  'the initial response is due 24 hours after the panel, also over a weekend',
  [initial, { in: initial, under: 'counted from panel_met' }],
  async ({ complaint }) => {
    // A Friday.
    const met = await toPanel(complaint, '2026-03-20T15:00:00Z')
    expect(met.clock('initial_response_received')).toMatchObject({
      dueAt: '2026-03-21T15:00:00.000Z',
      dueOn: '2026-03-21',
      owner: 'panel',
    })
    expect(met.clock('initial_response_received').clause.assumed).toBe('the source does not say from when')
    const late = await complaint.record('initial_response_received', '2026-03-21T15:00:00Z')
    expect(late.clock('initial_response_received').state).toBe('MET_LATE')
  },
)

clause('C16', 'a minute earlier it is in time', initial, async ({ complaint }) => {
  await toPanel(complaint, '2026-03-20T15:00:00Z')
  const answered = await complaint.record('initial_response_received', '2026-03-21T14:59:00Z')
  expect(answered.clock('initial_response_received').state).toBe('MET')
})

clause('C16', 'a panel needs its time of day, because hours count from it', initial, async ({ complaint }) => {
  await toStageThree(complaint)
  await complaint.record('panel_date_agreed', '2026-03-09')
  await complaint.record('complainant_invited', '2026-03-09')
  const refused = await complaint.refuses('panel_met', '2026-03-20')
  expect(refused).toMatchObject({ code: 'NEEDS_A_TIME' })
  expect(refused.cites).toContain('within 24 hours')
})

clause(
  'C16',
  'the written response is due within five working days of the panel',
  [written, { in: written, under: 'counted from panel_met' }],
  async ({ complaint }) => {
    const met = await toPanel(complaint, '2026-03-20T15:00:00Z')
    expect(met.clock('written_response_received')).toMatchObject({
      startedOn: '2026-03-20',
      dueOn: '2026-03-27',
      owner: 'panel',
    })
    expect(met.clock('written_response_received').clause.assumed).toBe('the source does not say from when')
  },
)

clause(
  'C17',
  'the written response is the end, and nothing more can be asked for',
  'when written_response_received, close as final',
  async ({ complaint }) => {
    const ended = await toTheEnd(complaint, {})
    expect(ended.now).toBe('closed as final on 2026-03-27')
    expect(ended.clock('written_response_received').state).toBe('MET')
    await complaint.refuses('asked', '2026-03-30', panelAsked)
  },
)

const bodies: Readonly<Record<string, readonly [fact: string, words: string]>> = {
  ofsted: ['ofsted_regulated', 'Ofsted, Piccadilly Gate'],
  naccc: ['child_contact', 'National Association of Child Contact Centres'],
  cqc: ['domiciliary_care', 'it cannot investigate individual complaints'],
  local_authority: ['local_authority_pays', 'the local authority that pays for the service'],
}
const toldOf = ({ effects }: Stands, words: string) =>
  effects.some((effect) => effect.startsWith('Told the complainant') && effect.includes(words))

clause(
  'C18',
  'at the end the ombudsman and the Children’s Commissioner are named to everybody',
  'give complainant the contact details of ombudsman and childrens_commissioner',
  async ({ complaint }) => {
    const ended = await toTheEnd(complaint, {})
    expect(toldOf(ended, 'Local Government Ombudsman, 53-55 Butts Road, Coventry')).toBe(true)
    expect(toldOf(ended, "Office of the Children's Commissioner, Sanctuary Buildings")).toBe(true)
    expect(ended.log.at(-1)?.contactsGiven).toEqual([
      expect.stringMatching(/^Local Government Ombudsman, 53-55 Butts Road/),
      expect.stringMatching(/^Office of the Children's Commissioner, /),
    ])
  },
)

for (const [body, [fact, words]] of Object.entries(bodies)) {
  const rule = `give complainant the contact details of ${body}`
  const rules: readonly Rule[] = [rule, { in: rule, words: ` if ${fact}` }]
  clause('C18', `${body} is named where ${fact}, and nowhere else`, rules, async ({ complaint, another }) => {
    expect(toldOf(await toTheEnd(complaint, { [fact]: 'yes' }), words)).toBe(true)
    expect(toldOf(await toTheEnd(another('complaint'), { [fact]: 'no' }), words)).toBe(false)
  })
}

clause(
  'C18',
  'nobody is named where a complaint ends earlier',
  'when closed as final, give complainant the contact details of ofsted',
  async ({ complaint, another }) => {
    await complaint.opened('2026-01-05', { facts: { ...recent.facts, ofsted_regulated: 'yes' } })
    const resolved = await complaint.record('complainant_satisfied', '2026-01-12')
    expect(resolved.now).toBe('closed as resolved on 2026-01-12')
    expect(toldOf(resolved, 'Ofsted')).toBe(false)
    expect(toldOf(await toTheEnd(another('complaint'), { ofsted_regulated: 'yes' }), 'Ofsted')).toBe(true)
  },
)
