/** The command `read`: says in plain English what a rule file means. */
import { Command } from 'commander'
import { hasErrors } from '../compile.ts'
import { readBack } from '../read-back/read-back.ts'
import { textOf } from '../read-back/text.ts'
import { render } from '../text/render.ts'
import { compileFiles } from './rule-files.ts'

export function readCommand(): Command {
  return new Command('read')
    .description('Say in plain English what a rule file means: rules read rulesets/national')
    .argument('<paths...>', 'rule files, or folders of them')
    .action((paths: string[]) => {
      for (const compiled of compileFiles(paths)) {
        const { source, diagnostics } = compiled
        if (!hasErrors(diagnostics)) console.log(textOf(readBack(compiled)))
        else {
          const errors = diagnostics.filter(({ severity }) => severity === 'error')
          console.error(render(source, errors))
          process.exitCode = 1
        }
      }
    })
}
