/** The command `read`: says in plain English what a rule file means. */
import { Command } from 'commander'
import { readBack } from '../read-back/read-back.ts'
import { textOf } from '../read-back/text.ts'
import { errorsInRules } from './errors-in-rules.ts'
import { compileFiles } from './rule-files.ts'

export function readCommand(): Command {
  return new Command('read')
    .description('Say in plain English what a rule file means: rules read rulesets/national')
    .argument('<paths...>', 'rule files, or folders of them')
    .action((paths: string[]) => {
      for (const compiled of compileFiles(paths)) {
        const errors = errorsInRules(compiled)
        if (errors === null) console.log(textOf(readBack(compiled)))
        else {
          console.error(errors)
          process.exitCode = 1
        }
      }
    })
}
