/** Tries the API out: a query, its variables, the answer, and what the schema says; with nothing from outside. */
import { styled } from '@mui/material/styles'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useRef, useState } from 'react'
import { Button } from '../form/Button.tsx'
import { Field, TextArea } from '../form/Field.tsx'
import { lazily } from '../layout/lazily.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, focusRing } from '../theme.ts'
import { ask, askSchema } from './ask.ts'
import { SchemaPane } from './SchemaPane.tsx'

const QueryBox = lazily(() => import('./QueryBox.tsx'))

const example = `query WhatIsDue($first: Int) {
  deadlines(first: $first, filter: { open: true }) {
    nodes {
      text
      dueOn
      late
      holder { name }
      case { id title }
    }
  }
}
`

export default function ExplorerPage() {
  const t = useWords()
  const query = useRef(example)
  const [variables, setVariables] = useState('{ "first": 5 }')
  const [fault, setFault] = useState<string>()
  const [answer, setAnswer] = useState('')
  const runs = useRef(0)
  const schema = useQuery({ queryKey: ['schema'], queryFn: askSchema, staleTime: Number.POSITIVE_INFINITY })
  if (schema.error) return <ProblemNotice error={schema.error} />
  if (schema.data === undefined) return <Waiting />

  const run = async () => {
    const nth = ++runs.current
    const given = read(variables)
    setFault(given === undefined ? t('explorer.noJson') : undefined)
    // An earlier answer would be taken for the answer to this.
    setAnswer(t(given === undefined ? 'explorer.notAsked' : 'layout.waiting'))
    if (given === undefined) return
    const told = await ask(query.current, given).then(written, (error: Error) => error.message)
    if (nth === runs.current) setAnswer(told)
  }
  return (
    <>
      <PageTitle title={t('explorer.title')}>
        <p>{t('explorer.lead')}</p>
      </PageTitle>
      <Columns>
        <div>
          <h2 id="query-title">{t('explorer.query')}</h2>
          <p id="query-keys">{t('explorer.keys')}</p>
          <BoxPlace>
            <Suspense fallback={<Waiting />}>
              <QueryBox
                text={query.current}
                schema={schema.data}
                labelledBy="query-title"
                describedBy="query-keys"
                onChange={(text) => {
                  query.current = text
                }}
                onRun={run}
              />
            </Suspense>
          </BoxPlace>
          <Below>
            <Field id="variables" label={t('explorer.variables')} error={fault}>
              <TextArea
                id="variables"
                spellCheck={false}
                value={variables}
                aria-invalid={fault !== undefined}
                aria-describedby={fault === undefined ? undefined : 'variables-error'}
                onChange={({ target }) => setVariables(target.value)}
              />
            </Field>
            <Button kind="main" onClick={run}>
              {t('explorer.run')}
            </Button>
          </Below>
          <h2 id="answer-title">{t('explorer.answer')}</h2>
          <Answer role="region" aria-labelledby="answer-title" aria-live="polite" tabIndex={0}>
            {answer || t('explorer.nothingYet')}
          </Answer>
        </div>
        {schema.data ? <SchemaPane schema={schema.data} /> : <p>{t('explorer.noSchema')}</p>}
      </Columns>
    </>
  )
}

/** Undefined where it is no JSON; nothing written is no variables. */
function read(variables: string): unknown {
  try {
    return variables.trim() === '' ? {} : JSON.parse(variables)
  } catch {
    return undefined
  }
}

const written = (answer: unknown) => JSON.stringify(answer, null, 2)

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
  gap: '2.5rem',
  '& h2': { marginBottom: '0.5rem' },
  '& h2 + p': { color: colour.secondary, marginBottom: '0.5rem' },
  '@media (max-width: 61.99em)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** Kept while the box is fetched, so that what is below does not move away from under whoever is about to press it. */
const BoxPlace = styled('div')({ height: '20rem' })

const Below = styled('div')({ margin: '1.25rem 0 2rem', '& textarea': { minHeight: '4rem' } })

const Answer = styled('pre')({
  margin: 0,
  padding: '0.75rem',
  maxHeight: '36rem',
  overflow: 'auto',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  background: colour.faint,
  border: `1px solid ${colour.line}`,
  fontSize: '0.875rem',
  '&:focus-visible': focusRing,
})
