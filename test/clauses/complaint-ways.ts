/** How a complaint comes to each of its stages, for the stories that begin there. */
import type { Matter, Stands } from './matter.ts'

export const recent = { facts: { matters_took_place: '2025-12-01' } }
export const reasons = { reasons: 'It concerns the manager.' }

/** A request for Stage Three as it must be made. */
export const panelAsked = { about: 'stage 3', inWriting: true, reasons: 'Nobody was asked.' }

/** From the outset, so that Stage Two is entered on 6 January 2026. */
export async function toStageTwo(complaint: Matter): Promise<Stands> {
  await complaint.opened('2026-01-05', { ...recent, by: 'local_manager' })
  return complaint.record('asked', '2026-01-06', { about: 'stage 2', ...reasons })
}

/** Entered on Friday 6 March 2026, after a senior manager took part in the investigation. */
export async function toStageThree(complaint: Matter): Promise<Stands> {
  await toStageTwo(complaint)
  await complaint.record('interview_the_other_people_concerned', '2026-02-02', { by: 'senior_manager' })
  await complaint.record('outcome_received', '2026-03-02')
  return complaint.record('asked', '2026-03-06', panelAsked)
}

export async function toPanel(complaint: Matter, met: string): Promise<Stands> {
  await toStageThree(complaint)
  await complaint.record('panel_date_agreed', '2026-03-09')
  await complaint.record('complainant_invited', '2026-03-09')
  return complaint.record('panel_met', met)
}

export async function toTheEnd(complaint: Matter, facts: Readonly<Record<string, string>>): Promise<Stands> {
  await toPanel(complaint, '2026-03-20T15:00:00Z')
  if (Object.keys(facts).length > 0) await complaint.record('answered', '2026-03-20', { facts })
  return complaint.record('written_response_received', '2026-03-27')
}
