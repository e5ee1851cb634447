/** What a correction would change, before it is made: where the case stands, dates, what follows, and what was told in error. */
import { styled } from '@mui/material/styles'
import { type ReactNode, useEffect, useRef } from 'react'
import { longDate, plainDate } from '../dates.ts'
import { isOpen, over } from '../deadlines/time-left.ts'
import type { CorrectEventMutation } from '../gql/graphql.ts'
import { useWords, type Words } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { plainName, sentenceCase } from '../wording.ts'
import { type CaseView, stagesOf } from './case-view.ts'
import { followsBeside } from './log-lines.ts'
import { stageName } from './StageName.tsx'

type Tried = Extract<CorrectEventMutation['correctEvent'], { __typename: 'CorrectionTried' }>
type Stand = NonNullable<Tried['deadlines'][number]['after']>

interface Props {
  readonly tried: Tried
  readonly of: CaseView
}

export function WhatChanges({ tried: { before, after, deadlines, setOff, fallenAway, mistaken }, of }: Props) {
  const t = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const turn = turnOf(before, after, of, t)
  const follows = turn === null ? setOff : followsBeside(setOff, after.status)
  const isNothing = turn === null && [deadlines, setOff, fallenAway, mistaken].every(({ length }) => length === 0)
  return (
    <Box ref={box} tabIndex={-1} aria-labelledby="changes-title" role="group">
      <h3 id="changes-title">{t('correct.changes')}</h3>
      {turn && (
        <p>
          <b>{turn}</b>
        </p>
      )}
      {isNothing && <p>{t('correct.nothing')}</p>}
      {deadlines.length > 0 && (
        <Dates>
          {deadlines.map(({ clock, occurrence, text, before, after, lateOnArrival }) => (
            <li key={`${clock} ${occurrence}`}>
              <b>{sentenceCase(text)}</b>
              <span>{t('correct.before', { stand: before ? standing(before, t) : t('correct.notYet') })}</span>
              <span>{t('correct.after', { stand: after ? standing(after, t) : t('correct.noLonger') })}</span>
              {lateOnArrival && <span>{t('deadlines.lateOnArrival')}</span>}
            </li>
          ))}
        </Dates>
      )}
      <Part title={t('correct.follows')} lines={follows.map(({ words }) => sentenceCase(words))} />
      <Part
        title={t('correct.fallenAway')}
        lines={fallenAway.map(({ label, happenedOn }) => `${sentenceCase(label)}, ${longDate(happenedOn)}`)}
      />
      <Part title={t('correct.mistaken')} lines={mistaken.map(({ what }) => sentenceCase(what))}>
        {t('correct.mistakenNext')}
      </Part>
    </Box>
  )
}

interface PartProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly children?: ReactNode
}

function Part({ title, lines, children }: PartProps) {
  if (lines.length === 0) return null
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {children && <p>{children}</p>}
    </div>
  )
}

/** `The case opens again, in Stage 1.`; null: it stands as before. */
function turnOf(before: Tried['before'], after: Tried['after'], of: CaseView, t: Words): string | null {
  const nameOf = ({ stage }: Tried['before']) => {
    const named = stagesOf(of).find(({ name }) => name === stage)
    return stage && (named ? stageName(named, t) : plainName(stage))
  }
  const [from, to] = [nameOf(before), nameOf(after)]
  if (after.status === 'CLOSED') {
    if (before.status === 'CLOSED' && before.outcome === after.outcome) return null
    const outcome = plainName(after.outcome ?? '')
    return t(before.status === 'CLOSED' ? 'correct.endsOtherwise' : 'correct.closes', { outcome })
  }
  if (after.status === 'WAITING') return before.status === 'WAITING' ? null : t('correct.waits')
  if (before.status === 'CLOSED') return t(to ? 'correct.opensIn' : 'correct.opens', { to })
  if (before.status === 'WAITING') return t(to ? 'correct.acceptedIn' : 'correct.accepted', { to })
  return from && to && from !== to ? t('correct.moves', { from, to }) : null
}

/** `due 19 January 2026`, `met in time`: to stand after "Now:" and "Then:". */
function standing({ state, duty, dueOn }: Stand, t: Words): string {
  const is = isOpen(state, duty) && state === 'RUNNING' ? null : t(over({ state, duty, dueOn }).key).toLowerCase()
  if (is !== null && !isOpen(state, duty) && !dueOn) return is
  const due = dueOn ? t('correct.due', { date: plainDate(dueOn) }) : t('correct.noDate')
  return is === null ? due : `${due} (${is})`
}

const Box = styled('div')({
  border: `1px solid ${colour.ink}`,
  padding: '1rem 1.25rem 1.25rem',
  marginBottom: '1.5rem',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '1rem',
  '&:focus': { outline: `3px solid ${colour.focus}` },
  '& h4': { margin: 0, fontSize: '1rem', fontWeight: 600 },
  '& > div > ul > li': { position: 'relative', paddingLeft: '1.5rem' },
  '& > div > ul > li::before': { content: '"→"', position: 'absolute', left: 0, color: colour.secondary },
})

const Dates = styled('ul')({
  '& > li': { display: 'grid', padding: '0.5rem 0', borderTop: `1px solid ${colour.line}` },
  '& b': { fontWeight: 600 },
})
