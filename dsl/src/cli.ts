/** Turns the words after `rules` into one command; each command is a file under `cli/`. */

import { Command } from 'commander'
import { checkCommand } from './cli/check.ts'
import { compareCommand } from './cli/compare.ts'
import { drawCommand } from './cli/draw.ts'
import { dueCommand } from './cli/due.ts'
import { explainCommand } from './cli/explain.ts'
import { formatCommand } from './cli/format.ts'
import { pullCommand } from './cli/pull.ts'
import { readCommand } from './cli/read.ts'
import { testCommand } from './cli/test.ts'

// `rules … | head` closes the pipe early; that is not a fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

await new Command('rules')
  .description('Standards as rules: what they say, whether they hold, and what is due when.')
  .showHelpAfterError('(rules --help lists the commands)')
  .addCommand(checkCommand())
  .addCommand(explainCommand())
  .addCommand(formatCommand())
  .addCommand(testCommand())
  .addCommand(readCommand())
  .addCommand(dueCommand())
  .addCommand(drawCommand())
  .addCommand(compareCommand())
  .addCommand(pullCommand())
  .parseAsync()
