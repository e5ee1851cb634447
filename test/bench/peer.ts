/** Brings in the peers: they are installed beside the workspace, by what `peers/pnpm-lock.yaml` holds, when first they are measured. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'peers')

/** What a module of `peers` exports. */
export async function peer<Exports>(module: string): Promise<Exports> {
  installPeers()
  return await import(join(folder, module))
}

export function installPeers(): void {
  const wanted = readFileSync(join(folder, 'pnpm-lock.yaml'), 'utf8')
  const installed = join(folder, 'node_modules/.pnpm/lock.yaml')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return
  const options = ['install', '--ignore-workspace', '--ignore-scripts', '--frozen-lockfile', '--dir', folder]
  const [program, ...before] = pnpm()
  // What is printed last on the standard output is the bench's.
  const { status } = spawnSync(program!, [...before, ...options], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`The peers could not be installed in ${folder}; what is said above tells why.`)
}

/** The one that runs this script, where one does. */
function pnpm(): readonly string[] {
  const runner = process.env.npm_execpath
  return runner?.includes('pnpm') ? [runner] : ['npx', '-y', 'pnpm@12.21.0']
}
