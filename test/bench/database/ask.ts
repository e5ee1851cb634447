/** Asks a server over HTTP, by as many connections at once as the benchmarks have. */
import { Agent, request } from 'node:http'

export const connections = 16

export interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Asks again on each connection as soon as it has the answer; gives the milliseconds of each, and of all. */
export async function load(asked: Asked, turnMs: number) {
  const answers: number[] = []
  const began = performance.now()
  await onEach(async (agent) => {
    while (performance.now() - began < turnMs) {
      const at = performance.now()
      await ask(asked, agent)
      answers.push(performance.now() - at)
    }
  })
  return { answers, ms: performance.now() - began }
}

/** Works on every connection at once. */
export async function onEach(work: (agent: Agent) => Promise<unknown>): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  try {
    await Promise.all(Array.from({ length: connections }, () => work(agent)))
  } finally {
    agent.destroy()
  }
}

export function ask({ url, headers, body }: Asked, agent?: Agent): Promise<string> {
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
