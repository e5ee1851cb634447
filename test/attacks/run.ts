/** Tries every attack against a running server, or measures its limits; the last line printed is the figures as JSON. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runProgram } from '../run/program.ts'

if (process.argv[2] === 'limits') {
  const { printLimits } = await import('./limits.ts')
  await printLimits()
  process.exit()
}
const folder = mkdtempSync(join(tmpdir(), 'casewright-attacks-'))
process.env.ATTACKS_FILE = join(folder, 'figures.json')
try {
  process.exitCode = await runProgram(join(root, 'test'), 'vitest', ['run', 'attacks/'])
  if (existsSync(process.env.ATTACKS_FILE)) {
    const { withoutControl, ...figures } = JSON.parse(readFileSync(process.env.ATTACKS_FILE, 'utf8'))
    for (const each of withoutControl) console.log(`Without a control: ${each}`)
    console.log(JSON.stringify(figures))
  }
} finally {
  rmSync(folder, { recursive: true })
}
