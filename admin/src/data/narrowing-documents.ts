/** What the list of deadlines may be narrowed by: kinds of case with their stages and standards, and people. */
import { graphql } from '../gql/index.ts'

export const narrowingDocument = graphql(`
  query Narrowing {
    procedures {
      name
      title
      edition {
        id
        report {
          procedures {
            name
            stages { name title standards { id text } }
            standards { id text }
          }
        }
      }
    }
    people { id name hasLeft }
  }
`)
