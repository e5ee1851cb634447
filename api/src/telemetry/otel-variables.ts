/** OpenTelemetry's own variables, which its library reads itself, and says nothing of what is wrong with them: each is held to what it takes. */

import { readFileSync } from 'node:fs'
import { EnvError, makeValidator, str } from 'envalid'
import { webUrl, wholeNumber } from '../setting-kinds.ts'

const milliseconds = wholeNumber(1, 3_600_000, 'milliseconds')({ default: undefined })
const upToAMillion = wholeNumber(1, 1_000_000)({ default: undefined })
const limit = wholeNumber(0, 1_000_000)({ default: undefined })
const oneOf = (...choices: readonly string[]) => str({ choices, default: undefined })

const share = makeValidator<number>((value) => {
  if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(value)) throw new EnvError('a number from 0 to 1, such as 0.25')
  return Number(value)
})

/** `none` stands alone: beside another the library takes it for all. */
const listOf = (...known: readonly string[]) =>
  makeValidator<string>((value) => {
    const parts = partsOf(value)
    if (parts.every((each) => known.includes(each)) || (parts.length === 1 && parts[0] === 'none')) return value
    throw new EnvError(`some of ${known.join(', ')}, with commas between them, or none alone`)
  })({ default: undefined })

/** It would take the place of all the others here, and of what we tell the library ourselves. */
const notTaken = makeValidator<string>(() => {
  throw new EnvError('nothing: what that file says, the variables say one by one')
})({ default: undefined })

const yesOrNo = makeValidator<string>((value) => {
  if (/^(true|false)$/i.test(value.trim())) return value
  throw new EnvError('one of true, false')
})({ default: undefined })

const file = makeValidator<string>((value) => {
  try {
    readFileSync(value.trim())
  } catch {
    throw new EnvError('the path of a file that can be read')
  }
  return value
})({ default: undefined })

/** In the values of headers the library cuts off what comes after a semicolon. */
const headers = makeValidator<string>((value) => {
  if (partsOf(value).every((each) => isPair(each, /^([!#$&'*+.^_`|~\w-]+)\s*=\s*([^;]+)$/, /^[ -~]+$/))) return value
  throw new EnvError(
    'names with values, such as authorization=Bearer%20secret, with commas between them; in a value a comma is %2C, a semicolon %3B and a percent sign %25',
  )
})({ default: undefined })

/** One that is wrong, and the library takes none of them. */
const attributes = makeValidator<string>((value) => {
  if (partsOf(value).every((each) => isPair(each, /^([^=]+?)\s*=\s*([^=]*)$/, /^.{0,255}$/su))) return value
  throw new EnvError(
    'names with values, such as service.namespace=north, with commas between them; in a value a comma is %2C, an equals sign %3D and a percent sign %25',
  )
})({ default: undefined })

function partsOf(value: string): readonly string[] {
  return value.split(',').flatMap((each) => each.trim() || [])
}

function isPair(text: string, shape: RegExp, meaning: RegExp): boolean {
  const [, name, value] = shape.exec(text) ?? []
  if (name === undefined || value === undefined) return false
  try {
    return decodeURIComponent(name).length <= 255 && meaning.test(decodeURIComponent(value))
  } catch {
    return false
  }
}

/** For traces, for measures, and for both. */
function ofBoth<Kind extends string, Spec>(kind: Kind, spec: Spec) {
  const prefixes = ['', 'TRACES_', 'METRICS_'] as const
  return Object.fromEntries(prefixes.map((each) => [`OTEL_EXPORTER_OTLP_${each}${kind}`, spec])) as Record<
    `OTEL_EXPORTER_OTLP_${(typeof prefixes)[number]}${Kind}`,
    Spec
  >
}

export const otelVariables = {
  OTEL_SDK_DISABLED: yesOrNo,
  OTEL_CONFIG_FILE: notTaken,
  OTEL_RESOURCE_ATTRIBUTES: attributes,
  OTEL_TRACES_EXPORTER: listOf('otlp', 'console'),
  OTEL_METRICS_EXPORTER: listOf('otlp', 'console', 'prometheus'),
  OTEL_EXPORTER_PROMETHEUS_PORT: wholeNumber(1, 65535)({ default: undefined }),
  OTEL_PROPAGATORS: listOf('tracecontext', 'baggage', 'b3', 'b3multi'),
  ...ofBoth('ENDPOINT', webUrl('http://collector.internal:4318')({ default: undefined })),
  ...ofBoth('PROTOCOL', oneOf('grpc', 'http/json', 'http/protobuf')),
  ...ofBoth('TIMEOUT', milliseconds),
  ...ofBoth('HEADERS', headers),
  ...ofBoth('COMPRESSION', oneOf('gzip', 'none')),
  ...ofBoth('INSECURE', yesOrNo),
  ...ofBoth('CERTIFICATE', file),
  ...ofBoth('CLIENT_CERTIFICATE', file),
  ...ofBoth('CLIENT_KEY', file),
  OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: oneOf('cumulative', 'delta', 'lowmemory'),
  OTEL_METRIC_EXPORT_INTERVAL: milliseconds,
  OTEL_METRIC_EXPORT_TIMEOUT: milliseconds,
  OTEL_NODE_EXPERIMENTAL_SDK_METRICS: yesOrNo,
  OTEL_BSP_SCHEDULE_DELAY: milliseconds,
  OTEL_BSP_EXPORT_TIMEOUT: milliseconds,
  OTEL_BSP_MAX_QUEUE_SIZE: upToAMillion,
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: upToAMillion,
  OTEL_TRACES_SAMPLER: oneOf(
    'always_on',
    'always_off',
    'traceidratio',
    'parentbased_always_on',
    'parentbased_always_off',
    'parentbased_traceidratio',
  ),
  OTEL_TRACES_SAMPLER_ARG: share({ default: undefined }),
  OTEL_ATTRIBUTE_COUNT_LIMIT: limit,
  OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT: limit,
  OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: limit,
  OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT: limit,
  OTEL_SPAN_EVENT_COUNT_LIMIT: limit,
  OTEL_SPAN_LINK_COUNT_LIMIT: limit,
  OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT: limit,
  OTEL_LINK_ATTRIBUTE_COUNT_LIMIT: limit,
}
