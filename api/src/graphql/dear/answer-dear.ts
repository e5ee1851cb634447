/** The thread's own program: answers what it is handed as the process would, with connections, a schema and a rulebook of its own. */
import { type FastifyInstance, fastify } from 'fastify'
import { workerData } from 'piscina'
import { openAuditKey } from '../../audit/audit-key.ts'
import { readConfig } from '../../config.ts'
import { openOrm } from '../../database/orm.ts'
import { entities } from '../../entities.ts'
import { openErasureList } from '../../keeping/erasure-list.ts'
import { openLog } from '../../log.ts'
import { openOutside } from '../../outside.ts'
import { readRulebook } from '../../ruleset/open-rules.ts'
import { startTelemetry } from '../../telemetry/start-telemetry.ts'
import { openAnswering } from '../answering.ts'
import { answerOverHttp } from '../mount.ts'
import { dearAtOnce, type Handed, type Told } from './dear-thread.ts'

let opened: Promise<FastifyInstance> | null = null

export default async function answerDear(handed: Handed | 'end'): Promise<Told | undefined> {
  if (handed === 'end') return void (await (await opened)?.close())
  opened ??= open()
  // Whatever was in the way may be gone for the next.
  opened.catch(() => {
    opened = null
  })
  const { method, url, body, from } = handed
  // How long the body is, and over which connection it came, is said anew.
  const { 'content-length': _, connection: __, 'transfer-encoding': ___, ...headers } = handed.headers
  const {
    statusCode,
    headers: told,
    rawPayload,
  } = await (await opened).inject({
    method: method as 'GET' | 'POST',
    url,
    headers,
    remoteAddress: from,
    ...(body === undefined ? {} : { payload: body as object }),
  })
  return { status: statusCode, type: String(told['content-type']), body: rawPayload }
}

async function open(): Promise<FastifyInstance> {
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  const orm = openOrm({ url: workerData, poolSize: dearAtOnce, entities, applicationName: 'casewright dear' })
  const rulebook = await readRulebook(orm).catch(async (error) => {
    await orm.close()
    throw error
  })
  const answering = await openAnswering({
    ...{ orm, log, asking: { introspection: config.introspection, batching: config.batching } },
    rulebook,
    auditKey: openAuditKey(config.auditKeyFile),
    erasures: openErasureList(config.erasuresFile),
    outside: openOutside(config),
  })
  const stopTelemetry = await startTelemetry('casewright', process.env)
  const server = fastify({ bodyLimit: answering.limits.bodyBytes })
  server.addHook('onClose', async () => {
    await answering.apollo.stop()
    await orm.close()
    await stopTelemetry()
  })
  await server.register(answerOverHttp({ ...answering, whoAsks: (request) => answering.whoAsks(request.headers) }))
  return server
}
