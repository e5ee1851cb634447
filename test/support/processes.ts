/** Finds running processes by what stands in their command lines. */

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Command lines that hold a text; zombies have none. */
export function processesWith(text: string): readonly string[] {
  return commandLines().filter((line) => line.includes(text))
}

/** What is still running after a moment's grace: a process that was told to end takes a while to be gone. */
export async function leftWith(text: string): Promise<readonly string[]> {
  for (let attempt = 0; attempt < 50 && processesWith(text).length > 0; attempt++) await sleep(100)
  return processesWith(text)
}

function commandLines(): readonly string[] {
  if (process.platform !== 'linux') return execFileSync('ps', ['-axo', 'args='], { encoding: 'utf8' }).split('\n')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
}
