/** A procedure in plain words: its own standards and ways out, then each stage with its clocks and where it leads. */
import { styled } from '@mui/material/styles'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { Exits } from './Exits.tsx'
import type { Procedure } from './rules-view.ts'
import { StageBox } from './StageBox.tsx'
import { Standard } from './Standard.tsx'

export function ProcedureOutline({ procedure }: { readonly procedure: Procedure }) {
  const t = useWords()
  const { name, title, stages, standards, leadsTo } = procedure
  return (
    <Part id={`procedure-${name}`} aria-labelledby={`procedure-${name}-title`}>
      <h2 id={`procedure-${name}-title`}>{title}</h2>
      {standards.length + leadsTo.length > 0 && (
        <>
          <h3>{t('rules.throughout')}</h3>
          {standards.length > 0 && (
            <ul>
              {standards.map((standard) => (
                <Standard key={standard.id} standard={standard} />
              ))}
            </ul>
          )}
          {leadsTo.length > 0 && (
            <Always>
              <Exits procedure={procedure} exits={leadsTo} />
            </Always>
          )}
        </>
      )}
      {stages.length > 0 && (
        <>
          <h3>{t('rules.stages')}</h3>
          <ol>
            {stages.map((stage, place) => (
              <StageBox key={stage.name} procedure={procedure} stage={stage} next={stages[place + 1]?.name ?? null} />
            ))}
          </ol>
        </>
      )}
    </Part>
  )
}

const Always = styled('div')({
  border: `1px solid ${colour.line}`,
  borderTop: 0,
  'h3 + &': { borderTop: `1px solid ${colour.line}` },
  '& > dl': { borderTop: 0 },
})

const Part = styled('section')({
  marginBottom: '3rem',
  '& > h2': { paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
  '& > h3': { margin: '1.75rem 0 0.75rem' },
  '& > ul': { border: `1px solid ${colour.line}`, padding: '0 1.25rem' },
})
