/** The ways out of a stage, or of every stage, each with what takes it. */
import { styled } from '@mui/material/styles'
import { StageName } from '../cases/StageName.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { plainName, sentenceCase } from '../wording.ts'
import type { Procedure, StageView } from './rules-view.ts'

interface Props {
  readonly procedure: Procedure
  readonly exits: StageView['leadsTo']
}

export function Exits({ procedure, exits }: Props) {
  const t = useWords()
  const stageOf = (name: string) => procedure.stages.find((one) => one.name === name) ?? { name, title: '' }
  return (
    <Ways>
      {exits.map((exit) => (
        <div key={`${exit.on} ${exit.stage}`}>
          <dt>{sentenceCase(plainName(exit.on))}</dt>
          <dd>
            <span aria-hidden="true">→ </span>
            {exit.stage == null ? (
              t('rules.closes')
            ) : (
              <a href={`#${anchorOf(procedure, exit.stage)}`}>
                <StageName stage={stageOf(exit.stage)} />
              </a>
            )}
          </dd>
        </div>
      ))}
    </Ways>
  )
}

/** Where a stage stands on the page. */
export function anchorOf({ name: procedure }: Procedure, stage: string): string {
  return `stage-${procedure}-${stage.replaceAll(/\s+/g, '-')}`
}

const Ways = styled('dl')({
  background: colour.faint,
  borderTop: `1px solid ${colour.line}`,
  padding: '0.75rem 1.25rem',
  display: 'grid',
  gap: '0.375rem',
  '& > div': { display: 'flex', flexWrap: 'wrap', columnGap: '0.5rem' },
  '& dd': { fontWeight: 600 },
})
