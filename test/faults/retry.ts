/** Sends each command from several clients at once to servers that die between commit and answer: one effect, one answer for all. */

import { globalIdOf, noteMade, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { type Server, startServer, tokenOf } from './servers.ts'
import { openAlarms } from './timers.ts'

export interface RetrySize {
  readonly mutations: number
  readonly clients: number
  /** Of so many mutations one is committed and never answered, since its commit is the last thing that the server did. */
  readonly cutOneOf: number
}

export async function retry(size: RetrySize): Promise<Figures> {
  const shipped = await retrying(size, 'test/faults/programs/cut-answers.ts')
  // A server that keeps no keys does again what is sent again: of each client alone that was left without an answer, and of
  // all who send the same at once, each of whom is told of something else.
  const forgetful = (control: RetrySize) => retrying(control, 'test/faults/programs/forget-keys.ts')
  const alone = await forgetful({ mutations: 8, clients: 1, cutOneOf: 2 })
  const together = await forgetful({ mutations: 8, clients: 5, cutOneOf: 8 })
  return {
    name: 'retry',
    ...shipped,
    controlDoubled: alone.doubled,
    controlDiffering: together.differingAnswers,
    controlFailed: alone.doubled >= 4 && together.differingAnswers === 8,
  }
}

async function retrying({ mutations, clients, cutOneOf }: RetrySize, program: string) {
  return onGround(async (ground) => {
    const inAnHour = Date.now() + 3_600_000
    const ids = await openAlarms(
      ground,
      Array.from({ length: 50 }, (_, place) => inAnHour + place),
    )
    const servers = await startCutServers(ground, program, cutOneOf)
    const caller = openCaller(await tokenOf(ground), 64)
    const answers: string[][] = []
    const caseOf = (mutation: number) => ids[mutation % ids.length]!
    const send = async (mutation: number, client: number) => {
      const caseId = globalIdOf('Case', ground.agencyId, caseOf(mutation))
      const input = { caseId, event: 'note_made', idempotencyKey: `note ${mutation}` }
      for (let turn = client; ; turn++) {
        const answer = await caller.call(await servers.url(turn), noteMade, { input })
        const result = answer.kind === 'answered' ? answer.body.data?.recordEvent : undefined
        if (result) return JSON.stringify(result)
      }
    }
    // Eight commands are under way at any time, each with all its clients.
    let next = 0
    const work = async () => {
      for (let mutation = next++; mutation < mutations; mutation = next++) {
        answers[mutation] = await Promise.all(Array.from({ length: clients }, (_, client) => send(mutation, client)))
      }
    }
    await Promise.all(Array.from({ length: 8 }, work))
    caller.end()
    // Counted one by one: something lost and something done twice would make the right number.
    const told = new Set(answers.map(([first], mutation) => `${caseOf(mutation)} ${noteIn(first!)}`))
    const notes = await notesOf(ground)
    const known = notes.filter((note) => told.has(note)).length
    return {
      mutations,
      clients,
      cuts: servers.cuts(),
      effects: notes.length,
      differingAnswers: answers.filter((each) => new Set(each).size !== 1).length,
      lost: mutations - known,
      doubled: notes.length - known,
    }
  })
}

/** Two of them; one that died is started again. */
async function startCutServers(ground: Ground, program: string, cutOneOf: number) {
  let cuts = 0
  const start = () => startServer(ground, program, { CUT_ONE_OF: String(cutOneOf) })
  const servers: Promise<Server>[] = []
  const keep = (place: number) => {
    const server = start()
    servers[place] = server
    // Its own signal, sent after the commit; not the experiment's at the end.
    const again = () => {
      if (ground.isEnding()) return
      cuts += 1
      keep(place)
    }
    server.then(({ ended }) => ended.then(again), again)
  }
  keep(0)
  keep(1)
  await Promise.all(servers)
  const url = async (turn: number): Promise<string> => {
    try {
      return (await servers[turn % 2]!).url
    } catch {
      // It died while it started, and another is starting in its place.
      return url(turn)
    }
  }
  return { url, cuts: () => cuts }
}

/** Its place in the log of the case; of a refusal none. */
function noteIn(answer: string): number | undefined {
  const { entries = [] } = JSON.parse(answer) as { readonly entries?: readonly { seq: number; event: string }[] }
  return entries.find(({ event }) => event === 'note_made')?.seq
}

async function notesOf({ superuser }: Ground): Promise<readonly string[]> {
  const { rows } = await superuser.query(`select case_id || ' ' || seq as note from event where name = 'note_made'`)
  return rows.map(({ note }) => note)
}
