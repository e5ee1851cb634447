/** Turns OpenTelemetry's own environment variables into a watch over this process; without them nothing is even read in. */

import { randomUUID as newId } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DiagLogger } from '@opentelemetry/api'
import type { Log } from '../log.ts'
import { setWatch } from './telemetry.ts'

// A receiver that does not answer must not keep a process from ending.
const lastSendMs = 3000

/**
 * `role` names the process where OTEL_SERVICE_NAME does not; `log` is told what cannot be sent. Returns what sends the last
 * of it and ends.
 */
export async function startTelemetry(
  role: string,
  environment: NodeJS.ProcessEnv,
  log: Log,
): Promise<() => Promise<void>> {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT) return async () => {}
  const [{ startNodeSdk }, { envDetector }, { diag, DiagLogLevel, metrics, trace }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/api'),
  ])
  // Traces and measures only: the log goes its own way. What the SDK would detect of the machine, its user and the command
  // stays here, but for what OTEL_RESOURCE_ATTRIBUTES says; an id made for this process tells it from others of its name.
  const sdk = startNodeSdk({
    resourceDetectors: [envDetector],
    resourceAttributes: { 'service.name': environment.OTEL_SERVICE_NAME || role, 'service.instance.id': newId() },
    logRecordProcessors: [],
    logLevel: 'none',
  })
  diag.setLogger(troubleTo(log), { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true })
  const meter = metrics.getMeter('casewright')
  setWatch({
    tracer: trace.getTracer('casewright'),
    meter,
    fired: meter.createCounter('casewright.fired', { description: 'Time-outs that workers fired.' }),
    lateness: meter.createHistogram('casewright.lateness', {
      description: 'From due to fired, outside sandboxes.',
      unit: 's',
    }),
  })
  return async () => {
    setWatch(null)
    await Promise.race([sdk.shutdown().catch(() => {}), sleep(lastSendMs, undefined, { ref: false })])
  }
}

/** Of what the SDK says only the code of the error, since its words may quote what was to be sent, or a password. */
function troubleTo(log: Log): DiagLogger {
  const nothing = () => {}
  return {
    error: (...said) => log.warn({ code: codeIn(said) }, 'OpenTelemetry: something cannot be sent'),
    warn: nothing,
    info: nothing,
    debug: nothing,
    verbose: nothing,
  }
}

/** Such as `ECONNREFUSED`; where nothing answers in time there is none. */
function codeIn(said: readonly unknown[]): string | undefined {
  return /\bE[A-Z]{4,20}\b/.exec(said.join(' '))?.[0]
}
