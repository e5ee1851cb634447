/** Records that leave the agency as files: what is kept of a person, and the cases of a time. */
import { Only } from '../layout/Only.tsx'
import { AnswerAccess } from './AnswerAccess.tsx'
import { TakeOut } from './TakeOut.tsx'

export function Records() {
  return (
    <>
      <Only may="ERASE">
        <AnswerAccess />
      </Only>
      <TakeOut />
    </>
  )
}
