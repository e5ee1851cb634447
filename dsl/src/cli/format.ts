/** The command `format`: writes rule files in their canonical form. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { parse } from '../syntax/parse.ts'
import { print } from '../tree/print.ts'
import { readRuleFiles } from './rule-files.ts'

export function formatCommand(): Command {
  return new Command('format')
    .description('Write rule files in their canonical form: rules format rulesets')
    .argument('<paths...>', 'rule files, or folders of them')
    .option('--check', 'change nothing; fail where a file is not as it would be written')
    .action((paths: string[], { check }: { check?: boolean }) => {
      for (const { name } of readRuleFiles(paths)) {
        const text = readFileSync(name, 'utf8')
        const { tree, diagnostics } = parse(text)
        const unread = diagnostics.filter(({ severity }) => severity === 'error').length
        if (unread > 0)
          console.log(
            `${name} has ${unread} ${unread === 1 ? 'error' : 'errors'}; what is not understood is left as it is: rules check ${name}`,
          )
        const formatted = print(tree)
        if (formatted === text) continue
        if (check === true) process.exitCode = 1
        else writeFileSync(name, formatted)
        console.log(check === true ? `${name} is not in its canonical form` : `${name} formatted`)
      }
    })
}
