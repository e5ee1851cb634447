/** The scenarios of a text: which came out as expected, and what came instead where one did not. */
import type { Edit, TriedScenario } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import { plainDate, withPlainDates } from '../../dates.ts'
import { PlainButton } from '../../form/Button.tsx'
import { Fold } from '../../layout/Fold.tsx'
import { Tag } from '../../layout/Tag.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { LineLink } from './LineLink.tsx'
import type { Place } from './place.ts'

interface Props {
  readonly scenarios: readonly TriedScenario[] | null
  readonly place: Place
  /** Null where nothing may be written, or the text has changed since. */
  readonly change: ((edits: readonly Edit[]) => void) | null
}

export function ScenarioPane({ scenarios, place, change }: Props) {
  const t = useWords()
  if (scenarios === null) return <p>{t('beside.scenariosUntried')}</p>
  if (scenarios.length === 0)
    return (
      <>
        <p>{t('beside.scenariosNone')}</p>
        <Example>{t('beside.scenarioExample')}</Example>
      </>
    )
  const passed = scenarios.filter((each) => each.passed).length
  const edits = scenarios.flatMap(({ failures }) => failures.flatMap(({ instead }) => instead ?? []))
  return (
    <>
      <p role="status">{t('beside.scenariosPassed', { passed, smart_count: scenarios.length })}</p>
      {change && edits.length > 1 && (
        <p>
          <PlainButton type="button" onClick={() => change(edits)}>
            {t('beside.expectAll', { smart_count: edits.length })}
          </PlainButton>
        </p>
      )}
      <List>
        {scenarios
          .map((each, order) => ({ ...each, order }))
          .sort((one, other) => Number(one.passed) - Number(other.passed))
          .map(({ title, order, span, passed: isPassed, failures }) => (
            // Not by its place in the text, which moves while somebody presses what stands here.
            <li key={`${order} ${title}`}>
              <p>
                <Tag tone={isPassed ? 'done' : 'alarm'}>{t(isPassed ? 'beside.passed' : 'beside.failed')}</Tag>{' '}
                <b>{title}</b> <LineLink place={place} span={span} />
              </p>
              {failures.map(({ span: at, expected, got, working, instead }) => (
                <Failure key={at.start - span.start}>
                  <dl>
                    <dt>{t('beside.expected')}</dt>
                    <dd>{withPlainDates(expected)}</dd>
                    <dt>{t('beside.got')}</dt>
                    <dd>{withPlainDates(got)}</dd>
                  </dl>
                  <LineLink place={place} span={at} />{' '}
                  {change && instead && (
                    <PlainButton type="button" onClick={() => change([instead])}>
                      {t('beside.expect', { date: plainDate(instead.text) })}
                    </PlainButton>
                  )}
                  {working.length > 0 && (
                    <Fold summary={t('beside.working')}>
                      {working.map((sentence) => (
                        <p key={sentence}>{sentence}</p>
                      ))}
                    </Fold>
                  )}
                </Failure>
              ))}
            </li>
          ))}
      </List>
    </>
  )
}

const List = styled('ul')({
  marginTop: '0.5rem !important',
  '& > li': { padding: '0.75rem 0', borderTop: `1px solid ${colour.line}` },
})

const Failure = styled('div')({
  borderLeft: `4px solid ${colour.red}`,
  padding: '0.125rem 0 0.125rem 0.875rem',
  marginTop: '0.625rem',
  '& dl': { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0.125rem 0.75rem' },
  '& dt': { fontWeight: 600 },
})

const Example = styled('pre')({
  margin: '0.75rem 0 0',
  padding: '0.75rem',
  background: colour.faint,
  whiteSpace: 'pre-wrap',
  fontSize: '0.875rem',
  fontFamily: 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace',
})
