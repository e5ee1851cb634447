/** What the portal asks about editions of rules. */
import { graphql } from '../gql/index.ts'

export const editionsDocument = graphql(`
  query Editions {
    editions {
      id
      ruleset
      title
      inForceFrom
      isScheduled
      fileName
      owner { id name }
      usedBy { id name }
      report { diagnostics { severity } procedures { title } }
    }
  }
`)

export const editionDocument = graphql(`
  query Edition($id: ID!) {
    edition(id: $id) {
      id
      ruleset
      title
      inForceFrom
      isScheduled
      fileName
      text
      usedBy { id name }
      report {
        diagnostics { code severity line column endLine endColumn message help }
        procedures {
          name
          title
          stages {
            name
            title
            owner
            standards { ...Standard }
            leadsTo { stage on }
          }
          standards { ...Standard }
          leadsTo { stage on }
        }
      }
    }
  }
`)

/** What a text that is being written may extend, and count by. */
export const shelvesDocument = graphql(`
  query Shelves {
    editions { id ruleset title inForceFrom fileName text }
    calendars { name nation zone source publishedFrom publishedUntil holidays { on name } }
    sourceDocuments { name text }
  }
`)

/** @public The generator finds it by its place in this file. */
export const standardFragment = graphql(`
  fragment Standard on StandardOutline { id text strength owner askedBy limit clause { ...ClauseWords } }
`)
