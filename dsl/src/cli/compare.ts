/** The command `compare`: sets two rule files side by side and says of each rule which of the two asks more. */
import { Command } from 'commander'
import { compare } from '../compare/compare.ts'
import type { ComparedRule, Comparison, ComparisonRow, Verdict } from '../compare/comparison.ts'
import { type Compiled, hasErrors } from '../compile.ts'
import { render } from '../text/render.ts'
import { words } from '../text/words.ts'
import { calendarsFolder, calendarsIn } from './calendars.ts'
import { compileFiles } from './rule-files.ts'

export function compareCommand(): Command {
  const command: Command = new Command('compare')
    .description('Set two rule files side by side: rules compare national.rules local.rules')
    .argument('<one>', 'the rule file that is compared with')
    .argument('<other>', 'the rule file that is stricter, weaker or the same')
    .option('--all', 'show also what is the same in both')
    .option('--calendar <names>', "whose bank holidays count for both; left out, each file's own")
  return command.action((onePath: string, otherPath: string, options: { all?: boolean; calendar?: string }) => {
    const files = compileFiles([onePath, otherPath])
    const [one, other] = files
    if (one === undefined || other === undefined || files.length > 2)
      command.error('error: compare takes two rule files, no folders')
    const broken = [one, other].filter(({ diagnostics }) => hasErrors(diagnostics))
    for (const { source, diagnostics } of broken) console.log(render(source, diagnostics.filter(isError)))
    if (broken.length > 0) command.error('error: what has errors cannot be compared')
    try {
      const find = calendarsIn(calendarsFolder)
      const [first, second] = [one, other].map((file) => find(options.calendar ?? calendarOf(file)))
      const compared = compare(one.model, other.model, { one: first!, other: second! })
      console.log(inWords(compared, options.all === true))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      command.error(`error: ${error.message}`)
    }
  })
}

function calendarOf({ machines, model }: Compiled): string {
  return (machines[0]?.calendars ?? model.calendars).join(', ') || 'england_and_wales'
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error'
}

function inWords({ one, other, rows, counts }: Comparison, all: boolean): string {
  const shown = rows.filter(({ verdict }) => all || verdict !== 'same')
  const head = [`${titleOf(other)}, compared with`, titleOf(one), '']
  const summary = order.filter((verdict) => counts[verdict] > 0).map((verdict) => `${counts[verdict]} ${verdict}`)
  let place = ''
  const body = shown.flatMap((row) => {
    const lines = place === placeOf(row) ? linesOf(row) : [placeOf(row), ...linesOf(row)]
    place = placeOf(row)
    return [...lines, '']
  })
  return [...head, ...body, summary.join(', ')].join('\n')
}

const order: readonly Verdict[] = ['stricter', 'weaker', 'incomparable', 'reworded', 'added', 'dropped', 'same']

/** As wide as the widest verdict and a gap. */
const margin = ' '.repeat(14)

function linesOf({ verdict, about, difference, one, other }: ComparisonRow): string[] {
  const lines = [`${verdict.padEnd(margin.length)}${about}`]
  if (difference !== '') lines.push(...wrapped(difference))
  if (one !== null && verdict !== 'same') lines.push(...indented('was  ', textOf(one)))
  if (other !== null) lines.push(...indented(one === null || verdict === 'same' ? 'says ' : 'now  ', textOf(other)))
  return lines.map((line) => line.trimEnd())
}

/** The rule below the words of its source. */
function textOf({ rule, clause }: ComparedRule): string {
  return [...clause.words.map((each) => `> ${each}`), rule].join('\n')
}

function indented(label: string, rule: string): string[] {
  return rule.split('\n').map((line, index) => `${margin}${index === 0 ? label : ' '.repeat(label.length)}${line}`)
}

function wrapped(text: string, width = 100): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line.length > 0 && line.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => margin + line)
}

function placeOf({ procedure, stage }: ComparisonRow): string {
  if (procedure === null && stage === null) return 'In the file'
  return [procedure === null ? [] : `Procedure ${words(procedure)}`, stage === null ? [] : `stage ${words(stage)}`]
    .flat()
    .join(', ')
}

function titleOf({ title, inForceFrom }: Comparison['one']): string {
  return inForceFrom === null ? title : `${title} (in force from ${inForceFrom})`
}
