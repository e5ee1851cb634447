/** The thread's own program: answers what it is handed as the process would, with connections, a schema and a rulebook of its own. */
import { HeaderMap } from '@apollo/server'
import { workerData } from 'piscina'
import { openMadeAuditKey } from '../../audit/audit-key.ts'
import { openOrm } from '../../database/orm.ts'
import { entities } from '../../entities.ts'
import { openErasureList } from '../../keeping/erasure-list.ts'
import { openLog } from '../../log.ts'
import { openOutside } from '../../outside.ts'
import { readRulebook } from '../../ruleset/open-rules.ts'
import { startTelemetry } from '../../telemetry/start-telemetry.ts'
import { type Answering, openAnswering } from '../answering.ts'
import { type Begun, dearAtOnce, type Handed, type Told } from './dear-thread.ts'

interface Opened extends Answering {
  close(): Promise<void>
}

let opened: Promise<Opened> | null = null

export default async function answerDear(handed: Handed | 'end'): Promise<Told | undefined> {
  if (handed === 'end') {
    await opened?.then(
      (answering) => answering.close(),
      () => {},
    )
    return
  }
  opened ??= open().catch((error) => {
    // Whatever was in the way may be gone for the next.
    opened = null
    // Of an error only its words come through to the other side, and what it says it was caused by.
    throw new Error('The thread for what costs a lot cannot begin.', { cause: { code: error.code } })
  })
  const { apollo, contextFor } = await opened
  const { method, search, headers, body, person } = handed
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, search, headers: new HeaderMap(headers), body },
    context: async () => contextFor(person),
  })
  if (answer.body.kind !== 'complete') throw new Error('Nothing here is answered in parts.')
  return { status: answer.status ?? 200, headers: [...answer.headers], body: Buffer.from(answer.body.string) }
}

async function open(): Promise<Opened> {
  const { config, databaseUrl } = workerData as Begun
  const log = openLog(config.logLevel)
  const orm = openOrm({ url: databaseUrl, poolSize: dearAtOnce, entities, applicationName: 'casewright dear' })
  const rulebook = await readRulebook(orm).catch(async (error) => {
    await orm.close()
    throw error
  })
  const answering = await openAnswering({
    ...{ orm, rulebook, log, asking: { introspection: config.introspection, batching: config.batching } },
    auditKey: openMadeAuditKey(config.auditKeyFile),
    erasures: openErasureList(config.erasuresFile),
    outside: openOutside(config),
  })
  const stopTelemetry = await startTelemetry('casewright', process.env, log)
  return {
    ...answering,
    async close() {
      await answering.apollo.stop()
      await orm.close()
      await stopTelemetry()
    },
  }
}
