/** Makes one span of each request: of which kind, and how it ended; never what was asked or answered, and not even what the caller calls it. */

import type { ApolloServerPlugin } from '@apollo/server'
import { watched, workOf } from '../telemetry/telemetry.ts'
import type { Context } from './context.ts'

export const traceRequests: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    const watch = watched()
    if (watch === null) return
    const span = watch.tracer.startSpan('graphql', { kind: 1 })
    const work = workOf(span)
    return {
      async didResolveOperation({ operation }) {
        const type = operation?.operation ?? 'unknown'
        span.updateName(type)
        work.note({ 'graphql.operation.type': type })
      },
      async didEncounterErrors({ errors }) {
        work.fail(String(errors[0]?.extensions.code ?? 'INTERNAL_SERVER_ERROR'))
      },
      async willSendResponse() {
        span.end()
      },
    }
  },
}
