/** A stage as a box of the flow: whose it is, its clocks, and each way out with what takes it. */
import { styled } from '@mui/material/styles'
import { StageName, StageNumber } from '../cases/StageName.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { plainName } from '../wording.ts'
import { anchorOf, Exits } from './Exits.tsx'
import type { Procedure, StageView } from './rules-view.ts'
import { Standard } from './Standard.tsx'

interface Props {
  readonly procedure: Procedure
  readonly stage: StageView
  /** The stage below it on the page. */
  readonly next: string | null
}

export function StageBox({ procedure, stage, next }: Props) {
  const t = useWords()
  const leadsBelow = stage.leadsTo.some((exit) => exit.stage === next && next !== null)
  return (
    <Place
      id={anchorOf(procedure, stage.name)}
      data-below={leadsBelow || undefined}
      data-last={next === null || undefined}
    >
      <Head>
        <StageNumber stage={stage} />
        <h4>
          <StageName stage={stage} />
        </h4>
        {stage.owner && <p>{t('rules.ownedBy', { owner: plainName(stage.owner) })}</p>}
      </Head>
      {stage.standards.length > 0 && (
        <ul>
          {stage.standards.map((standard) => (
            <Standard key={standard.id} standard={standard} />
          ))}
        </ul>
      )}
      {stage.leadsTo.length > 0 && <Exits procedure={procedure} exits={stage.leadsTo} />}
      {stage.leadsTo.length === 0 && (
        <NoExit>{t(procedure.leadsTo.length > 0 ? 'rules.noOwnExit' : 'rules.noExit')}</NoExit>
      )}
    </Place>
  )
}

const Place = styled('li')({
  position: 'relative',
  border: `1px solid ${colour.ink}`,
  marginBottom: '2.5rem',
  '&[data-last]': { marginBottom: 0 },
  '& > ul': { padding: '0 1.25rem' },
  '&[data-below]::after': {
    content: '""',
    position: 'absolute',
    left: '2rem',
    bottom: '-2.5rem',
    width: 2,
    height: '2.5rem',
    background: colour.ink,
  },
  '&[data-below]::before': {
    content: '""',
    position: 'absolute',
    zIndex: 1,
    left: 'calc(2rem - 0.375rem + 1px)',
    bottom: '-2.5rem',
    border: '0.375rem solid transparent',
    borderTop: `0.5625rem solid ${colour.ink}`,
    borderBottom: 0,
  },
})

const Head = styled('div')({
  background: colour.paleBlue,
  borderBottom: `1px solid ${colour.line}`,
  padding: '0.75rem 1.25rem',
  '& span, & p': { color: colour.secondary, fontSize: '0.9375rem' },
  '& h4': { fontSize: '1.125rem', fontWeight: 700, lineHeight: 1.3 },
})

const NoExit = styled('p')({
  background: colour.faint,
  borderTop: `1px solid ${colour.line}`,
  padding: '0.75rem 1.25rem',
})
