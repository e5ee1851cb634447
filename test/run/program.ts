/** Runs the program of an installed package with this very Node, in the folder given, showing what it prints. */

import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Resolves with the exit code; a package manager in between would install again and race. */
export function runProgram(folder: string, name: string, options: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [programOf(folder, name), ...options], { cwd: folder, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

function programOf(folder: string, name: string): string {
  // A package may keep its manifest to itself, so it is looked for and not asked for.
  const folders = createRequire(join(folder, 'package.json')).resolve.paths(name) ?? []
  const manifest = folders.map((each) => join(each, name, 'package.json')).find((each) => existsSync(each))
  if (manifest === undefined) throw new Error(`${name} is not installed.`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  const path = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0])
  return join(dirname(manifest), path)
}
