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
        for (const { code, severity, fix, means } of explainedCodes)
          console.log(`${code} ${severity.padEnd(7)} ${fix === undefined ? '   ' : 'fix'} ${means}`)
        console.log('For those marked fix, an editor offers to mend it; rules explain CODE says what it does.')
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

function pageText({ code, severity, means, why, before, after, fix, author }: ExplainedCode): string {
  const mending = fix === undefined ? ['What to do:', `  ${author}`] : ['Quick fix, in an editor:', `  ${fix}`]
  const example = ['Before:', indented(before), '', 'After:', indented(after)]
  return [`${code} ${severity}`, '', means, why, '', ...mending, '', ...example].join('\n')
}

function indented(rules: string): string {
  return rules
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}
