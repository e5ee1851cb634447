/** Turns OpenTelemetry's own environment variables into a watch over this process; without them nothing is even read in. */

import { setTimeout as sleep } from 'node:timers/promises'
import { setWatch } from './telemetry.ts'

// A receiver that does not answer must not keep a process from ending.
const lastSendMs = 3000

/** `role` names the process where OTEL_SERVICE_NAME does not. Returns what sends the last of it and ends. */
export async function startTelemetry(role: string, environment: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT) return async () => {}
  const [{ startNodeSdk }, { metrics, trace }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/api'),
  ])
  // Traces and measures only: the log goes its own way. What the SDK would tell of the machine and the command stays here.
  const named = environment.OTEL_SERVICE_NAME ? {} : { 'service.name': role }
  const sdk = startNodeSdk({ resourceAttributes: named, logRecordProcessors: [], logLevel: 'none' })
  const meter = metrics.getMeter('casewright')
  setWatch({
    tracer: trace.getTracer('casewright'),
    meter,
    fired: meter.createCounter('casewright.fired', { description: 'Time-outs that workers fired.' }),
    lateness: meter.createHistogram('casewright.lateness', { description: 'From due to fired.', unit: 's' }),
  })
  return async () => {
    setWatch(null)
    await Promise.race([sdk.shutdown().catch(() => {}), sleep(lastSendMs, undefined, { ref: false })])
  }
}
