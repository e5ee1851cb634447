/** Reads what a query gives by COPY in its binary form, as it comes, and does nothing with it. */
import pg from 'pg'
import { to } from 'pg-copy-streams'

export async function copierOf({ connection, sql }) {
  const client = new pg.Client(connection)
  await client.connect()
  return {
    async rows() {
      const stream = client.query(to(`copy (${sql}) to stdout (format binary)`))
      let bytes = 0
      for await (const chunk of stream) bytes += chunk.length
      if (bytes === 0) throw new Error('COPY gave nothing.')
      return stream.rowCount
    },
    end: () => client.end(),
  }
}
