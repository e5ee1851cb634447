/** Writes in a rule text, or reads it: its colours and problems as you type, and beside it all that it says. */
import { useGetIdentity, useGetOne } from 'ra-core'
import { useMemo } from 'react'
import { useToday } from '../../agency/agency-time.tsx'
import type { ShelvesQuery } from '../../gql/graphql.ts'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import type { MessageKey } from '../../messages/use-words.ts'
import { shelvesFrom } from '../study/shelves.ts'
import { Desk } from './Desk.tsx'
import { keptText } from './kept-text.ts'

/** A text to write in, and what becomes of what is written. */
export interface Written {
  /** What findings call it. */
  readonly name: string
  /** As it is published or saved. */
  readonly text: string
  /** Counts the changes of a draft; 0 for an edition. */
  readonly version: number
  /** What it is kept under in the browser. */
  readonly keptAs: string
  readonly words: { readonly unchanged: MessageKey; readonly changed: MessageKey; readonly kept: MessageKey }
  /** Null where what is written cannot be saved. */
  readonly saving: Saving | null
  /** Whether nothing may be written at all. */
  readonly isReadOnly?: boolean
}

export interface Saving {
  readonly label: MessageKey
  readonly save: (text: string, version: number) => Promise<Saved>
}

/** The version it then has; why nothing was saved; or what somebody else saved meanwhile. */
export type Saved =
  | { readonly saved: number }
  | { readonly problem: string }
  | { readonly theirs: { readonly text: string; readonly version: number; readonly by: string } }

export default function RuleEditor({ written }: { readonly written: Written }) {
  const today = useToday()
  const { identity } = useGetIdentity()
  const { data, error } = useGetOne<ShelvesQuery & { id: string }>('shelves', { id: 'here' })
  const shelves = useMemo(() => (data ? shelvesFrom(data) : null), [data])
  if (error) return <ProblemNotice error={error} />
  if (!shelves || !identity) return <Waiting />
  const kept = keptText(localStorage, String(identity.id), written.keptAs)
  return <Desk written={written} shelves={shelves} today={today} kept={kept} />
}
