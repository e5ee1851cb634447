/** The command `explain`: what a diagnostic means, why it matters, and an example before and after. */
import { Command } from 'commander'
import { nearest } from '../text/nearest.ts'
import { type ExplainedCode, explainedCode, explainedCodes } from '../text/pages/pages.ts'

export function explainCommand(): Command {
  return new Command('explain')
    .description('Say what a code means, with an example: rules explain CW404; without a code, list them all')
    .argument('[code]', 'as it stands beside the place of an error, a warning or a hint')
    .action((code: string | undefined) => {
      if (code === undefined) {
        for (const each of explainedCodes) console.log(`${each.code} ${each.severity.padEnd(7)} ${each.means}`)
        return
      }
      const page = explainedCode(code)
      if (page !== null) {
        console.log(pageText(page))
        return
      }
      const meant = nearest(
        code.toUpperCase(),
        explainedCodes.map((each) => each.code),
      )
      console.error(`There is no code ${code.slice(0, 40)}.${meant === null ? '' : ` Did you mean ${meant}?`}`)
      process.exitCode = 1
    })
}

function pageText({ code, severity, means, why, before, after }: ExplainedCode): string {
  return [`${code} ${severity}`, '', means, why, '', 'Before:', indented(before), '', 'After:', indented(after)].join(
    '\n',
  )
}

function indented(rules: string): string {
  return rules
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}
