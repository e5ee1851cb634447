/** A notice as it waits in somebody's inbox. */
import { clockLabel, type Machine, sentence, thingLabel, words } from '@casewright/dsl'
import { Field, Int, ObjectType } from 'type-graphql'
import type { StoredEffect } from '../case/case-run.ts'
import { toldInWords } from '../case/told.ts'
import { NoticeKind } from '../graphql/enums.ts'
import { Node } from '../graphql/node.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({ implements: Node, description: 'Something that a person should know, kept until they have read it.' })
export class Notice {
  key!: string
  caseKey!: string
  editionKey!: string
  procedure!: string
  /** What the entry set off that this is about; null: the notice is about no effect of an entry. */
  effect!: StoredEffect | null
  clock!: string | null
  occurrence!: number | null

  @Field(() => NoticeKind, { description: 'Why they are told.' })
  kind!: NoticeKind

  @Field(() => Int, { description: "The place in the case's log of what set it off." })
  seq!: number

  @Field(() => String, {
    nullable: true,
    description: 'The role it is about or was meant for, in the words of the rules.',
  })
  role!: string | null

  @Field(() => Boolean, {
    description:
      'Whether a correction has since taken back what it tells: the entry counts for nothing, or sets this off no longer. It stays, marked.',
  })
  isInError!: boolean

  @Field(() => DateTimeScalar, { description: 'When it was put into the inbox.' })
  madeAt!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they marked it as read; null: not yet.' })
  readAt!: number | null
}

/** In the rules' own words; names of people and of cases are no part of it. */
export function noticeInWords(machine: Machine, { kind, role, clock, effect }: Notice): string {
  const theRole = role === null ? 'somebody' : `the ${words(role)}`
  switch (kind) {
    case NoticeKind.TOLD:
      return sentence(saidBy(machine, effect))
    case NoticeKind.TO_SEND:
      return `To be sent to ${theRole}: ${saidBy(machine, effect)}`
    case NoticeKind.IN_ERROR:
      return `Set off in error: ${saidBy(machine, effect?.kind === 'mistaken' ? effect.effect : effect)}`
    case NoticeKind.STAGE:
      return `Yours now: ${effect?.kind === 'entered' ? thingLabel(machine, `stage ${effect.stage}`) : 'a stage'}`
    case NoticeKind.OWED:
      return `Yours to do: ${effect?.kind === 'owed' ? clockLabel(machine, effect.clock) : 'something'}`
    case NoticeKind.ROLE:
      return `You are ${theRole} now`
    case NoticeKind.DUE_SOON:
      return `Due soon: ${clockLabel(machine, clock ?? undefined)}`
    case NoticeKind.OVERDUE:
      return `Overdue: ${clockLabel(machine, clock ?? undefined)}`
    case NoticeKind.OPENING_OWED:
      return 'Another case should be opened, and no ruleset in use here has its procedure'
    case NoticeKind.VACANT_ROLE:
      return `Nobody is ${theRole}, who must act`
    case NoticeKind.SET_ASIDE:
      return 'Its time-outs wait for a repair'
  }
}

function saidBy(machine: Machine, effect: StoredEffect | null): string {
  if (effect?.kind === 'open' || effect?.kind === 'opening_owed') return `opening ${words(effect.procedure)}`
  if (effect?.kind !== 'tell') return 'something'
  return toldInWords(machine, effect)
}
