/** Attacks on what operators read, and on files beside those that are served. */
import type { Attack } from './attack.ts'

const forged = '{"level":50,"msg":"forged"}'
const paths = ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%252fsecret.txt', '/..%5csecret.txt']

export const logs: readonly Attack[] = [
  ...['\n', '\r\n', '\u2028'].map((ending) => ({
    name: `a line of the log forged by ${JSON.stringify(ending)}`,
    guard: 'one JSON text a line',
    control: 'careless' as const,
    attack: async ({ logLine }: Parameters<Attack['attack']>[0]) =>
      logLine(`x${ending}${forged}`)
        .split(/\r\n|\n|\u2028/)
        .includes(forged),
  })),
  ...paths.map((path) => ({
    name: `the file at ${path}`,
    guard: 'a route for each file there is',
    control: 'careless' as const,
    attack: async ({ address, file }: Parameters<Attack['attack']>[0]) =>
      (await file(address, path)).includes('a secret of the house'),
  })),
]
