/** Attacks on what operators read, and on files beside those that are served. */
import { request } from 'node:http'
import type { Attack } from './attack.ts'
import { askAfter } from './ids-and-cursors.ts'

const forged = '{"level":50,"msg":"forged"}'
const endings = ['\n', '\r\n', '\u2028']
const paths = ['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..%252fsecret.txt', '/..%5csecret.txt']

export const logs: readonly Attack[] = [
  ...endings.map(
    (ending): Attack => ({
      name: `a line of the log forged by ${JSON.stringify(ending)}`,
      guard: 'one JSON text a line, without the words of errors',
      control: 'talkative',
      attack: async (world) => {
        // The database quotes what is no moment in its error, and that is logged.
        await askAfter(world, `x${ending}${forged}${ending}`)
        const lines = world.logged.join('')
        if (!lines.includes('a request failed')) throw new Error('Nothing was logged.')
        return lines.split(/\r\n|\n|\u2028/).includes(forged)
      },
    }),
  ),
  ...paths.map(
    (path): Attack => ({
      name: `the file at ${path}`,
      guard: 'a route for each file there is',
      control: 'anyFile',
      attack: async ({ address }) => (await textAt(address, path)).includes('a secret of the house'),
    }),
  ),
]

/** What stands at a path, asked for as it is written: fetch would tidy it up first. */
function textAt(address: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(address, { path }, async (response) => {
      let text = ''
      for await (const chunk of response.setEncoding('utf8')) text += chunk
      resolve(text)
    })
      .on('error', reject)
      .end()
  })
}
