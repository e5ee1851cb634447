/** Tries the rules out: what happens is typed with its dates, and the deadlines appear with their counts. */
import type { ClockState, Machine, WorkingCalendar } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import { useMemo, useState } from 'react'
import { plainDate } from '../../dates.ts'
import { over } from '../../deadlines/time-left.ts'
import { PlainButton } from '../../form/Button.tsx'
import { Field, Select } from '../../form/Field.tsx'
import { Dotted } from '../../layout/Dotted.ts'
import { Tag } from '../../layout/Tag.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { lowerFirst, plainName, sentenceCase } from '../../wording.ts'
import { AddSupposed } from './AddSupposed.tsx'
import { CountShown } from './CountShown.tsx'
import { openingOf } from './opening.ts'
import {
  isAnsweredAgain,
  isDated,
  type Outcome,
  type Supposed,
  type SupposedDeadline,
  suppose,
  withAdded,
} from './suppose.ts'

interface Props {
  readonly machines: readonly Machine[]
  readonly calendarOf: (names: readonly string[]) => WorkingCalendar | null
  /** The date it opens with, YYYY-MM-DD. */
  readonly today: string
}

export function WhatIfPane({ machines, calendarOf, today }: Props) {
  const t = useWords()
  const [name, setName] = useState<string | null>(null)
  const machine = machines.find(({ procedure }) => procedure === name) ?? machines[0]
  if (!machine) return <p>{t('beside.noProcedure')}</p>
  const calendar = calendarOf(machine.calendars)
  if (!calendar) return <p>{t('whatIf.noCalendar', { calendars: machine.calendars.join(', ') })}</p>
  return (
    <>
      {machines.length > 1 && (
        <Field id="what-if-procedure" label={t('open.procedure')}>
          <Select id="what-if-procedure" value={machine.procedure} onChange={({ target }) => setName(target.value)}>
            {machines.map(({ procedure, title }) => (
              <option key={procedure} value={procedure}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Trial key={machine.procedure} machine={machine} calendar={calendar} today={today} />
    </>
  )
}

/** Two clocks may promise the same thing, one as a target and one as a limit. */
const firmness = { must: 'deadlines.limit', should: 'deadlines.target' } as const

interface TrialProps {
  readonly machine: Machine
  readonly calendar: WorkingCalendar
  readonly today: string
}

function Trial({ machine, calendar, today }: TrialProps) {
  const t = useWords()
  const [supposed, setSupposed] = useState<readonly Supposed[]>(() => openingOf(machine, calendar, today))
  const [shown, show] = useState<string | null>(null)
  const outcome = useMemo(() => suppose(machine, calendar, supposed), [machine, calendar, supposed])
  const counted = outcome.deadlines.filter(({ count }) => count !== null)
  const chosen = counted.find(({ key }) => key === shown) ?? counted[0]
  const wordsOf = (each: Supposed) => {
    const said = each.happens?.label ?? t('whatIf.nothing')
    return isDated(each) ? `${said} ${plainDate(each.on)}` : said
  }
  return (
    <>
      <h3>{t('whatIf.given')}</h3>
      <Steps>
        {supposed.map((each, nth) => (
          <li key={`${nth} ${each.on}`}>
            {!isDated(each) && `${plainDate(each.on)}: `}
            {wordsOf(each)} {isAnsweredAgain(supposed, nth) && `${t('whatIf.answeredAgain')} `}
            <PlainButton
              type="button"
              aria-label={t('whatIf.removeOf', { what: wordsOf(each) })}
              onClick={() => setSupposed(supposed.filter((_, at) => at !== nth))}
            >
              {t('whatIf.remove')}
            </PlainButton>
          </li>
        ))}
      </Steps>
      <AddSupposed
        machine={machine}
        outcome={outcome}
        from={supposed.findLast((each) => !isDated(each))?.on ?? today}
        onAdd={(added) => setSupposed(withAdded(supposed, added, outcome))}
      />
      <Follows aria-live="polite">
        <h3>{t('whatIf.follows')}</h3>
        <Story outcome={outcome} machine={machine} />
        {outcome.deadlines.length > 0 && (
          <Deadlines>
            {outcome.deadlines.map(({ key, text, strength, role, state, dueOn, count }) => (
              <li key={key} data-chosen={key === chosen?.key || undefined}>
                <p>
                  <b>{sentenceCase(text)}</b>
                  {role && ` (${plainName(role)})`}
                </p>
                <Dotted>
                  <li>{t(firmness[strength])}</li>
                  <li>
                    {dueOn ? t('whatIf.dueOn', { date: plainDate(dueOn) }) : t('timeLeft.noLimit')}{' '}
                    {state !== 'running' && <Ended state={state} dueOn={dueOn} />}
                  </li>
                </Dotted>
                {count && (
                  <PlainButton
                    type="button"
                    aria-pressed={key === chosen?.key}
                    aria-label={`${t(key === chosen?.key ? 'whatIf.shownBelow' : 'whatIf.show')}: ${text}, ${lowerFirst(t(firmness[strength]))}`}
                    onClick={() => show(key)}
                  >
                    {t(key === chosen?.key ? 'whatIf.shownBelow' : 'whatIf.show')}
                  </PlainButton>
                )}
              </li>
            ))}
          </Deadlines>
        )}
      </Follows>
      {chosen?.count && <CountShown text={chosen.text} count={chosen.count} />}
    </>
  )
}

/** In the words of the cases themselves. */
function Ended({ state, dueOn }: Pick<SupposedDeadline, 'state' | 'dueOn'>) {
  const t = useWords()
  const { key, tone } = over({ state: state.toUpperCase() as Uppercase<ClockState>, duty: null, dueOn })
  return <Tag tone={tone}>{t(key)}</Tag>
}

function Story({
  outcome: { story, status, stage },
  machine,
}: {
  readonly outcome: Outcome
  readonly machine: Machine
}) {
  const t = useWords()
  const told = story.filter(({ kind }) => kind === 'timeOut' || kind === 'refused')
  const title =
    stage === null
      ? ''
      : machine.stages[stage]?.title || `${t('cases.stageName', { name: machine.stages[stage]?.name })}`
  return (
    <>
      {told.length > 0 && (
        <Steps>
          {told.map((each, nth) => (
            <li key={nth}>
              {plainDate(each.on)}: {each.kind === 'timeOut' && t('whatIf.ranOut', { label: each.label })}
              {each.kind === 'refused' && (
                <>
                  <Tag tone="alarm">{t('whatIf.refused')}</Tag> {each.label}. {each.why}
                </>
              )}
            </li>
          ))}
        </Steps>
      )}
      <p>{t(`whatIf.status.${status}`, { stage: title })}</p>
    </>
  )
}

const Follows = styled('div')({ marginTop: '1.5rem', paddingTop: '1rem', borderTop: `2px solid ${colour.ink}` })

const Steps = styled('ol')({
  margin: '0.25rem 0 0.75rem !important',
  '& > li': { padding: '0.25rem 0', borderBottom: `1px solid ${colour.line}` },
})

const Deadlines = styled('ul')({
  marginTop: '0.75rem !important',
  '& > li': { borderLeft: `5px solid ${colour.line}`, padding: '0.125rem 0 0.25rem 0.75rem', marginBottom: '0.5rem' },
  '& > li[data-chosen]': { borderLeftColor: colour.blue },
  '& b': { fontWeight: 600 },
})
