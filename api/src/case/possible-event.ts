/** Turns what the machine would accept next into what the API shows of it. */
import type { PossibleEvent as Possible } from '@casewright/dsl'
import type { PossibleEventKind } from '../graphql/enums.ts'
import { PossibleEvent } from './case.ts'

export function possibleEventOf({ kind, ...event }: Possible): PossibleEvent {
  const { name, about, label, needsTime, needsReasons, needsWriting, needsNumberOf, needsAgreementOf, needsPeople } =
    event
  const { choices, criteria, evidence } = event
  return Object.assign(new PossibleEvent(), {
    name,
    about,
    label,
    kind: kind as PossibleEventKind,
    needsTime,
    needsReasons,
    needsNumber: needsNumberOf !== null,
    needsNumberOf,
    needsWriting,
    needsAgreementOf,
    needsPeople,
    choices,
    criteria,
    evidence,
  })
}
