/** Runs a command about rules once: its texts looked at, and the answer kept under its key. */
import { faultOfTexts } from '../case/checked-text.ts'
import { answeredBefore, commandOf, onceMore, rememberAnswer } from '../case/idempotency.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Context } from '../graphql/context.ts'
import { InvalidInput } from '../graphql/results.ts'

/** What is kept of an answer: ids and codes. An answer of another kind is worked out afresh when asked for again. */
export type Kept =
  | { readonly kind: 'draft'; readonly draftKey: string }
  | { readonly kind: 'published'; readonly draftKey: string; readonly editionKey: string }
  | { readonly kind: 'adopted'; readonly ruleset: string; readonly fromOn: string }
  | { readonly kind: 'import'; readonly importKey: string }
  | { readonly kind: 'preview'; readonly previewKey: string }
  | { readonly kind: 'taken'; readonly procedure: string; readonly ruleset: string; readonly on: string }
  | { readonly kind: 'erased'; readonly caseId: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

export function refused(code: string, message: string): Extract<Kept, { kind: 'refused' }> {
  return { kind: 'refused', code, message }
}

export async function once<Input extends { readonly idempotencyKey: string }, Answer extends { readonly kind: string }>(
  context: Context,
  verb: string,
  input: Input,
  run: (tx: AgencyTransaction, personId: string) => Promise<Answer>,
): Promise<Answer | InvalidInput> {
  const { personId } = context.signedIn()
  const fault = faultOfTexts(input)
  if (fault !== null) return fault
  const command = commandOf(verb, personId, input)
  return onceMore(() =>
    context.write(async (tx) => {
      const before = await answeredBefore<Answer>(tx, command)
      if (before !== null) return before
      const answer = await run(tx, personId)
      if (kept.has(answer.kind)) await rememberAnswer(tx, command, answer)
      return answer
    }),
  )
}

const kept: ReadonlySet<string> = new Set<Kept['kind']>([
  'draft',
  'published',
  'adopted',
  'preview',
  'import',
  'taken',
  'erased',
  'refused',
])
