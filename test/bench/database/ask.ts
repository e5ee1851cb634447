/** Asks a server over HTTP, by as many connections at once as the benchmarks have. */
import { Agent, request } from 'node:http'

export const connections = 16

export type Headers = Readonly<Record<string, string>>

export interface Asked {
  readonly url: string
  /** Of whoever asks by each of the connections, in turn; of one for all, where it is all the same who asks. */
  readonly callers: readonly Headers[]
  readonly body: string
}

/** Asks again on each connection as soon as it has the answer; gives the milliseconds of each, and of all. */
export async function load(asked: Asked, turnMs: number) {
  const answers: number[] = []
  const began = performance.now()
  await onEach(async (place, agent) => {
    while (performance.now() - began < turnMs) {
      const at = performance.now()
      await ask(asked, place, agent)
      answers.push(performance.now() - at)
    }
  })
  return { answers, ms: performance.now() - began }
}

/** Works on every connection at once. */
export async function onEach(work: (place: number, agent: Agent) => Promise<unknown>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  try {
    await Promise.all(Array.from({ length: connections }, (_, place) => work(place, agent)))
  } finally {
    agent.destroy()
  }
}

export function ask({ url, callers, body }: Asked, place = 0, agent?: Agent): Promise<string> {
  const headers = callers[place % callers.length]!
  return new Promise((resolve, reject) => {
    const asking = request(url, { method: 'POST', headers, ...(agent ? { agent } : {}) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(text)
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`))
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}
