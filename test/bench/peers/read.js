/** Serves the list of deadlines over HTTP in one of several ways; told which, and where the database is, in its arguments. */
import { createServer } from 'node:http'
import pg from 'pg'

const [name, settings] = process.argv.slice(2)
const { connection, sql, json } = JSON.parse(settings)
const pool = new pg.Pool({ ...connection, max: 10 })

const typeDefs = `
  type Query { deadlines(first: Int, filter: DeadlineFilter): DeadlineConnection! }
  input DeadlineFilter { open: Boolean, stage: String }
  type DeadlineConnection { nodes: [Deadline!]! }
  type Deadline {
    id: ID! clock: String! occurrence: Int! kind: String! text: String! state: String! duty: String
    owner: String startedOn: String! dueOn: String provisional: Boolean! case: Case!
  }
  type Case { id: ID! reference: String procedure: String! status: String! openedOn: String! version: Int! stage: Stage }
  type Stage { name: String! enteredOn: String! }`

const idOf = (type, ...parts) => Buffer.from([type, parts.join(':')].join(':')).toString('base64')
const upper = (word) => word?.toUpperCase() ?? null

async function deadlines(_root, { first }) {
  const { rows } = await pool.query({ name: 'deadlines', text: sql, values: [first] })
  return { nodes: rows }
}

const resolvers = {
  Query: { deadlines },
  Deadline: {
    id: ({ agency, caseId, occurrence, clock }) => idOf('Deadline', agency, caseId, occurrence, clock),
    kind: ({ kind }) => upper(kind),
    state: ({ state }) => upper(state),
    duty: ({ duty }) => upper(duty),
    case: (row) => row,
  },
  Case: {
    id: ({ agency, caseId }) => idOf('Case', agency, caseId),
    status: ({ status }) => upper(status),
    stage: ({ stageName, stageEnteredOn }) => ({ name: stageName, enteredOn: stageEnteredOn }),
  },
}

const listen = (server) =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/`)))

const ways = {
  async apollo() {
    const { ApolloServer } = await import('@apollo/server')
    const { startStandaloneServer } = await import('@apollo/server/standalone')
    const server = new ApolloServer({ typeDefs, resolvers })
    return (await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })).url
  },
  async yoga() {
    const { createSchema, createYoga } = await import('graphql-yoga')
    const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false, graphqlEndpoint: '/' })
    return listen(createServer(yoga))
  },
  async mercurius() {
    const { default: fastify } = await import('fastify')
    const { default: mercurius } = await import('mercurius')
    const app = fastify()
    app.register(mercurius, { schema: typeDefs, resolvers, jit: 1, path: '/' })
    return `${await app.listen({ port: 0, host: '127.0.0.1' })}/`
  },
  async postgraphile() {
    const { postgraphile } = await import('postgraphile')
    const { grafserv } = await import('postgraphile/grafserv/node')
    const { PostGraphileAmberPreset } = await import('postgraphile/presets/amber')
    const { makePgService } = await import('postgraphile/adaptors/pg')
    const preset = {
      extends: [PostGraphileAmberPreset],
      // It would let nobody ask by a column without an index of its own.
      disablePlugins: ['PgIndexBehaviorsPlugin'],
      pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
      grafserv: { graphqlPath: '/', graphiql: false, watch: false },
      grafast: { explain: false },
    }
    const server = createServer()
    await postgraphile(preset).createServ(grafserv).addTo(server)
    return listen(server)
  },
  /** All of the answer is written by the database, and handed on. */
  async limit() {
    const server = createServer((request, response) => {
      request.resume().on('end', async () => {
        const { rows } = await pool.query({ name: 'limit', text: json, values: [50] })
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(rows[0].answer),
        })
        response.end(rows[0].answer)
      })
    })
    return listen(server)
  },
}

console.log(`listening at ${await ways[name]()}`)
