/** Turns the portal's sources into the files to serve, when they have changed since the last time. */

import { spawn } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../../..')
const admin = join(root, 'admin')
const dist = join(admin, 'dist')
const sources = [
  'admin/src',
  'admin/public',
  'admin/index.html',
  'admin/vite.config.ts',
  'admin/package.json',
  'dsl/src',
]

export interface BuildOptions {
  /** What is built is taken as it is. */
  readonly production: boolean
  readonly say: (sentence: string) => void
  readonly signal: AbortSignal
}

/** The folder to serve; null where there is none, and then the API does without. */
export async function buildPortal({ production, say, signal }: BuildOptions): Promise<string | null> {
  const builtAt = timeOf(join(dist, 'index.html'))
  if (builtAt > 0 && (production || builtAt >= newest())) return dist
  if (!existsSync(join(admin, 'index.html'))) return null
  say('Building the portal, because its files have changed or were never built.')
  const trouble = await build(signal)
  if (trouble !== null && !signal.aborted)
    say(`The portal could not be built${builtAt > 0 ? ', so the last one is served' : ''}: ${trouble}`)
  return existsSync(dist) ? dist : null
}

/** In a process of its own, so that nothing of the bundler stays in this one. Built beside and renamed. */
function build(signal: AbortSignal): Promise<string | null> {
  const fresh = join(admin, `dist.new-${process.pid}`)
  const old = join(admin, `dist.old-${process.pid}`)
  const vite = join(dirname(createRequire(join(admin, 'package.json')).resolve('vite/package.json')), 'bin/vite.js')
  const { NODE_ENV: _, ...env } = process.env
  return new Promise((resolve) => {
    const options = ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'error']
    const child = spawn(process.execPath, [vite, ...options], {
      cwd: admin,
      env: { ...env, NO_COLOR: '1' },
      signal,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let trouble = ''
    child.stderr.on('data', (chunk) => {
      trouble += chunk
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => {
      try {
        if (code === 0) {
          compress(fresh)
          if (existsSync(dist)) renameSync(dist, old)
          renameSync(fresh, dist)
        }
        for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
      } catch (error) {
        return resolve((error as Error).message)
      }
      resolve(code === 0 ? null : (reasonIn(trouble) ?? `code ${code}`))
    })
  })
}

/** Once, beside each file, and not anew for whoever asks. */
function compress(folder: string): void {
  for (const name of globSync('**/*.{js,css,svg}', { cwd: folder })) {
    const file = join(folder, name)
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
}

/** The bundler opens with a banner and goes on with pages; one line says what is wrong. */
function reasonIn(trouble: string): string | undefined {
  const lines = trouble.split('\n').map((line) => line.trim())
  return lines.find((line) => /error|cannot|could not|failed to/i.test(line)) ?? lines.find((line) => line !== '')
}

function newest(): number {
  return Math.max(...sources.map((source) => newestBelow(join(root, source))))
}

/** Folders count too: removing a file changes nothing else. */
function newestBelow(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestBelow(join(path, name))))
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
