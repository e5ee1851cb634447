/** Times what an editor does after each keystroke in a file of 500 lines: diagnostics and colours. Prints one line of JSON. */
import { tokensOf } from '../../dsl/src/editor/colours.ts'
import { type Document, diagnosticsOf, edit, openDocument } from '../../dsl/src/editor/document.ts'

const keystrokes = 300
const warmUp = 50

let document: Document = openDocument({ name: 'long.rules', text: longText(500) }, { base: () => null })
const middle = document.text.indexOf('procedure p12')
const at = document.text.indexOf('"send the letter"', middle) + 1
const times: number[] = []
// What other programs on the machine take is no part of it.
const cpuTimes: number[] = []
for (let key = 0; key < warmUp + keystrokes; key++) {
  const started = performance.now()
  const worked = process.threadCpuUsage()
  // A letter typed and taken back, so that every other state is the text as it was.
  const change =
    key % 2 === 0 ? { span: { start: at, end: at }, text: 'x' } : { span: { start: at, end: at + 1 }, text: '' }
  document = edit(document, change)
  const told = diagnosticsOf(document).length + tokensOf(document).length
  if (told === 0) throw new Error('A long file has colours.')
  const { user, system } = process.threadCpuUsage(worked)
  if (key < warmUp) continue
  times.push(performance.now() - started)
  cpuTimes.push((user + system) / 1000)
}
for (const each of [times, cpuTimes]) each.sort((a, b) => a - b)
const percentile = (share: number, of = times) => Number(of[Math.floor(share * (of.length - 1))]!.toFixed(2))
console.log(
  JSON.stringify({
    bench: 'keystroke',
    lines: document.text.split('\n').length,
    keystrokes,
    medianMs: percentile(0.5),
    p95Ms: percentile(0.95),
    worstMs: percentile(1),
    cpuMedianMs: percentile(0.5, cpuTimes),
    cpuP95Ms: percentile(0.95, cpuTimes),
    budgetMs: 16,
  }),
)

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
