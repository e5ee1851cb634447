/** Reads what a query gives by COPY in its binary form, as it comes, and does nothing with it. */
import pg from 'pg'
import { to } from 'pg-copy-streams'

export async function copierOf({ connection, sql }) {
  const client = new pg.Client(connection)
  await client.connect()
  return {
    async read() {
      const stream = client.query(to(`copy (${sql}) to stdout (format binary)`))
      let bytes = 0
      for await (const chunk of stream) bytes += chunk.length
      return { rows: stream.rowCount, bytes }
    },
    end: () => client.end(),
  }
}
