/** A program of an integrator, on the client that is generated from the documentation: everything that stands there, done. */
import { setTimeout as sleep } from 'node:timers/promises'
import * as documents from './gql/graphql.ts'
import { callerAt } from './send.ts'

export interface Done {
  /** Of its case, as it read it at the end. */
  readonly title: string
  readonly dueOn: string | null
  readonly logged: readonly string[]
  /** What it would come to if it were struck out, and how what was done instead reads. */
  readonly ifStruckOut: string | null
  readonly corrected: string
  readonly moreTimeUntil: string | null
  readonly kindsHeard: readonly string[]
  /** What time it was in the sandbox after its clock was moved. */
  readonly now: string
  readonly switched: string
  readonly imported: number
  readonly csvLines: number
  readonly standards: number
  readonly counted: string
  readonly unread: number
  /** Where the calendar feed is. */
  readonly feed: string
}

export async function integrate(url: string, token: string): Promise<Done> {
  const { send, hear } = callerAt(url, token)
  let keys = 0
  let recordedSeq = 0
  const idempotencyKey = () => `integrator-${++keys}`

  const { dueDate } = await send(documents.CountDaysDocument, { start: '2026-01-05T10:00:00Z' })
  const { procedures } = await send(documents.KindsDocument, {})
  const procedure = procedures.find(({ name }) => name === 'adoption')!.name
  const { openCase } = await send(documents.OpenCaseDocument, {
    input: { procedure, reference: 'A-17', on: '2026-01-05', idempotencyKey: idempotencyKey() },
  })
  const opened = must('case' in openCase && openCase, openCase).case
  const { changed } = await hear(documents.ChangedDocument, { after: await lastCursor() }, async () => {
    const { recordEvent } = await send(documents.RecordDocument, {
      input: {
        caseId: opened.id,
        event: 'information_sent',
        expectedVersion: opened.version,
        idempotencyKey: idempotencyKey(),
      },
    })
    recordedSeq = must('entries' in recordEvent && recordEvent, recordEvent).entries.at(-1)!.seq
  })
  const { inboxChanged } = await hear(documents.InboxDocument, {}, async () => {})

  const { tried, corrected } = await correct(opened.id)
  const moreTimeUntil = await agreeMoreTime()

  const { cases } = await send(documents.FindCaseDocument, { reference: 'A-17' })
  const { case: found } = await send(documents.ShowCaseDocument, { id: cases.nodes[0]!.id })
  await everyDeadline()

  const { createWebhook } = await send(documents.MakeWebhookDocument, {
    input: { url: 'https://receiver.example/changes' },
  })
  must('secret' in createWebhook, createWebhook)
  const { createCalendarFeed } = await send(documents.MakeFeedDocument, {})
  const { evidence } = await send(documents.EvidenceDocument, { from: '2026-01-01', to: '2026-01-31' })
  const { exportDeadlines } = await send(documents.DeadlinesAsFileDocument, {})
  const { advanceClock } = await send(documents.AdvanceDocument, { to: '2026-02-02T09:00:00Z' })
  const { now } = must('now' in advanceClock && advanceClock, advanceClock)

  return {
    title: found!.title,
    dueOn: opened.deadlines[0]!.dueOn ?? null,
    logged: found!.log.map(({ event }) => event),
    ifStruckOut: tried,
    corrected,
    moreTimeUntil,
    kindsHeard: [changed.node.kind],
    now,
    switched: await switchRules(),
    imported: await bringCases(),
    csvLines: exportDeadlines.content.trim().split('\n').length,
    standards: evidence.standards.length,
    counted: must('dueOn' in dueDate && dueDate, dueDate).dueOn,
    unread: inboxChanged.unread,
    feed: createCalendarFeed.url,
  }

  async function correct(caseId: string): Promise<{ readonly tried: string | null; readonly corrected: string }> {
    const input = { caseId, seq: recordedSeq, reasons: 'It went by post.' }
    const { correctEvent: tried } = await send(documents.CorrectDocument, {
      input: { ...input, strikeOut: true, dryRun: true, idempotencyKey: idempotencyKey() },
    })
    const { correctEvent: done } = await send(documents.CorrectDocument, {
      input: { ...input, instead: { words: 'By post.' }, idempotencyKey: idempotencyKey() },
    })
    return {
      tried: must('deadlines' in tried && tried, tried).deadlines[0]?.after?.state ?? null,
      corrected: must('entry' in done && done, done).entry.label,
    }
  }

  async function agreeMoreTime(): Promise<string | null> {
    const { openCase } = await send(documents.OpenCaseDocument, {
      input: {
        procedure: 'complaint',
        on: '2026-01-05',
        facts: [{ question: 'matters_took_place', answer: '2025-11-03' }],
        idempotencyKey: idempotencyKey(),
      },
    })
    const { id: caseId } = must('case' in openCase && openCase, openCase).case
    const { recordEvent } = await send(documents.AgreeMoreTimeDocument, { caseId, idempotencyKey: idempotencyKey() })
    const { deadlines } = must('entries' in recordEvent && recordEvent, recordEvent).case
    return deadlines.find(({ clock }) => clock === 'letter_sent')?.dueOn ?? null
  }

  async function lastCursor(): Promise<string | null> {
    let cursor: string | null = null
    while (true) {
      const { changes }: documents.ChangesQuery = await send(documents.ChangesDocument, { after: cursor })
      cursor = changes.edges.at(-1)?.cursor ?? cursor
      // What was opened above is numbered a moment later.
      if (changes.edges.length === 0 && cursor !== null) return cursor
      await sleep(100)
    }
  }

  async function everyDeadline(): Promise<void> {
    let after: string | null = null
    do {
      const { deadlines }: documents.WhatIsDueQuery = await send(documents.WhatIsDueDocument, { first: 2, after })
      after = deadlines.pageInfo.hasNextPage ? deadlines.pageInfo.endCursor! : null
    } while (after !== null)
  }

  async function switchRules(): Promise<string> {
    const input = { ruleset: 'berkshire_adoption', insteadOf: 'national_adoption', fromOn: '2026-02-02', live: true }
    const { previewSwitch } = await send(documents.TrySwitchDocument, {
      input: { ...input, idempotencyKey: idempotencyKey() },
    })
    const { id } = must('id' in previewSwitch && previewSwitch, previewSwitch)
    await reach(id, 'READY')
    const { switchRuleset } = await send(documents.MakeSwitchDocument, {
      input: { previewId: id, idempotencyKey: idempotencyKey() },
    })
    must('state' in switchRuleset, switchRuleset)
    const state = await reach(id, 'SWITCHED')
    const { previewAgain } = await send(documents.TryAgainDocument, {
      input: { previewId: id, idempotencyKey: idempotencyKey() },
    })
    await reach(must('id' in previewAgain && previewAgain, previewAgain).id, 'READY')
    return state
  }

  async function reach(id: string, state: documents.SwitchState): Promise<string> {
    while (true) {
      const { switchPreview } = await send(documents.HowFarDocument, { id })
      if (switchPreview?.state === state) return state
      await sleep(100)
    }
  }

  async function bringCases(): Promise<number> {
    const text = JSON.stringify({
      reference: 'OLD-1',
      procedure: 'adoption',
      events: [{ event: 'interest_expressed', on: '2026-01-12' }],
    })
    const input = { format: 'NDJSON', text } as const
    const { importCases: checked } = await send(documents.BringCasesDocument, {
      input: { ...input, dryRun: true, idempotencyKey: idempotencyKey() },
    })
    must('faultCount' in checked && checked.faultCount === 0, checked)
    const { importCases: begun } = await send(documents.BringCasesDocument, {
      input: { ...input, idempotencyKey: idempotencyKey() },
    })
    return must('total' in begun && begun, begun).total
  }
}

/** What was hoped for; anything else that was answered is thrown, to be read. */
function must<Value>(value: Value | false, answer: unknown): Value {
  if (value === false) throw new Error(JSON.stringify(answer))
  return value
}
