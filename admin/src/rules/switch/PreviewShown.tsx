/** A switch as far as it has come: counted, ready to be made, under way, made. */
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetOne, useRefresh } from 'ra-core'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Wrong } from '../../agency/Wrong.tsx'
import { newKey } from '../../data/new-key.ts'
import type { CasewrightProvider } from '../../data/provider.ts'
import { useCommand } from '../../data/use-command.ts'
import { plainDate } from '../../dates.ts'
import { Button } from '../../form/Button.tsx'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import { askAgainMs, Counted, CountedCases, isUnderWay, type Preview } from './Counted.tsx'

interface Props {
  readonly id: string
  /** A further preview is there, of what this one left. */
  readonly onAgain: (previewId: string) => void
}

export function PreviewShown({ id, onAgain }: Props) {
  const t = useWords()
  const provider = useDataProvider<CasewrightProvider>()
  const refresh = useRefresh()
  const [asking, ask] = useState(false)
  const { run, sending, wrong } = useCommand()
  const { data, error } = useGetOne<Preview>(
    'switchPreviews',
    { id },
    { refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? askAgainMs : false) },
  )
  // What else the page lists of it stands otherwise once it is made.
  const isMade = data?.state === 'SWITCHED'
  useEffect(() => {
    if (isMade) refresh()
  }, [isMade, refresh])
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { state, totals } = data
  const words = wordsOf(data)
  const make = async () => {
    ask(false)
    await run(() => provider.switchRuleset({ previewId: id, idempotencyKey: newKey() }))
  }
  const again = async () => {
    const answer = await run(() => provider.previewAgain({ previewId: id, idempotencyKey: newKey() }))
    if (answer?.__typename === 'SwitchPreview') onAgain(answer.id)
  }
  const isLeft = totals.changed + totals.failed + totals.noPlace > 0
  return (
    <>
      <Counted preview={data} says={words === 'switch' ? 'switch.state' : 'holidays.state'} />
      <Wrong text={wrong} />
      {state === 'READY' && totals.cases > 0 && (
        <p>
          <Button kind="main" disabled={sending} onClick={() => ask(true)}>
            {t(`${words}.make`, { smart_count: totals.cases })}
          </Button>
        </p>
      )}
      {state === 'READY' && totals.cases === 0 && !isLeft && words === 'switch' && <p>{t('switch.none')}</p>}
      {state === 'SWITCHED' && <p>{t(isLeft && words !== 'switch' ? 'holidays.left' : `${words}.undo`)}</p>}
      {state === 'SWITCHED' && words === 'switch' && <RanBy preview={data} />}
      {(state === 'SWITCHED' || wrong !== null) && (
        <Left>
          <p>{t('switch.againHint')}</p>
          <Button kind="second" disabled={sending} onClick={again}>
            {t('switch.again')}
          </Button>
        </Left>
      )}
      <CountedCases preview={data} heading="h2" />
      <Dialog open={asking} onClose={() => ask(false)} aria-labelledby="switch-ask">
        <Question>
          <h2 id="switch-ask">{t(`${words}.ask`, { smart_count: totals.cases })}</h2>
          <p>{t(`${words}.askMore`)}</p>
          <Buttons>
            <Button kind="main" onClick={make}>
              {t(`${words}.yes`)}
            </Button>
            <Button kind="second" onClick={() => ask(false)}>
              {t('record.cancel')}
            </Button>
          </Buttons>
        </Question>
      </Dialog>
    </>
  )
}

/** The editions to open, to move the cases back. */
function RanBy({ preview: { cases } }: { readonly preview: Preview }) {
  const t = useWords()
  const moved = cases.nodes.filter(({ result }) => result === 'MOVED')
  const editions = new Map(moved.map(({ ranBy }) => [ranBy.id, ranBy]))
  if (editions.size === 0) return null
  return (
    <ul aria-label={t('switch.ranBy')}>
      {[...editions.values()].map(({ id, title, inForceFrom }) => (
        <li key={id}>
          <Link to={`/editions/${encodeURIComponent(id)}/show`}>
            {t('rules.editionOf', { title, date: plainDate(inForceFrom) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Of other rules, or of a bank holiday that is announced or taken back. */
function wordsOf({ holiday }: Preview) {
  if (holiday === null) return 'switch'
  return holiday.withdrawn ? 'holidays.out' : 'holidays.in'
}

const Left = styled('div')({ display: 'grid', gap: '0.75rem', justifyItems: 'start', margin: '1rem 0' })
const Question = styled('div')({ padding: '1.5rem', display: 'grid', gap: '0.75rem', maxWidth: '34rem' })
const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })
