/** Narrows what is due to a kind of case, a stage of it, a standard, or whoever holds it. */
import { styled } from '@mui/material/styles'
import { Link, useNavigate } from 'react-router'
import { narrowingDocument } from '../data/narrowing-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { Field, Select } from '../form/Field.tsx'
import type { NarrowingQuery } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { sentenceCase } from '../wording.ts'
import { addressOf, type Narrowing, narrowings, type View } from './filter.ts'

type Option = readonly [value: string, label: string]

export function NarrowDown({ view }: { readonly view: View }) {
  const t = useWords()
  const isNarrowed = Object.keys(view.by).length > 0
  return (
    <Place className="no-print">
      <Fold summary={t(isNarrowed ? 'narrow.narrowed' : 'narrow.title')} open={isNarrowed}>
        <Boxes view={view} />
        {isNarrowed && <Link to={addressOf({ ...view, by: {} })}>{t('deadlines.widen')}</Link>}
      </Fold>
    </Place>
  )
}

function Boxes({ view }: { readonly view: View }) {
  const t = useWords()
  const go = useNavigate()
  const { data } = useAsked('agency', narrowingDocument, {})
  const options = optionsOf(data, view.by.procedure)
  const choose = (name: Narrowing, value: string) => {
    // Stages and standards are those of a kind of case.
    const kept = name === 'procedure' ? { holder: view.by.holder } : view.by
    const by = Object.fromEntries(Object.entries({ ...kept, [name]: value }).filter(([, chosen]) => chosen))
    go(addressOf({ ...view, by }))
  }
  return (
    <Row>
      {narrowings.map((name) => (
        <Field key={name} id={`by-${name}`} label={t(`narrow.${name}`)}>
          <Select
            id={`by-${name}`}
            value={view.by[name] ?? ''}
            onChange={({ target }) => choose(name, target.value)}
            disabled={options[name].length === 0}
          >
            <option value="">
              {t(options[name].length === 0 && name !== 'holder' ? 'narrow.first' : 'narrow.any')}
            </option>
            {options[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Row>
  )
}

function optionsOf(data: NarrowingQuery | undefined, chosen: string | undefined): Record<Narrowing, readonly Option[]> {
  const procedures = data?.procedures ?? []
  const outline = procedures
    .find(({ name }) => name === chosen)
    ?.edition.report.procedures.find(({ name }) => name === chosen)
  const stages = outline?.stages ?? []
  const standards = [...stages.flatMap((stage) => stage.standards), ...(outline?.standards ?? [])]
  return {
    procedure: procedures.map(({ name, title }) => [name, title]),
    stage: stages.map(({ name, title }) => [name, title || name]),
    clock: standards.map(({ id, text }) => [id, sentenceCase(text)]),
    holder: (data?.people ?? []).filter(({ hasLeft }) => !hasLeft).map(({ id, name }) => [id, name]),
  }
}

const Place = styled('div')({ marginBottom: '1.5rem' })

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
  columnGap: '1.5rem',
  '& > div': { marginBottom: '0.75rem', minWidth: 0 },
})
