/** The tables that recording an event writes, as an ORM has them: a class a table. */

import type { CaseEvent, Snapshot } from '@casewright/dsl'
import { defineEntity, p } from '@mikro-orm/core'
import type { Entry } from '../../../api/src/case/case-run.ts'

export const CaseRow = defineEntity({
  name: 'CaseRow',
  tableName: 'cases',
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    procedure: p.text(),
    edition: p.uuid().fieldName('edition_id'),
    calendar: p.integer(),
    reference: p.text().nullable(),
    stage: p.text().nullable(),
    stageEnteredOn: p.date().nullable(),
    status: p.text(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    outcome: p.text().nullable(),
    version: p.integer(),
    snapshot: p.json<Snapshot>(),
    nextDueAt: p.datetime().nullable(),
    setAsideAt: p.datetime().nullable(),
    setAsideReason: p.text().nullable(),
  },
})

export const EventRow = defineEntity({
  name: 'EventRow',
  tableName: 'event',
  properties: {
    agencyId: p.uuid().primary(),
    caseId: p.uuid().primary(),
    seq: p.integer().primary(),
    name: p.text(),
    happenedOn: p.date(),
    happenedAt: p.datetime().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    details: p.json<CaseEvent['details']>(),
    effects: p.json<Entry['effects']>(),
  },
})

export const DueRow = defineEntity({
  name: 'DueRow',
  tableName: 'deadline',
  properties: {
    agencyId: p.uuid().primary(),
    caseId: p.uuid().primary(),
    clock: p.text().primary(),
    occurrence: p.integer().primary(),
    clockIndex: p.integer(),
    kind: p.text(),
    text: p.text(),
    strength: p.text(),
    stage: p.text().nullable(),
    ownerRole: p.text().nullable(),
    holderId: p.uuid().nullable(),
    state: p.text(),
    duty: p.text().nullable(),
    startedOn: p.date(),
    startedAt: p.datetime().nullable(),
    dueOn: p.date().nullable(),
    dueAt: p.datetime().nullable(),
    metOn: p.date().nullable(),
    provisional: p.boolean(),
    recordedLate: p.boolean(),
    lateOnArrival: p.boolean(),
    editionId: p.uuid().nullable(),
  },
})

export const MessageRow = defineEntity({
  name: 'MessageRow',
  tableName: 'outbox',
  properties: {
    agencyId: p.uuid().primary(),
    id: p.uuid().primary(),
    caseId: p.uuid(),
    kind: p.text(),
    payload: p.json<object>(),
  },
})

export const AnswerRow = defineEntity({
  name: 'AnswerRow',
  tableName: 'idempotency_key',
  properties: {
    agencyId: p.uuid().primary(),
    caller: p.uuid().primary(),
    key: p.text().primary(),
    requestHash: p.text(),
    response: p.json<object>(),
  },
})
