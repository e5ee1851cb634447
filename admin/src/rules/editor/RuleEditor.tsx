/** Writes in a rule text, or reads it: its colours and problems as you type, and beside it all that it says. */
import { useGetIdentity, useGetOne } from 'ra-core'
import { useMemo } from 'react'
import { useToday } from '../../agency/agency-time.tsx'
import type { ShelvesQuery } from '../../gql/graphql.ts'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { shelvesFrom } from '../study/shelves.ts'
import { Desk } from './Desk.tsx'
import { keptText } from './kept-text.ts'
import type { Written } from './written.ts'

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
