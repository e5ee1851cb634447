/** The one answer to whoever names a case that is another agency's, nobody's, or erased: nothing is to be had of any of them. */
import { InvalidInput } from '../graphql/results.ts'

export const noCase = (): InvalidInput =>
  new InvalidInput('caseId', 'No case here has this id, or its record is erased and takes nothing more.')
