/** The stages of the procedure in file order: the present one is marked, and those that the case has been in. */
import { styled } from '@mui/material/styles'
import { plainDate } from '../dates.ts'
import { Unseen } from '../form/Field.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { plainName } from '../wording.ts'
import { type CaseView, stagesOf } from './case-view.ts'
import { stagesIn } from './log-lines.ts'
import { StageName, StageNumber } from './StageName.tsx'

export function StageTrail({ of }: { readonly of: CaseView }) {
  const t = useWords()
  const stages = stagesOf(of)
  if (stages.length === 0) return null
  const at = stages.findIndex(({ name }) => name === of.stage?.name)
  const closed = of.status === 'CLOSED'
  const been = stagesIn(of.log)
  return (
    <Trail aria-label={t('cases.stages')}>
      {stages.map((stage, place) => {
        const { name, owner } = stage
        const here = place === at && !closed
        return (
          <li key={name} aria-current={here ? 'step' : undefined} data-behind={(!here && been.has(name)) || undefined}>
            <StageNumber stage={stage} />
            <b>
              <StageName stage={stage} />
            </b>
            {!here && been.has(name) && <Unseen>{t('cases.been')}</Unseen>}
            {here && of.stage && (
              <small>
                {t('cases.since', { date: plainDate(of.stage.enteredOn) })}
                {owner && `, ${of.stage.holder?.name ?? plainName(owner)}`}
              </small>
            )}
          </li>
        )
      })}
    </Trail>
  )
}

const Trail = styled('ol')({
  display: 'flex',
  marginBottom: '2.25rem',
  '& > li': {
    flex: '1 1 0',
    minWidth: 0,
    borderTop: `6px solid ${colour.line}`,
    padding: '0.5rem 1rem 0 0',
    overflowWrap: 'anywhere',
    color: colour.secondary,
    lineHeight: 1.35,
  },
  '& > li + li': { marginLeft: '0.375rem' },
  '& span, & b, & small': { display: 'block' },
  '& span, & small': { fontSize: '0.9375rem' },
  '& b': { fontWeight: 500 },
  '& > li[data-behind]': { borderTopColor: colour.secondary },
  '& > li[aria-current]': {
    flexGrow: 1.6,
    borderTopColor: colour.blue,
    color: colour.ink,
    '& b': { fontWeight: 700 },
  },
  [phone]: {
    flexDirection: 'column',
    '& > li, & > li + li': {
      marginLeft: 0,
      borderTop: 0,
      borderLeft: `6px solid ${colour.line}`,
      padding: '0.25rem 0 0.375rem 0.75rem',
      marginBottom: '0.25rem',
    },
    '& > li[data-behind]': { borderLeftColor: colour.secondary },
    '& > li[aria-current]': { borderLeftColor: colour.blue },
  },
})
