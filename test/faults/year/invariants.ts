/** What must hold of every case of an agency at any moment, however it came to be. */

import { dayAt, replay } from '@casewright/dsl'
import type { Agency, Case } from './agency.ts'

/** Throws with the first that does not hold. */
export function check(agency: Agency): void {
  for (const each of agency.cases) {
    replayGivesTheSnapshot(agency, each)
    timeOutsHappenOnceAndNotEarly(each)
    recordingGoesForward(each)
    timeOutsAreDatedByTheirDueDates(agency, each)
  }
}

function replayGivesTheSnapshot(agency: Agency, { opened, log, snapshot }: Case): void {
  const { machine, calendar } = agency.rules(opened)
  const replayed = replay(machine, log, calendar, agency.rules)
  must(JSON.stringify(replayed) === JSON.stringify(snapshot), 'Replaying the log gives another snapshot.')
}

function timeOutsHappenOnceAndNotEarly({ log }: Case): void {
  let seen = new Set<string>()
  for (const { name, recordedAt, details } of log) {
    // Other rules may give what runs another due date, and that may pass again.
    if (name === 'switched') seen = new Set()
    if (name !== 'timed_out') continue
    const which = `${details.about} ${details.nth} ${details.dueAt}`
    must(!seen.has(which), `A time-out happened twice: ${which}.`)
    must(recordedAt >= details.dueAt!, `A time-out happened early: ${which}.`)
    seen.add(which)
  }
}

function recordingGoesForward({ log }: Case): void {
  for (const [place, { recordedAt }] of log.entries())
    must(place === 0 || recordedAt >= log[place - 1]!.recordedAt, 'The time of recording went back.')
}

/** By the due date or the day its stage was entered, whenever a worker came to it. */
function timeOutsAreDatedByTheirDueDates(agency: Agency, { opened, log }: Case): void {
  let { calendar } = agency.rules(opened)
  let latest = Number.NEGATIVE_INFINITY
  for (const { name, on, details } of log) {
    if (details.switched !== undefined) calendar = agency.rules(details.switched.to).calendar
    if (name === 'timed_out') {
      const due = dayAt(calendar, details.dueAt!)
      must(on <= Math.max(due, latest), `The time-out of ${details.about} is dated by when it was fired.`)
    }
    if (name !== 'switched') latest = Math.max(latest, on)
  }
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence)
}
