/** The procedures of a text drawn as states and the ways between them, and the same as a list. */
import type { Diagram, Machine } from '@casewright/dsl'
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { Suspense, useId, useState } from 'react'
import { Button } from '../../form/Button.tsx'
import { Unseen } from '../../form/Field.tsx'
import { lazily } from '../../layout/lazily.ts'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { plainName, sentenceCase } from '../../wording.ts'
import { withAnyStage } from '../diagram/gathered.ts'

// Drawing weighs as much as writing does, and most read the list or the plain English.
const Drawing = lazily(() => import('../diagram/Drawing.tsx'))

interface Props {
  readonly machines: readonly Pick<Machine, 'procedure' | 'title'>[]
  readonly diagrams: readonly Diagram[]
}

export function DiagramPane({ machines, diagrams }: Props) {
  const t = useWords()
  if (diagrams.length === 0) return <p>{t('beside.noProcedure')}</p>
  return (
    <>
      {diagrams.map((drawn, index) => {
        const diagram = withAnyStage(drawn, t('beside.anyStage'))
        return (
          <Part key={machines[index]?.procedure}>
            <h3>{machines[index]?.title}</h3>
            <Drawn diagram={diagram} title={machines[index]?.title ?? ''} />
            <h4>{t('beside.asList')}</h4>
            <DiagramList diagram={diagram} />
          </Part>
        )
      })}
    </>
  )
}

/** Beside the text there is room for a part of it; on the whole screen for all. */
function Drawn({ diagram, title }: { readonly diagram: Diagram; readonly title: string }) {
  const t = useWords()
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const drawing = (
    <Suspense fallback={<Waiting />}>
      <Drawing diagram={diagram} title={title} isWhole={isWhole} />
    </Suspense>
  )
  return (
    <>
      <Larger>
        <Button kind="second" onClick={() => setWhole(true)}>
          {t('beside.wholeScreen')}
          <Unseen> ({title})</Unseen>
        </Button>
      </Larger>
      {!isWhole && drawing}
      <Dialog open={isWhole} fullScreen onClose={() => setWhole(false)} aria-labelledby={id}>
        <Whole>
          <Top>
            <h2 id={id}>{title}</h2>
            <Button kind="second" onClick={() => setWhole(false)}>
              {t('beside.close')}
            </Button>
          </Top>
          <Rest>{drawing}</Rest>
        </Whole>
      </Dialog>
    </>
  )
}

function DiagramList({ diagram: { states, arrows } }: { readonly diagram: Diagram }) {
  const t = useWords()
  const titleOf = (id: string) => states.find((state) => state.id === id)?.title ?? ''
  return (
    <States>
      {states
        .filter(({ id }) => arrows.some(({ from }) => from === id))
        .map(({ id, kind, title, owner }) => (
          <li key={id}>
            <p>
              <b>{kind === 'start' ? t('beside.opening') : title}</b>
              {owner && <span> {t('rules.ownedBy', { owner: plainName(owner) })}</span>}
            </p>
            <ul>
              {arrows
                .filter(({ from }) => from === id)
                .map(({ to, labels }) => (
                  <li key={to}>
                    {sentenceCase(labels.join('; or '))}: <b>{titleOf(to)}</b>
                  </li>
                ))}
            </ul>
          </li>
        ))}
    </States>
  )
}

const Larger = styled('p')({ marginBottom: '0.5rem !important' })
const Whole = styled('div')({
  boxSizing: 'border-box',
  height: '100%',
  padding: '1rem',
  display: 'flex',
  flexDirection: 'column',
})
const Rest = styled('div')({ flex: 1, minHeight: '16rem' })
const Top = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '0.5rem',
  marginBottom: '0.75rem',
})

const Part = styled('section')({
  '& + &': { marginTop: '2rem' },
  '& > h3': { marginBottom: '0.5rem' },
  '& > h4': { margin: '1rem 0 0.25rem', fontSize: '1rem' },
})

const States = styled('ol')({
  '& > li': { padding: '0.5rem 0', borderTop: `1px solid ${colour.line}` },
  '& > li > p > span': { color: colour.secondary },
  '& ul > li': { padding: '0.125rem 0 0.125rem 1rem', position: 'relative' },
  '& ul > li::before': { content: '"→"', position: 'absolute', left: 0, color: colour.secondary, fontSize: '0.75em' },
  '& ul > li > b': { fontWeight: 600 },
})
