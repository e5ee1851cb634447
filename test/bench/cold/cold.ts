/** Times a program from its start to its first compiled rule file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Size, Told } from '../bench.ts'
import { longText } from '../long-text.ts'
import { peer } from '../peer.ts'
import { agreeing, type Contender, mediansOf, ours, toldOf } from '../rounds.ts'

export const cold: Bench = {
  says: 'a program from its start to its first compiled rule file, of 200 lines; bundled',
  run,
}

const program = join(import.meta.dirname, 'casewright.ts')

interface Bundler {
  bundle(program: string, outfile: string): Promise<void>
  readonly langiumProgram: string
}

async function run(size: Size): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-cold-'))
  try {
    const file = join(folder, 'long.rules')
    writeFileSync(file, longText(200))
    if (size === 'tiny') {
      // As it stands in the workspace: what bundles it comes with the peers.
      const contenders = agreeing([contender(ours, ['--import', '@oxc-node/core/register', program, file])])
      return toldOf(await mediansOf(contenders, { clock: 'wall', rounds: 1, turnMs: 0 }), 'starts a second')
    }
    const { bundle, langiumProgram } = await peer<Bundler>('bundle.js')
    const [own, langium] = [join(folder, 'casewright.mjs'), join(folder, 'langium.mjs')]
    await bundle(program, own)
    await bundle(langiumProgram, langium)
    const nothing = join(folder, 'nothing.mjs')
    writeFileSync(nothing, '')
    const contenders = agreeing([contender(ours, [own, file]), contender('langium', [langium, file])])
    // What Node itself takes to start is in each of them.
    const all = [...contenders, contender('limit', [nothing])]
    return toldOf(await mediansOf(all, { clock: 'wall', rounds: 15, turnMs: 500 }), 'starts a second')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function contender(name: string, parameters: readonly string[]): Contender {
  return {
    name,
    pieces: 1,
    run() {
      const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      return stdout
    },
  }
}
