/** What stands beside a rule text, each pane in step with it: problems, plain English, drawing, scenarios, a trial, the source. */
import type { Diagnostic, Edit, WorkingCalendar } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { type Tab, Tabs } from '../../layout/Tabs.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { DiagramPane } from '../beside/DiagramPane.tsx'
import type { Place } from '../beside/place.ts'
import { ScenarioPane } from '../beside/ScenarioPane.tsx'
import { SourcePane } from '../beside/SourcePane.tsx'
import type { Good, Study } from '../study/study.ts'
import { WhatIfPane } from '../what-if/WhatIfPane.tsx'
import { PlainEnglish } from './PlainEnglish.tsx'
import { ProblemList } from './ProblemList.tsx'

interface Props {
  readonly study: Study
  readonly place: Place
  /** Both null where nothing may be written. */
  readonly mend: ((problem: Diagnostic) => void) | null
  readonly change: ((edits: readonly Edit[]) => void) | null
  readonly calendarOf: (names: readonly string[]) => WorkingCalendar | null
  readonly today: string
}

export function Beside({ study, place, mend, change, calendarOf, today }: Props) {
  const t = useWords()
  const { problems, good, isStale, sources } = study
  /** Of the last text that could be read; that it is not the present one is said first. */
  const ofGood = (pane: (found: Good) => ReactNode) => () => (
    <>
      {isStale && <Stale>{t(good === null ? 'editor.readBackNone' : 'editor.readBackStale')}</Stale>}
      {good && pane(good)}
    </>
  )
  const failed = good?.scenarios?.filter(({ passed }) => !passed).length ?? 0
  const tabs: readonly Tab[] = [
    {
      name: 'plain',
      label: t('editor.readBack'),
      pane: ofGood(({ plain }) => <PlainEnglish plain={plain} />),
    },
    {
      name: 'problems',
      label: t('editor.problems'),
      count: problems.length || undefined,
      pane: () => <ProblemList problems={problems} place={place} mend={mend} />,
    },
    {
      name: 'diagram',
      label: t('beside.diagram'),
      pane: ofGood(({ machines, diagrams }) => <DiagramPane machines={machines} diagrams={diagrams} />),
    },
    {
      name: 'scenarios',
      label: t('beside.scenarios'),
      count: failed || undefined,
      pane: ofGood(({ scenarios }) => (
        <ScenarioPane scenarios={scenarios} place={place} change={isStale ? null : change} />
      )),
    },
    {
      name: 'what-if',
      label: t('whatIf.title'),
      pane: ofGood(({ machines }) => <WhatIfPane machines={machines} calendarOf={calendarOf} today={today} />),
    },
    { name: 'source', label: t('beside.source'), pane: () => <SourcePane sources={sources} place={place} /> },
  ]
  return <Tabs label={t('beside.title')} tabs={tabs} />
}

const Stale = styled('p')({
  borderLeft: `5px solid ${colour.amber}`,
  padding: '0.125rem 0 0.125rem 0.75rem !important',
  marginBottom: '0.75rem !important',
})
