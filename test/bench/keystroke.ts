/** Times what an editor does after each keystroke in a file of 500 lines: diagnostics and colours, within 16 ms. */
import { type Document, diagnosticsOf, edit, openDocument, tokensOf } from '@casewright/dsl'
import { type Bench, rounded, type Told } from './bench.ts'
import { percentile } from './rounds.ts'

export const keystroke: Bench = {
  says: 'a keystroke in a file of 500 lines: diagnostics and colours, of which 16 ms are a budget',
  run: async (size) => (size === 'full' ? typed(350, 50) : typed(2, 0)),
}

function typed(keystrokes: number, warmUp: number): Told {
  let document: Document = openDocument({ name: 'long.rules', text: longText(500) }, { base: () => null })
  const middle = document.text.indexOf('procedure p12')
  const at = document.text.indexOf('"send the letter"', middle) + 1
  const times: number[] = []
  // What other programs on the machine take is no part of it.
  const cpuTimes: number[] = []
  for (let key = 0; key < keystrokes; key++) {
    const began = performance.now()
    const worked = process.threadCpuUsage()
    // A letter typed and taken back, so that every other state is the text as it was.
    const change =
      key % 2 === 0 ? { span: { start: at, end: at }, text: 'x' } : { span: { start: at, end: at + 1 }, text: '' }
    document = edit(document, change)
    const told = diagnosticsOf(document).length + tokensOf(document).length
    if (told === 0) throw new Error('A long file has colours.')
    const { user, system } = process.threadCpuUsage(worked)
    if (key < warmUp) continue
    times.push(performance.now() - began)
    cpuTimes.push((user + system) / 1000)
  }
  const row = (name: string, of: readonly number[], share: number) => ({
    name,
    value: rounded(percentile(of, share)),
    unit: 'ms',
  })
  return {
    rows: [
      row('median', times, 0.5),
      row('p95', times, 0.95),
      row('worst', times, 1),
      row('median of processor time', cpuTimes, 0.5),
      row('p95 of processor time', cpuTimes, 0.95),
    ],
    ratios: {},
  }
}

/** Procedures of twenty lines each, as rulesets have them: duties with clocks, lateness, quotes and scenarios. */
function longText(lines: number): string {
  const parts = [
    'ruleset long "Long"',
    'calendar england_and_wales',
    'in force from 2020-01-01',
    'role applicant outside the agency',
    'role worker',
  ]
  for (let number = 0; parts.length < lines; number++) {
    parts.push(
      '',
      `procedure p${number} "Procedure ${number}"`,
      `starts when asked_${number}`,
      'owner worker',
      '> Within 5 working days we send the letter.',
      `owner must "send the letter" within 5 working days of asked_${number}, done when letter_sent_${number}`,
      '  may be extended to 10 working days with the agreement of applicant',
      '  if late or expected late, owner must tell applicant "the reasons and the new date"',
      `applicant may ask for stage 2 once letter_sent_${number}`,
      `when unable_${number}, tell applicant "who else may help" and close as redirected`,
      'stage 1 "First"',
      'if not resolved within 3 working days, escalate to worker',
      'stage 2 "Second"',
      'owner worker',
      `owner should "look again" within 2 weeks of asked_${number}`,
      'if not resolved within 10 working days, close as left',
      'scenario "nobody acts"',
      `given asked_${number} on 2026-01-05`,
      `expect letter_sent_${number} due by the end of 2026-01-12`,
      'expect stage 2 from 2026-01-08',
    )
  }
  return parts.join('\n')
}
