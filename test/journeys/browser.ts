/** Finds a Chromium and starts it: the one that is named, the system's, or the one that comes from npm. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

// Without a window to draw it does half the work.
const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Null where no browser can be had; why is said in one line. With REQUIRE_BROWSER=1 that is an error. */
export async function openBrowser(): Promise<Browser | null> {
  try {
    return await chromium.launch(await launchOptions())
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    if (process.env.REQUIRE_BROWSER === '1') throw new Error(`No browser could be started: ${why}`)
    console.log(`The browser journeys were not run, because no browser could be started: ${why}`)
    return null
  }
}

async function launchOptions(): Promise<LaunchOptions> {
  const named = process.env.CHROMIUM_PATH
  if (named) return { executablePath: named, args: sandbox() }
  const found = systemPaths.find((path) => existsSync(path))
  return found ? { executablePath: found, args: sandbox() } : fromNpm()
}

/** Chromium refuses its sandbox to root. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Unpacked into the temporary folder, with the libraries and fonts that a bare machine lacks. */
async function fromNpm(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('set CHROMIUM_PATH to one, because npm has it for Linux on x64 only')
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const libraries = await inflate(join(dirname(entry), '../bin/al2023.tar.br'))
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(tmpdir(), 'fonts'),
    LD_LIBRARY_PATH: [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  }
  return { executablePath, args: packed.args, env, headless: true }
}
