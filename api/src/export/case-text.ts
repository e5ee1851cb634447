/** Writes what is kept of a case as plain text, for a person to read. */
import type { CaseFile, RulesNamed } from './case-file.ts'

export function textOf(file: CaseFile): string {
  const { reference, kind, rules, status, openedOn, closedOn, outcome, stage, importedAt, recordErasedAt } = file
  const head = [
    `${kind}${reference === null ? '' : ` ${reference}`}`,
    `By the rules: ${named(rules)}`,
    `Opened on ${openedOn}${closedOn === null ? '' : `, closed on ${closedOn}${outcome === null ? '' : ` as ${said(outcome)}`}`}`,
    `Status: ${status}${stage === null ? '' : `, stage ${said(stage)}`}`,
    ...(importedAt === null
      ? []
      : [
          `Brought along by an import at ${importedAt}: entries up to then are dated as they were said to have been recorded.`,
        ]),
    ...(recordErasedAt === null ? [] : [`The record was erased at ${recordErasedAt}.`]),
  ]
  return [
    head,
    section('Answers', file.answers, ({ question, answer }) => `${question} ${said(answer)}`),
    section('Who is who', file.roles, ({ role, name }) => `${said(role)}: ${name ?? 'nobody'}`),
    section('What was promised', file.deadlines, ({ what, whose, dueOn, metOn, state }) =>
      [what, whose && said(whose), dueOn && `due ${dueOn}`, metOn && `done ${metOn}`, said(state)]
        .filter(Boolean)
        .join(', '),
    ),
    section('What happened', file.log, ({ number, what, happenedOn, recordedAt, by, words, setOff, switched }) =>
      [
        `${number}. ${happenedOn} ${what} (${onRecord(recordedAt, importedAt)}${by === null ? '' : ` by ${by}`})`,
        switched && `From ${named(switched.from)}, to ${named(switched.to)}`,
        ...setOff,
        words,
      ]
        .filter(Boolean)
        .join('\n   '),
    ),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

function section<Item>(title: string, items: readonly Item[], line: (item: Item) => string): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => ` ${line(item)}`)]
}

/** Both are instants of one form, so the earlier comes first. */
function onRecord(recordedAt: string, importedAt: string | null): string {
  return importedAt !== null && recordedAt <= importedAt
    ? `brought along, as put on record at ${recordedAt}`
    : `put on record at ${recordedAt}`
}

function named({ title, inForceFrom }: RulesNamed): string {
  return `${title}, in force from ${inForceFrom}`
}

function said(name: string): string {
  return name.replaceAll('_', ' ')
}
