/** The command `draw`: shows a procedure as a diagram, as a state machine for other tools, or as plain JSON. */
import { Command, Option } from 'commander'
import type { Compiled } from '../compile.ts'
import { toMermaid } from '../machine/exports/to-mermaid.ts'
import { toXState } from '../machine/exports/to-xstate.ts'
import type { Machine } from '../machine/machine.ts'
import { errorsInRules } from './errors-in-rules.ts'
import { compileFiles } from './rule-files.ts'

type Format = 'mermaid' | 'xstate' | 'json'

interface DrawOptions {
  readonly procedure?: string
  readonly as: Format
}

export function drawCommand(): Command {
  const command: Command = new Command('draw')
    .description('Show a procedure: rules draw repairs.rules --procedure repair')
    .argument('<file>', 'a rule file')
    .option('--procedure <name>', 'which procedure, where the file has several')
    .addOption(
      new Option('--as <format>', 'a Mermaid diagram, an XState config, or the machine itself')
        .choices(['mermaid', 'xstate', 'json'])
        .default('mermaid'),
    )
  return command.action((file: string, { procedure, as }: DrawOptions) => {
    const [compiled] = compileFiles([file])
    if (compiled === undefined) command.error(`error: ${file} holds no rule file`)
    const errors = errorsInRules(compiled)
    if (errors !== null) command.error(errors)
    const machine = chosen(compiled, procedure)
    if (typeof machine === 'string') command.error(`error: ${machine}`)
    console.log(drawn(machine, as))
  })
}

/** The procedure asked for, or why there is none to show. */
function chosen({ machines }: Compiled, name: string | undefined): Machine | string {
  const names = machines.map(({ procedure }) => procedure).join(', ')
  if (machines.length === 0) return 'the file has no procedure'
  if (name === undefined) return machines.length === 1 ? machines[0]! : `say which with --procedure: ${names}`
  return machines.find(({ procedure }) => procedure === name) ?? `no procedure is called "${name}"; there are: ${names}`
}

function drawn(machine: Machine, format: Format): string {
  switch (format) {
    case 'mermaid':
      return toMermaid(machine).trimEnd()
    case 'xstate':
      return JSON.stringify(toXState(machine), null, 2)
    case 'json':
      return JSON.stringify(machine, null, 2)
  }
}
