/** What may be recorded next, as the only buttons of the page. */
import { styled, useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { Button } from '../form/Button.tsx'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseView, Possible } from './case-view.ts'
import { groupedEvents, keyOf, mainEvent } from './next-events.ts'
import { RecordDialog } from './RecordDialog.tsx'

const unfolded = 4

export function NextActions({ of }: { readonly of: CaseView }) {
  const t = useWords()
  const [chosen, choose] = useState<Possible | null>(null)
  const main = mainEvent(of.mayRecord, of.deadlines)
  const button = (event: Possible) => (
    <li key={keyOf(event)}>
      <Button kind={event === main ? 'main' : 'second'} onClick={() => choose(event)}>
        {sentenceCase(event.label)}
      </Button>
    </li>
  )
  // On a small screen what is due would stand far below a dozen buttons.
  const small = useMediaQuery(useTheme().breakpoints.down('md'))
  const groups = groupedEvents(of.mayRecord, main).map(([name, events]) => (
    <div key={name}>
      <h3>{t(name === 'owed' && of.status === 'CLOSED' ? 'next.leftUndone' : `next.${name}`)}</h3>
      <ul>{events.slice(0, unfolded).map(button)}</ul>
      {events.length > unfolded && (
        <Fold summary={t('next.more', { smart_count: events.length - unfolded })}>
          <ul>{events.slice(unfolded).map(button)}</ul>
        </Fold>
      )}
    </div>
  ))
  return (
    <Box aria-labelledby="next-title">
      <h2 id="next-title">{t('next.title')}</h2>
      {of.mayRecord.length === 0 && <p>{t('next.nothing')}</p>}
      {main && <ul>{button(main)}</ul>}
      {small && main ? <Fold summary={t('next.other')}>{groups}</Fold> : groups}
      {chosen && (
        <RecordDialog key={keyOf(chosen)} event={chosen} of={of} onOther={choose} onClose={() => choose(null)} />
      )}
    </Box>
  )
}

const Box = styled('section')({
  background: colour.faint,
  borderTop: `2px solid ${colour.ink}`,
  padding: '1rem 1.125rem 1.25rem',
  display: 'grid',
  gap: '1rem',
  '& h2': { fontSize: '1.25rem' },
  '& h3': {
    fontSize: '0.9375rem',
    fontWeight: 600,
    color: colour.secondary,
    letterSpacing: 0,
    marginBottom: '0.375rem',
  },
  '& ul': { display: 'grid', gap: '0.5rem' },
  '& button': { width: '100%', justifyContent: 'flex-start', fontSize: '1rem' },
  '& details > div': { borderLeft: 0, margin: '0.5rem 0 0', padding: 0, display: 'grid', gap: '1rem' },
})
