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
      let count = 0
      for (const { source, diagnostics } of compiled) {
        if (diagnostics.length > 0) console.log(render(source, diagnostics))
        count += diagnostics.filter((each) => each.severity === 'error').length
        if (hasErrors(diagnostics)) process.exitCode = 1
      }
      console.log(`${compiled.length} files, ${count} errors`)
    })
}
