/** Turns a change of the outbox into who is to be told of it, and what kind of notice that is. */
import type { Effect, Machine } from '@casewright/dsl'
import type { StoredEffect } from '../case/case-run.ts'
import type { Surroundings, ToldChange, ToldDeadline } from './read-changes.ts'

export interface NewNotice {
  readonly person_id: string
  readonly kind: string
  readonly case_id: string
  readonly seq: number
  /** Its place among the effects of the entry. */
  readonly effect: number | null
  readonly role: string | null
  readonly clock: string | null
  readonly occurrence: number | null
}

/** Of somebody away whoever stands in for them is told, too. */
export function noticesOf(change: ToldChange, around: Surroundings): readonly NewNotice[] {
  const notices = noticesFor(change, around)
  const standIns = notices
    .map((each) => ({ ...each, person_id: around.directory.standInFor(each.person_id) }))
    .filter((each) => each.person_id !== change.by && !notices.some((known) => isSame(known, each)))
  return [...notices, ...standIns]
}

function isSame(one: NewNotice, other: NewNotice): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Nobody is told that what they themselves did made something theirs: they know. */
function noticesFor(change: ToldChange, around: Surroundings): readonly NewNotice[] {
  switch (change.kind) {
    case 'recorded':
      return [...newlyTheirs(change, around), ...newRoles(change), ...overdue(change, around)]
    case 'tell':
    case 'mistaken':
      return told(change, around)
    case 'due_soon':
      return aboutDeadline('due_soon', change, deadlineOf(change, around, change.clock, change.occurrence), around)
    case 'opening_owed':
    case 'vacant_role':
    case 'set_aside':
      return around.administrators.map((person) => notice(change.kind, change, person, { role: change.role }))
    default:
      return []
  }
}

/** A stage stands for the duties that come with it. */
function newlyTheirs(change: ToldChange, around: Surroundings): readonly NewNotice[] {
  const notices: NewNotice[] = []
  change.effects.forEach((effect, place) => {
    const person = ownerOfEffect(effect, change, around)
    const known = notices.some((each) => each.person_id === person && each.kind === 'stage')
    if (person === null || person === change.by || known) return
    notices.push(notice(effect.kind === 'entered' ? 'stage' : 'owed', change, person, { effect: place }))
  })
  return notices
}

function ownerOfEffect(effect: StoredEffect, change: ToldChange, around: Surroundings): string | null {
  if (effect.kind === 'entered') {
    const stage = change.machine.stages.find(({ name }) => name === effect.stage)
    return personIn(stage?.owner ?? change.machine.owner, change, around)
  }
  if (effect.kind !== 'owed') return null
  const deadline = deadlineOf(change, around, effect.clock, effect.occurrence)
  return deadline?.isOpen ? holderOf(deadline, change, around) : null
}

/** Those whom the system looked up hear of it by what the role brings them. */
function newRoles(change: ToldChange): readonly NewNotice[] {
  if (change.name === 'held' || change.name === 'corrected') return []
  return (change.people ?? [])
    .filter(({ person }) => person !== null && person !== change.by)
    .map(({ role, person }) => notice('role', change, person!, { role }))
}

function overdue(change: ToldChange, around: Surroundings): readonly NewNotice[] {
  if (change.name !== 'timed_out') return []
  return aboutDeadline('overdue', change, deadlineOf(change, around, change.about, change.nth), around)
}

/** What is a window, a wait or the keeping of records nobody is late with. */
function aboutDeadline(
  kind: string,
  change: ToldChange,
  deadline: ToldDeadline | null,
  around: Surroundings,
): readonly NewNotice[] {
  if (deadline === null || deadline.isMet || !['duty', 'stage', 'whole'].includes(deadline.kind)) return []
  const { clock, occurrence } = deadline
  const people = orAdministrators(holderOf(deadline, change, around), around)
  return people.map((person) => notice(kind, change, person, { clock, occurrence }))
}

/** Who is outside the agency has no inbox here: whoever owns the stage owes it to them to send it. */
function told(change: ToldChange, around: Surroundings): readonly NewNotice[] {
  const effect = change.effects[change.effect ?? -1]
  const meant = effect?.kind === 'mistaken' ? effect.effect : effect
  const role = meant?.kind === 'tell' ? meant.role : null
  const outside = role === null || isOutside(change.machine, meant as Effect)
  const kind = change.kind === 'mistaken' ? 'mistaken' : outside ? 'to_send' : 'told'
  const person = personIn(outside ? ownerOfPresentStage(change) : role, change, around)
  return orAdministrators(person, around).map((each) => notice(kind, change, each, { effect: change.effect, role }))
}

function isOutside({ roles }: Machine, effect: Effect): boolean {
  return effect.kind === 'tell' && (roles.find(({ name }) => name === effect.role)?.outside ?? false)
}

function ownerOfPresentStage({ machine, stage }: ToldChange): string | null {
  return machine.stages.find(({ name }) => name === stage)?.owner ?? machine.owner
}

function holderOf(deadline: ToldDeadline, change: ToldChange, around: Surroundings): string | null {
  return deadline.holder ?? personIn(deadline.owner, change, around)
}

/** Whoever is in it on the case; else whoever a case would be given to, now that somebody must act. */
function personIn(role: string | null, { caseId, machine }: ToldChange, around: Surroundings): string | null {
  if (role === null) return null
  const held = around.holderOn(caseId, role)
  if (held !== null) return held
  const manages = machine.roles.find(({ name }) => name === role)?.manages ?? null
  const managed = manages === null ? null : around.holderOn(caseId, manages)
  const manager = managed === null ? null : around.directory.managerOf(managed)
  return manager ?? around.directory.holdersOf(role)[0] ?? null
}

function orAdministrators(person: string | null, { administrators }: Surroundings): readonly string[] {
  return person === null ? administrators : [person]
}

function deadlineOf(
  { caseId }: ToldChange,
  around: Surroundings,
  clock: string | null,
  occurrence: number | null,
): ToldDeadline | null {
  return clock === null ? null : around.deadlineOn(caseId, clock, occurrence ?? 1)
}

function notice(
  kind: string,
  { caseId, seq }: ToldChange,
  person: string,
  about: Partial<Pick<NewNotice, 'effect' | 'role' | 'clock' | 'occurrence'>>,
): NewNotice {
  const nothing = { effect: null, role: null, clock: null, occurrence: null }
  return { person_id: person, kind, case_id: caseId, seq, ...nothing, ...about }
}
