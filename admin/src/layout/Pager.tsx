/** Leads through a long list of which the newest come first: what part of it is shown, and the parts before and after. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Button } from '../form/Button.tsx'
import { useWords } from '../messages/use-words.ts'

export interface Pages {
  /** The cursor to go on from; null: the newest. */
  readonly after: string | null
  readonly number: number
  readonly older: (cursor: string) => void
  readonly newer: () => void
}

/** `of`: what the list is of; where that changes it begins at its newest again. */
export function usePages(of: string): Pages {
  const [been, setBeen] = useState<{ readonly of: string; readonly cursors: readonly string[] }>({ of, cursors: [] })
  const cursors = been.of === of ? been.cursors : []
  return {
    after: cursors.at(-1) ?? null,
    number: cursors.length,
    older: (cursor) => setBeen({ of, cursors: [...cursors, cursor] }),
    newer: () => setBeen({ of, cursors: cursors.slice(0, -1) }),
  }
}

interface Props {
  readonly pages: Pages
  readonly rows: number
  readonly pageRows: number
  /** Null where the server does not count them. */
  readonly total: number | null
  readonly info: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export function Pager({ pages, rows, pageRows, total, info: { hasNextPage, endCursor } }: Props) {
  const t = useWords()
  if (pages.number === 0 && !hasNextPage) return null
  const from = pages.number * pageRows + 1
  const part = { from, to: from + rows - 1, total }
  const go = (turn: () => void) => {
    turn()
    window.scrollTo(0, 0)
  }
  return (
    <Row aria-label={t('pages.label')}>
      <p role="status">{t(total === null ? 'pages.part' : 'pages.partOf', part)}</p>
      {pages.number > 0 && (
        <Button kind="second" onClick={() => go(pages.newer)}>
          {t('pages.newer')}
        </Button>
      )}
      {hasNextPage && endCursor !== null && (
        <Button kind="second" onClick={() => go(() => pages.older(endCursor))}>
          {t('pages.older')}
        </Button>
      )}
    </Row>
  )
}

const Row = styled('nav')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.75rem 1.25rem',
  margin: '1rem 0 1.5rem',
})
