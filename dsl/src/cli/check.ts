/** The command `check`: says what is wrong with rule files, each with its place and what to do. */
import { Command } from 'commander'
import { hasErrors } from '../compile.ts'
import { render } from '../text/render.ts'
import { compileFiles } from './rule-files.ts'

export function checkCommand(): Command {
  return new Command('check')
    .description('Say what is wrong with rule files: rules check rulesets')
    .argument('<paths...>', 'rule files, or folders of them')
    .action((paths: string[]) => {
      const compiled = compileFiles(paths)
      const counts = { error: 0, warning: 0, hint: 0 }
      for (const { source, diagnostics } of compiled) {
        if (diagnostics.length > 0) console.log(render(source, diagnostics))
        for (const { severity } of diagnostics) counts[severity]++
        if (hasErrors(diagnostics)) process.exitCode = 1
      }
      const { error, warning, hint } = counts
      const told = [counted(compiled.length, 'file'), counted(error, 'error'), counted(warning, 'warning')]
      console.log([...told, counted(hint, 'hint')].join(', '))
    })
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
