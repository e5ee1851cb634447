/** Times what an editor does after each keystroke in a file of 500 lines: diagnostics and colours, within 16 ms. */
import { type Document, diagnosticsOf, edit, openDocument, tokensOf } from '@casewright/dsl'
import { type Bench, rounded, type Told } from './bench.ts'
import { longText } from './long-text.ts'
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
